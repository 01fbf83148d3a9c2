import Testing
import Text

@Suite struct ParagraphTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { Paragraph.all(of: $0) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("\n \n", []), ("One.", ["One."]), ("One.\n", ["One."]),
    ("One,\ntwo.\n\nThree.\n", ["One,\ntwo.", "Three."]),
    ("One.\n \t\nTwo.", ["One.", "Two."]), ("One.\n\u{0C}\nTwo.\n\n\n", ["One.", "Two."]),
    ("\n\n  One.\n  two.\n", ["One.\n  two."]),
  ])
  func aLineOfWhiteSpacePartsParagraphs(text: String, wanted: [String]) {
    #expect(paragraphs(text) == wanted)
  }

  @Test func theLongestLineIsKnown() {
    let bytes = Array("One,\n  and more,\ntwo.\n\nlonger than all\n".utf8)
    let first = bytes.withUnsafeBufferPointer { Paragraph(from: 0, in: $0) }
    #expect(first.range == 0..<21 && first.longestLine == 9)
  }

  @Test func everyParagraphStartsWhereTheLastOneLeftOff() {
    let text = Array("a\n\nb\n\n\nc d\ne\n \n".utf8)
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      while let start = Paragraph.start(from: at, in: bytes) {
        #expect(start >= at)
        at = Paragraph(from: start, in: bytes).range.upperBound
      }
      #expect(at < bytes.count)
    }
  }
}
