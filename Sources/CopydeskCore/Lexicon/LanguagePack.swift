@_exported import Lexicons

/// The word lists of one language: the folder packs/CODE of CLexicons, over what packs/root has for
/// all languages.
public final class LanguagePack {
  /// The code by BCP 47, such as `de` or `de-CH`.
  public let code: String
  /// The language whose lists it has, such as `de`.
  public let language: String
  private var read: [String: Lexicon] = [:]

  private init(code: String, language: String) {
    self.code = code
    self.language = language
  }

  /// The code of the language that is taken where nothing shows another.
  public static let fallback = "en"

  /// The pack of a language that ISO 639 knows or that has lists; nil for what is no language.
  ///
  /// - Parameter code: by BCP 47, ISO 639-2 or ISO 639-3, or a locale such as `en_US.UTF-8`.
  public static func named(_ code: String) -> LanguagePack? {
    let pack = pack(of: code)
    if pack.hasLists { return pack }
    guard let tag = LanguageCode.tag(code) else { return nil }
    let language = String(tag.prefix { $0 != "-" })
    return LanguagePack(code: tag, language: relative(of: language) ?? language)
  }

  /// The pack of a language by the code of its folder.
  public static func pack(of code: String) -> LanguagePack {
    LanguagePack(code: code, language: code)
  }

  /// The language whose lists serve for one that has none, by the list `languages` of root.
  private static func relative(of language: String) -> String? {
    let list = root.lexicon("languages")
    let bytes = Array(language.utf8)
    return list.find(bytes, bytes.indices)
      .map { String(decoding: list.value(of: $0), as: UTF8.self) }
  }

  private static let rootCode = "root"

  /// The pack of what belongs to no language.
  public static var root: LanguagePack { pack(of: rootCode) }

  /// The codes of all languages that have lists, `root` first.
  public static var codes: [String] {
    let names = PackedLists.builtIn.names + ListFolder.laidOver.flatMap(\.names)
    let codes = Set(names.compactMap { $0.split(separator: "/").first.map(String.init) })
    return [rootCode] + codes.subtracting([rootCode]).sorted()
  }

  /// The same in alphabetical order and without `root`.
  public static var languages: [String] { Array(codes.dropFirst()) }

  /// Whether the language has lists of its own.
  public var hasLists: Bool {
    PackedLists.builtIn.hasFolder(language)
      || ListFolder.laidOver.contains { $0.names.contains { $0.hasPrefix("\(language)/") } }
  }

  /// Whether the list `traits` of the language has that trait, such as `verb-second`: rules ask for
  /// what a language does, never for its name.
  public func has(_ trait: StaticString) -> Bool {
    let traits = lexicon("traits")
    return trait.withUTF8Buffer { traits.contains(Array($0), $0.indices) }
  }

  /// The lines of the list of that name without its comments, for readers with a table of their own;
  /// they live as long as the program.
  public func text(of name: String) -> UnsafeBufferPointer<UInt8> {
    if let text = texts[name] { return text }
    let text = lexicon(name).text
    texts[name] = text
    return text
  }

  /// What `text(of:)` gave: lists of several layers are put together once.
  private var texts: [String: UnsafeBufferPointer<UInt8>] = [:]

  /// The lists of that name of all languages, as `text(of:)` gives them.
  public static func texts(of name: String) -> [UnsafeBufferPointer<UInt8>] {
    codes.map { LanguagePack.own(name, of: $0).text }.filter { !$0.isEmpty }
  }

  /// The list of that name over that of `root`, empty where there is none.
  public func lexicon(_ name: String) -> Lexicon {
    if let lexicon = read[name] { return lexicon }
    var lexicon = LanguagePack.own(name, of: language)
    if language != LanguagePack.rootCode {
      lexicon = lexicon.over(LanguagePack.own(name, of: LanguagePack.rootCode))
    }
    read[name] = lexicon
    return lexicon
  }

  /// The list of the language alone, the user's over the built-in one.
  private static func own(_ name: String, of language: String) -> Lexicon {
    let path = "\(language)/\(name)"
    let builtIn = PackedLists.builtIn.list(path) ?? .empty
    return ListFolder.laidOver.reduce(builtIn) { lower, folder in
      folder.list(path).map { $0.over(lower) } ?? lower
    }
  }
}
