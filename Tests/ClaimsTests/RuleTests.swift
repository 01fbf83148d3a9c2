import CopydeskCore
import Testing

@testable import Claims

private let vocabulary = Vocabulary(english)

private var english: LanguagePack { LanguagePack.named("en") ?? .root }

private func figures(_ text: String, _ vocabulary: Vocabulary = vocabulary) -> Reading {
  let bytes = Array(text.utf8)
  var reading = Reading(bytes, 0..<bytes.count, vocabulary)
  FigureReader.read(&reading)
  var hasDead = false
  SlotFinder.find(&reading, &hasDead)
  return reading
}

private func written(_ reading: Reading, _ figure: Figure) -> String {
  String(decoding: reading.bytes[figure.start..<figure.end], as: UTF8.self)
}

@Test(arguments: RuleBook.nonFigures.map(\.name))
func nonFigureExamples(name: String) throws {
  let rule = try #require(RuleBook.nonFigures.first { $0.name == name })
  #expect(!rule.note.isEmpty && !rule.examples.isEmpty)
  for example in rule.examples {
    let reading = figures(example.input)
    let kept = reading.figures.filter { $0.kind != .duration }
    #expect(
      kept.map { written(reading, $0) }.joined(separator: "|") == example.output, "\(example.input)"
    )
  }
}

private let slotRules =
  SlotFinder.ownRules + SlotFinder.otherRules + SlotFinder.takingRules

@Test(arguments: slotRules.map(\.name))
func slotExamples(name: String) throws {
  let rule = try #require(slotRules.first { $0.name == name })
  #expect(!rule.note.isEmpty && !rule.examples.isEmpty)
  let words = rule.language == "en" ? vocabulary : Vocabulary(try #require(.named(rule.language)))
  for example in rule.examples {
    let reading = figures(example.input, words)
    let found = reading.figures.map { "\(written(reading, $0)) \($0.slot.name)" }
    #expect(found.joined(separator: "|") == example.output, "\(example.input)")
  }
}

@Test func figuresAreInOrderAndInsideTheText() {
  var seed: UInt64 = 20_130_519
  let alphabet = Array(
    "12 09,.-'’ \u{a0}½%$€\n()ab killed dozen hundred two and to of million at least".utf8)
  for _ in 0..<400 {
    var bytes: [UInt8] = []
    for _ in 0..<120 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(alphabet[Int(seed >> 33) % alphabet.count])
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let reading = figures(text)
    var last = 0
    for figure in reading.figures {
      #expect(figure.start >= last && figure.end > figure.start && figure.end <= text.utf8.count)
      last = figure.start
    }
  }
}

private let numeralTable: [(String, Double, Double)] = [
  ("half a million people", 500_000.0, 500_000.0),
  ("three quarters of a million bees", 750_000, 750_000),
  ("about a dozen shops", 12, 12), ("a couple of shops", 2, 2),
  ("no fewer than 94 000 people", 94_000, 94_000),
  ("40\u{202f}000 people", 40_000, 40_000), ("1,48,000 votes", 148_000, 148_000),
  ("94.000 people", 94_000, 94_000), ("2.75 billion litres", 2.75e9, 2.75e9),
  ("6 crore people", 6e7, 6e7), ("hundreds of thousands of people", 1e5, 1e6),
  ("several hundred men", 200, 900), ("between 28 and 30 men", 28, 30),
  ("five to seven thousand men", 5000, 7000), ("$2–3 million", 2e6, 3e6),
  ("four thousand three hundred and twenty-one men", 4321, 4321), ("1½ pints", 1.5, 1.5),
  ("two-thirds of them", 2.0 / 3, 2.0 / 3), ("one in five households", 0.2, 0.2),
]

@Test(arguments: numeralTable)
func numerals(text: String, low: Double, high: Double) throws {
  let figure = try #require(figures(text).figures.first, "\(text)")
  #expect(figure.low == low && figure.high == high, "\(text): \(figure.low) \(figure.high)")
}

@Test(arguments: [
  ("at least 40 men", ">="), ("more than 40 men", ">"), ("up to 40 men", "<="),
  ("fewer than 40 men", "<"), ("some 40 men", "~"), ("40 or more men", ">="), ("40 or so men", "~"),
  ("40+ men", ">="), ("nearly 40 men", "~"), ("no more than 40 men", "<="), ("exactly 40 men", "="),
])
func bounds(text: String, sign: String) throws {
  let figure = try #require(figures(text).figures.first)
  #expect(figure.sign.text.description == sign)
}

private let victimLists: [(String, String)] = [
  ("A man and a woman were killed.", "A man and a woman 2 killed"),
  ("Baby, 20-year-old man killed in Kersk", "Baby, 20-year-old man 2 killed"),
  ("Man, woman shot dead in Kersk", "Man, woman 2 killed"),
  ("He shot and killed his wife and her sister.", "his wife and her sister 2 killed"),
  ("The deaths of a mother and her 8-year-old son.", "a mother and her 8-year-old son 2 killed"),
  ("Police arrested a boy, 6, and a girl, 4, on Monday.", "a boy, 6, and a girl 2 arrested"),
  ("A man, a woman and a child are missing.", "A man, a woman and a child 3 missing"),
  ("Jon Vilk, 20, and Mats Holm, 17, were wounded.", "Jon Vilk, 20, and Mats Holm 2 wounded"),
  ("He killed 26-year-old Vera Holm and her son.", "26-year-old Vera Holm and her son 2 killed"),
  ("He murdered his wife and himself.", "his wife and himself 2 killed"),
  ("A wife and mother was killed.", ""), ("A wife and mother, killed on Sunday.", ""),
  ("A man and a woman danced.", ""), ("One man was killed.", "One 1 killed"),
  ("A man was killed.", ""), ("A man and two women were killed.", "A 1 killed|two 2 killed"),
  ("Two men and a woman were killed.", "Two 2 killed|a 1 killed"),
]

@Test(arguments: victimLists)
func victimsListedOneByOneAreCounted(text: String, expected: String) {
  let reading = figures(text)
  let found = reading.figures.map {
    "\(written(reading, $0)) \(Int($0.low)) \($0.slot.name)"
  }
  #expect(found.joined(separator: "|") == expected, "\(text)")
}
