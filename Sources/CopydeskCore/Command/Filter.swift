/// How much of a document a filter is given at once.
public enum Grain: Sendable {
  /// The whole document.
  case document
  /// Pieces of whole paragraphs, as soon as they are read.
  case paragraph
}

/// What the files of a command line hold.
public enum InputForm: Sendable {
  /// Text, one document or several under header lines, brought into NFC.
  case text
  /// JSON Lines, one document an object.
  case lines
  /// What a filter wrote earlier, handed on byte for byte, one document a file.
  case written
}

/// All that a filter must be; `run` does the rest.
public protocol Filter {
  /// Name, options and help.
  static var tool: Tool { get }

  /// How much of a document it is given at once.
  static var grain: Grain { get }

  /// The members of a JSON Lines object that may hold the text, the first one present counts; the
  /// result is always named `text`.
  static var textMembers: [String] { get }

  /// What the files hold; by default JSON Lines with `--jsonl` and text without.
  static func input(_ arguments: Arguments) -> InputForm

  /// The encoding that the input itself declares, as ICU names it; asked where there is neither a
  /// byte order mark nor `--encoding`. The head is at most the first 4,096 bytes.
  static func declaredEncoding(in head: [UInt8]) -> String?

  /// Whether the language of documents is asked for; where not, it is not looked for.
  static func asksLanguage(_ arguments: Arguments) -> Bool

  /// What undoes the packing of a file that begins like that; nil where it is not packed, or in a way
  /// the filter does not know. The head is at most the first 4,096 bytes.
  static func unpacker(for head: [UInt8]) -> (any ByteUnpacker)?

  /// What reads the documents out of a file that begins like that; nil where it is one itself. The
  /// head is the first 4,096 bytes, or all.
  static func container(for head: [UInt8]) -> (any Container)?

  /// A filter with the user's wishes; the language is that of all documents, or of what is none,
  /// such as a pair of names.
  ///
  /// - Throws: `UsageError` where they cannot be met.
  init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError)

  /// Takes the next document, or the next piece of one.
  mutating func take(_ document: Document, into out: inout OutputWriter) throws(FilterError)

  /// Writes what could only be written after all documents were read.
  mutating func finish(into out: inout OutputWriter) throws(FilterError)

  /// Whether all went well although nothing failed: false makes the program end with status 1.
  var succeeded: Bool { get }
}

extension Filter {
  public static var grain: Grain { .document }
  public static var textMembers: [String] { ["text"] }
  public static func input(_ arguments: Arguments) -> InputForm {
    arguments.jsonl ? .lines : .text
  }
  public static func asksLanguage(_ arguments: Arguments) -> Bool { true }
  public static func declaredEncoding(in head: [UInt8]) -> String? { nil }
  public static func unpacker(for head: [UInt8]) -> (any ByteUnpacker)? { nil }
  public static func container(for head: [UInt8]) -> (any Container)? { nil }
  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {}
  public var succeeded: Bool { true }
}
