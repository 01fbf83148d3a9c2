import CopydeskCore
import Testing

@testable import Names

/// What holds of every text, tried on texts made of names at random.
@Suite struct PropertyTests {
  /// Texts made of names in several spellings, words and signs; the same ones for the same seed.
  private struct TextMaker {
    var state: UInt64

    private static let names = [
      "Muammar Gaddafi", "Moammar Gadhafi", "Gaddafi", "Gadhafi", "Qadhafi", "Qusayr", "Qusair",
      "al-Qusayr", "Kiev", "Kyiv", "C.I.A.", "CIA", "U.S.", "US", "United States", "NATO", "Nato",
      "Mohammed Zughayer", "Muhammad Zughayar", "Zughayer", "Zughayar", "Rita Vale", "Vale",
      "Vales",
      "San Jos\u{E9}", "San Jose", "Bashar al-Assad", "Bashar Assad", "Assad", "Asad", "QUSAYR",
      "Vorland Workers' Party", "Vorland Workers Party", "Bank of Vorland", "Vorland", "Vorlandian",
      "Harbour Works Inc.", "Harbour Works", "St. Louis", "Asia-Pacific Forum",
      "Asia Pacific Forum",
      "Lockhart", "Lockart", "Francois Carrard", "Francois Carrad", "Carrard", "@RitaVale",
      "Elm/AP",
    ]
    private static let links = [
      " left. ", " met ", ", and ", " said. ", "'s men saw ", "  ", " ", ".\n", "\n", " (", ") ",
      ". The ",
      " in ", " of the ", "\u{2019}s ", " \u{201C}", "\u{201D} ", "-based ", "\n\n", ". ", "; ",
      " President ",
    ]

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }

    mutating func text() -> String {
      var text = "They met. "
      for _ in 0..<4 + next(24) {
        text += TextMaker.names[next(TextMaker.names.count)]
        text += TextMaker.links[next(TextMaker.links.count)]
      }
      return text + "\n"
    }
  }

  @Test(arguments: 0..<12) func foldingAgainChangesNothing(_ seed: Int) throws {
    var maker = TextMaker(state: UInt64(seed))
    for _ in 0..<2 {
      let text = maker.text()
      let once = try Filtering.run([], [text])
      let twice = try Filtering.run([], [once])
      #expect(twice == once, "\(text)")
    }
  }

  @Test(arguments: 0..<8) func theTableFoldsAsOnePassDoes(_ seed: Int) throws {
    var maker = TextMaker(state: UInt64(seed) + 1_000)
    let pack = try #require(LanguagePack.named("en"))
    for _ in 0..<2 {
      let text = maker.text()
      let list = try Filtering.run(["--list"], [text])
      let table = TableGroups(try FoldTable(Array(list.utf8), name: "t"))
      let folding = TableFolding(table.groups, Matcher(pack), isTold: true, .text)
      let two = String(decoding: folding.rewrite(Array(text.utf8)), as: UTF8.self)
      #expect(try Filtering.run([], [text]) == two, "\(text)")
    }
  }

  @Test(arguments: 0..<8) func onlyNamesChange(_ seed: Int) throws {
    var maker = TextMaker(state: UInt64(seed) + 2_000)
    for _ in 0..<2 {
      let text = maker.text()
      let folded = try Filtering.run([], [text])
      let words = { (text: String) in text.split { $0 == " " || $0 == "\n" || $0 == "-" }.count }
      #expect(words(folded) == words(text), "\(text)\n\(folded)")
      #expect(folded.filter { $0 == "\n" }.count == text.filter { $0 == "\n" }.count)
    }
  }

  /// However many pairs of words are kept, a pair that is handed out stands.
  @Test func forgottenPairsAreComparedAnew() throws {
    let pack = try #require(LanguagePack.named("en"))
    let matcher = Matcher(pack)
    let pairs = WordPairs(matcher.table, matcher.weights, mostPairs: 16)
    let numbers = (0..<60).map { index in
      let word = Array(
        "vor\(Character(UnicodeScalar(97 + index % 26) ?? "a"))la\(index / 26 == 0 ? "n" : "m")d"
          .utf8)
      return matcher.table.number(of: word, word.indices)
    }
    for a in numbers {
      for b in numbers where a != b {
        let pair = pairs.pair(a, b)
        #expect(pair.features(isSingle: true).upperBound <= pairs.features.count)
      }
    }
  }
}
