/// One attribution: what somebody is quoted with, by which word, and who it is.
public struct Quotation: Sendable, Equatable {
  /// Whether the words are the speaker's own.
  public enum Kind: String, Sendable, BitwiseCopyable {
    /// All of it stands between quotation marks.
    case direct
    /// Part of it stands between quotation marks.
    case mixed
    /// None of it stands between quotation marks.
    case indirect
  }

  /// A stretch of what is quoted; a quotation broken by its attribution has several.
  public struct Part: Sendable, Equatable {
    /// Byte offsets, end exclusive; the quotation marks are inside.
    public var range: Range<Int>
    /// Direct, mixed or indirect.
    public var kind: Kind
    /// The name of the rule that found it, empty where it was read from tags.
    public var rule: String

    /// A stretch.
    public init(range: Range<Int>, kind: Kind, rule: String = "") {
      self.range = range
      self.kind = kind
      self.rule = rule
    }
  }

  /// The stretches, in the order of the text.
  public var parts: [Part]
  /// The words that introduce it, in bytes; nil where nothing does.
  public var cue: Range<Int>?
  /// The words that name the source at this place, in bytes; nil where none do.
  public var source: Range<Int>?
  /// The fullest name that the document gives for the source, empty where it is unknown.
  public var speaker: [UInt8]
  /// How the speaker was found, empty where it was read from tags.
  public var evidence: String

  /// An attribution.
  public init(
    parts: [Part], cue: Range<Int>?, source: Range<Int>?, speaker: [UInt8], evidence: String = ""
  ) {
    self.parts = parts
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.evidence = evidence
  }
}
