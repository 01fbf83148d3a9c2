/// Finds the language of one document after the other.
///
/// What the user said counts for all; then what a document says of itself; then what its text shows.
/// Of a document that comes in pieces, each piece has the language that all text up to its end shows,
/// so that the answer never depends on how much had come when it was asked for.
final class LanguageFinder {
  private let isAsked: Bool
  private lazy var evidence = LanguageEvidence(LanguageSigns())
  private var packs: [String: LanguagePack] = [:]
  private var current = LanguagePack.pack(of: LanguagePack.fallback)

  /// - Parameters:
  ///   - given: the language of all documents, nil where each has its own.
  ///   - isAsked: false where the filter does nothing with it.
  init(_ given: LanguagePack?, isAsked: Bool) {
    self.isAsked = isAsked && given == nil
    if let given { current = given }
    packs[current.code] = current
  }

  /// Whether more text can still change the answer; `isFirst` where a new document begins.
  func isOpen(isFirst: Bool) -> Bool { isAsked && (isFirst || !evidence.isSettled) }

  /// The language of the document, which says of itself that it is in that one; nil where it says
  /// nothing.
  func language(of bytes: [UInt8], isFirst: Bool, said: String? = nil) -> LanguagePack {
    guard isAsked else { return current }
    if let said, let pack = pack(named: said) { return pack }
    if isFirst { evidence.reset() }
    if isFirst || !evidence.isSettled {
      evidence.read(bytes)
      current = pack(of: evidence.language)
    }
    return current
  }

  private func pack(of code: String) -> LanguagePack {
    if current.code == code { return current }
    if let known = packs[code] { return known }
    let pack = LanguagePack.pack(of: code)
    packs[code] = pack
    return pack
  }

  private func pack(named code: String) -> LanguagePack? {
    if let known = packs[code] { return known }
    let pack = LanguagePack.named(code)
    packs[code] = pack
    return pack
  }
}
