@_exported import Lexicons

/// The word lists of one language: the folder packs/CODE of CLexicons, over what packs/root has for
/// all languages.
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

  /// The pack of a language that ISO 639 knows or that has lists; nil for what is no language.
  public static func named(_ code: String) -> LanguagePack? {
    let pack = LanguagePack(code: code)
    if code == rootCode || Regions.knows(language: code) || pack.hasLists { return pack }
    return nil
  }

  private static let rootCode = "root"

  /// The pack of what belongs to no language.
  public static var root: LanguagePack { LanguagePack(code: rootCode) }

  /// The codes of all languages that have lists, `root` first.
  public static var codes: [String] {
    let names = PackedLists.builtIn.names + ListFolder.laidOver.flatMap(\.names)
    let codes = Set(names.compactMap { $0.split(separator: "/").first.map(String.init) })
    return [rootCode] + codes.subtracting([rootCode]).sorted()
  }

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
  public func text(of name: String) -> UnsafeBufferPointer<UInt8> { lexicon(name).text }

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
