/// What tells languages apart, as evidence asks for it.
final class LanguageSigns {
  /// What an entry speaks for.
  struct Vote {
    let language: Int
    let points: Int
  }

  /// The codes of the languages that were met, by their numbers; the first is the one that is taken
  /// where nothing speaks.
  private(set) var codes = [LanguagePack.fallback]
  private var numbers = [LanguageSigns.key(Array(LanguagePack.fallback.utf8)[...]): 0]
  private let list: Lexicon

  /// The signs of all packs: those that the build has made, and below the user's lists those of
  /// both.
  init() {
    let builtIn = LanguagePack.root.lexicon(LanguageSignList.name)
    guard LanguagePack.isLaidOver else {
      list = builtIn
      return
    }
    var signs = LanguageSignList()
    for folder in ListFolder.laidOver {
      for name in folder.names.sorted() {
        let parts = name.split(separator: "/").map(String.init)
        guard let lexicon = folder.list(name), let kind = LanguageSignList.Kind(rawValue: parts[1])
        else { continue }
        var entries: [[UInt8]] = []
        lexicon.forEach { word, _ in entries.append(Array(word)) }
        signs.add(entries, kind, of: parts[0])
      }
    }
    signs.merge(builtIn)
    list = Lexicon(signs.text).over(builtIn)
  }

  /// Calls the body with every vote of the sign that is the range; false where there is none.
  func votes(_ bytes: [UInt8], _ range: Range<Int>, _ body: (Vote) -> Void) -> Bool {
    guard let entry = list.find(bytes, range) else { return false }
    LanguageSignList.votes(list.value(of: entry)) { code, points in
      body(Vote(language: number(of: code), points: points))
    }
    return true
  }

  private func number(of code: ArraySlice<UInt8>) -> Int {
    let key = LanguageSigns.key(code)
    if let number = numbers[key] { return number }
    numbers[key] = codes.count
    codes.append(String(decoding: code, as: UTF8.self))
    return codes.count - 1
  }

  private static func key(_ code: ArraySlice<UInt8>) -> UInt32 {
    code.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
