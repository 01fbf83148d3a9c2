import CopydeskCore
import Testing

@testable import Quotes

/// A single line end is white space: one sentence a line, the same quotations.
@Suite struct SplitTests {
  private static let articles = [
    "Lena Fox, the mayor, said the dam was safe. \u{201C}We check it every morning,\u{201D} she "
      + "added. \u{201C}It is fine.\u{201D} The union disagreed. According to police, nobody was hurt.",
    "\"Go away. Now,\" Tom Reed told the crowd. \"I mean it.\" He said later that he was sorry.",
    "Assad: I will not resign. The president of the U.S. He denied that it had happened, and said "
      + "two soldiers were hurt.",
  ]

  @Test(arguments: articles) func splittingChangesNothing(_ text: String) {
    let split = String(text.map { $0 == " " ? "\n" : $0 })
    let whole = Reading.tag(text)
    let lines = Reading.tag(split)
    #expect(whole.map(\.parts) == lines.map(\.parts))
    #expect(whole.map(\.source) == lines.map(\.source))
    #expect(whole.map(\.cue) == lines.map(\.cue))
  }

  @Test func longInputTakesLinearTime() {
    for piece in [
      ".", "\"", "'", "\u{2018}a ", "\u{201C}a", "said ", "that he said, ", "A, ", "(", "a\n",
    ] {
      let text = String(repeating: piece, count: 20_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = Reading.tag(text) }
      #expect(time < .seconds(20), "\(piece)")
    }
  }
}
