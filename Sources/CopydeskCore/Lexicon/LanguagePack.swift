import CLexicons

/// The word lists of one language: the folder packs/CODE of CLexicons.
///
/// A list is read when it is first asked for.
public final class LanguagePack {
  /// The code as the user gave it, such as `de` or `de-CH`.
  public let code: String
  /// The language of the code, such as `de`.
  public let language: String
  private var read: [String: Lexicon] = [:]

  private init(code: String) {
    self.code = code
    self.language = String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// The pack of a language that ISO 639 knows, with no lists where nobody wrote any; nil for what is
  /// no language.
  public static func named(_ code: String) -> LanguagePack? {
    if code == "root" || Regions.knows(language: code) { return LanguagePack(code: code) }
    return nil
  }

  /// The pack of what belongs to no language.
  public static var root: LanguagePack { LanguagePack(code: "root") }

  /// The codes of all languages that have lists, `root` first.
  public static var codes: [String] {
    var codes: [String] = []
    while let code = copydesk_language(codes.count) { codes.append(String(cString: code)) }
    return codes
  }

  /// Whether the language has lists of its own.
  public var hasLists: Bool { LanguagePack.codes.contains(language) }

  /// Whether the list `traits` of the language has that trait, such as `verb-second`: rules ask for
  /// what a language does, never for its name.
  public func has(_ trait: StaticString) -> Bool {
    let traits = lexicon("traits")
    return trait.withUTF8Buffer { traits.contains(Array($0), $0.indices) }
  }

  /// The list of that name as it was written, for readers with a table of their own; it lives as
  /// long as the program.
  public func text(of name: String) -> UnsafeBufferPointer<UInt8> {
    let list = copydesk_lexicon(language, name)
    return UnsafeBufferPointer(start: list.bytes, count: list.count)
  }

  /// The lists of that name of all languages, as `text(of:)` gives them.
  public static func texts(of name: String) -> [UnsafeBufferPointer<UInt8>] {
    var texts: [UnsafeBufferPointer<UInt8>] = []
    var place = 0
    while true {
      let list = copydesk_next_lexicon(name, &place)
      guard let bytes = list.bytes else { return texts }
      texts.append(UnsafeBufferPointer(start: bytes, count: list.count))
    }
  }

  /// The list of that name, empty where the language has none.
  public func lexicon(_ name: String) -> Lexicon {
    if let lexicon = read[name] { return lexicon }
    let list = copydesk_lexicon(language, name)
    let lexicon = Lexicon(Array(UnsafeBufferPointer(start: list.bytes, count: list.count)))
    read[name] = lexicon
    return lexicon
  }
}
