import CopydeskCore

/// Finds who said what in a text.
///
/// Speech in quotation marks, reported speech and, in English, opinions; no parser, no model.
/// The time is linear in the length of the text.
public struct QuotationTagger: Sendable {
  private let language: Language
  private let rules: LanguageRules

  /// A tagger for the language of the pack.
  public init(_ pack: LanguagePack) { self.init(Language(pack)) }

  init(_ language: Language, without rule: String? = nil) {
    self.language = language
    rules = LanguageRules(language, without: rule)
  }

  /// The quotations of a text in valid UTF-8, in the order of the text; offsets in bytes.
  public func tag(_ bytes: [UInt8]) -> [Quotation] {
    let desk = desk()
    return withExtendedLifetime(desk) {
      bytes.withUnsafeBufferPointer { desk.read($0).quotations() }
    }
  }

  /// A reader for many documents, which takes its memory once.
  public func reader() -> QuotationReader { QuotationReader(desk()) }

  /// For many documents, one after the other.
  func desk() -> Desk { Desk(language, rules) }
}

/// Finds who said what in documents, one after the other, always at the same place in memory.
public final class QuotationReader {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// The quotations of a text in valid UTF-8, in the order of the text; offsets in bytes.  Linear in
  /// the length of the text.
  public func tag(_ bytes: [UInt8]) -> [Quotation] {
    bytes.withUnsafeBufferPointer { desk.read($0).quotations() }
  }
}
