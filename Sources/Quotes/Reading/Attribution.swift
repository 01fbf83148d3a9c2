/// An attribution within the document while it is read: plain values, so that moving one costs no
/// reference counting.
struct Attribution: BitwiseCopyable {
  /// The numbers of its first and last stretch; -1 where it has none yet.
  var firstPart: Int32 = -1
  var lastPart: Int32 = -1
  /// Where its first stretch begins, in bytes.
  var start = 0
  var cue: ByteRange?
  var source: ByteRange?
  /// The number of the speaker, -1 where unknown.
  var speaker: Int
  var evidence: Evidence
  /// It holds speech rather than an opinion: later quotations may inherit its speaker.
  var isSpeech: Bool
  /// Made in passing, by a relative clause or a participle, or by nobody: what follows goes on with
  /// another.
  var isAside = false
  /// The paragraph it stands in.
  var paragraph: Int
}

/// A stretch of what is quoted, in a chain with the others of its attribution.
struct QuotedPart: BitwiseCopyable {
  let range: ByteRange
  let kind: Quotation.Kind
  /// The number of the rule that found it.
  let rule: UInt8
  /// The number of the next stretch; -1 for the last.
  var next: Int32 = -1
}

/// Byte offsets, end exclusive.
struct ByteRange: BitwiseCopyable {
  let start: Int
  let end: Int

  init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }

  var range: Range<Int> { start..<end }
}

/// How a speaker was found.
enum Evidence: UInt8 {
  case unknown, none, name, phrase, description, pronoun, antecedent, lastSpeaker

  /// As `--explain` prints it.
  var text: String {
    switch self {
    case .unknown: ""
    case .none: "none"
    case .name: "name"
    case .phrase: "phrase"
    case .description: "description"
    case .pronoun: "pronoun"
    case .antecedent: "antecedent"
    case .lastSpeaker: "last speaker"
    }
  }
}

/// The stretches of one attribution, in tokens.
struct Contents {
  private var first = 0..<0
  private var second = 0..<0
  private var third = 0..<0
  private(set) var count = 0

  init() {}

  init(_ range: Range<Int>) { append(range) }

  init(_ first: Range<Int>, _ second: Range<Int>) {
    append(first)
    append(second)
  }

  /// Adds a stretch; no attribution of a rule has more than three.
  mutating func append(_ range: Range<Int>) {
    switch count {
    case 0: first = range
    case 1: second = range
    case 2: third = range
    default: return
    }
    count += 1
  }

  mutating func append(_ other: Contents) {
    for range in other { append(range) }
  }
}

extension Contents: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Range<Int> {
    index == 0 ? first : index == 1 ? second : third
  }
}
