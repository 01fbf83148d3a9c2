import Testing
import Workbench

@testable import CopydeskCore

/// NFC, by Unicode's own test file, which Debian's package unicode-data has.
@Suite struct NormalisationTests {
  private static let file: String = {
    let path = "/usr/share/unicode/NormalizationTest.txt"
    return Folder.text(of: path) ?? Shell.run("bzcat \(path).bz2").text
  }()
  private static let isThere = !file.isEmpty

  /// One line of the file: a text and its forms, as UTF-8.
  private struct Row {
    let number: Int
    let source, nfc, nfd, nfkc, nfkd: [UInt8]

    init?(_ line: Substring, number: Int) {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count >= 5, !line.hasPrefix("@") else { return nil }
      let texts = fields.prefix(5).map { field -> [UInt8] in
        var bytes: [UInt8] = []
        for code in field.split(separator: " ") {
          CodePoint.append(UInt32(code, radix: 16) ?? 0xFFFD, to: &bytes)
        }
        return bytes
      }
      self.number = number
      (source, nfc, nfd, nfkc, nfkd) = (texts[0], texts[1], texts[2], texts[3], texts[4])
    }
  }

  private static func rows() -> [Row] {
    let lines = file.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { Row($0.element, number: $0.offset + 1) }
  }

  private static let unicodeData = "unicode-data and bzip2 are not installed"

  @Test(.enabled(if: isThere, Comment(rawValue: unicodeData)))
  func everyLineOfUnicodesTestHoldsForICU() {
    let rows = NormalisationTests.rows()
    #expect(rows.count > 18_000)
    for row in rows {
      let wanted = [
        (row.source, row.nfc), (row.nfc, row.nfc), (row.nfd, row.nfc), (row.nfkc, row.nfkc),
        (row.nfkd, row.nfkc),
      ]
      for (source, nfc) in wanted where Normalisation.nfc(source, source.indices) != nfc {
        Issue.record("NormalizationTest.txt:\(row.number): \(text(source))")
      }
      if Normalisation.isNFC(row.source, row.source.indices) != (row.source == row.nfc) {
        Issue.record("NormalizationTest.txt:\(row.number): isNFC of \(text(row.source))")
      }
    }
  }

  @Test(.enabled(if: isThere, Comment(rawValue: unicodeData)), arguments: [1, 2, 5, .max])
  func everyLineHoldsBehindTheDoorHoweverTheBytesCome(pieces: Int) {
    var source: [UInt8] = []
    var wanted: [UInt8] = []
    for row in NormalisationTests.rows() {
      for (given, nfc) in [(row.source, row.nfc), (row.nfd, row.nfc), (row.nfkd, row.nfkc)] {
        // A line feed starts a new line for the decoder and for this comparison.
        guard !given.contains(0x0D), !given.contains(0x0A) else { continue }
        source += given + [0x0A]
        wanted += nfc + [0x0A]
      }
    }
    let made = decoded(source, pieces: pieces).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    let lines = wanted.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(made.count == lines.count)
    for (got, line) in zip(made, lines) where got != line {
      Issue.record("\(text(got)) is not \(text(line))")
    }
  }

  @Test(.enabled(if: isThere, Comment(rawValue: unicodeData)))
  func codePointsThatPartOneDoesNotNameStayAsTheyAre() {
    var named: Set<UInt32> = []
    for line in NormalisationTests.file.split(separator: "\n") {
      if line.hasPrefix("@Part2") { break }
      guard let first = line.split(separator: ";").first else { continue }
      if let code = UInt32(first, radix: 16) { named.insert(code) }
    }
    for value in UInt32(0)...0x10FFFF where !named.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      if Normalisation.nfc(bytes, bytes.indices) != bytes {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  /// What is told to be in NFC without a look at the tables is so, whatever stands before it.
  @Test func plainCharactersAreNormalByThemselves() {
    // U+0345 goes behind all other marks.
    for before in [UInt32(0x65), 0x345] {
      for value in UInt32(0x80)..<0x1_1000 + 0x2_0000 where !(0xD800..<0xE000).contains(value) {
        var bytes: [UInt8] = []
        CodePoint.append(value, to: &bytes)
        let end = bytes.withUnsafeBufferPointer { PlainText.end($0, 0..<$0.count) }
        guard end == bytes.count else { continue }
        var text: [UInt8] = []
        CodePoint.append(before, to: &text)
        text += bytes
        if Normalisation.nfc(text, 0..<text.count) != text {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test func aMarkBehindPlainTextIsSeen() {
    for text in ["abce\u{301}", "か\u{3099}", "가\u{11A8}", "ا\u{653}", "\u{1F600}e\u{301}"] {
      let bytes = Array(text.utf8)
      #expect(!Normalisation.isNFC(bytes, 0..<bytes.count), "\(text)")
    }
  }
}
