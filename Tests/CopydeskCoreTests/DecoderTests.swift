import Testing
import Workbench

@testable import CopydeskCore

/// The door: any encoding in, valid UTF-8 in NFC with LF out.
@Suite struct DecoderTests {
  /// A name, the bytes of an encoding, and the text that they are.
  struct Sample: CustomTestStringConvertible, Sendable {
    let encoding: String?
    let bytes: [UInt8]
    let text: String
    var testDescription: String { (encoding ?? "none") + ": " + text }
  }

  static let samples = [
    Sample(
      encoding: "windows-1252", bytes: [0x93, 0x48, 0xE9, 0x94, 0x20, 0x97, 0x20, 0x80],
      text: "“Hé” — €"),
    Sample(
      encoding: "windows-1256", bytes: [0xC7, 0xE1, 0xDE, 0xD5, 0xED, 0xD1, 0xBA], text: "القصير؛"),
    Sample(encoding: "GB18030", bytes: [0xD6, 0xD0, 0xB9, 0xFA, 0xA1, 0xA3], text: "中国。"),
    Sample(encoding: "GB18030", bytes: [0x94, 0x39, 0xDA, 0x33], text: "\u{1F4A9}"),
    Sample(encoding: "UTF-16LE", bytes: [0x41, 0, 0xE9, 0, 0x3D, 0xD8, 0x00, 0xDE], text: "Aé😀"),
    Sample(encoding: "UTF-16BE", bytes: [0, 0x41, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0x00], text: "Aé😀"),
    Sample(encoding: nil, bytes: [0xFF, 0xFE, 0x41, 0, 0xE9, 0], text: "Aé"),
    Sample(encoding: nil, bytes: [0xFE, 0xFF, 0, 0x41, 0, 0xE9], text: "Aé"),
    Sample(encoding: "UTF-16", bytes: [0xFE, 0xFF, 0, 0x41, 0, 0xE9], text: "Aé"),
    Sample(encoding: nil, bytes: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], text: "A"),
    Sample(encoding: nil, bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], text: "A"),
    Sample(encoding: nil, bytes: [0xEF, 0xBB, 0xBF, 0x41], text: "A"),
    Sample(encoding: "windows-1252", bytes: [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], text: "é"),
    Sample(encoding: "ISO-8859-1", bytes: [0x41, 0xE9], text: "Aé"),
    Sample(encoding: "KOI8-R", bytes: [0xE8, 0xCF, 0xCD, 0xD3], text: "Хомс"),
    Sample(encoding: "Shift_JIS", bytes: [0x93, 0xFA, 0x96, 0x7B], text: "日本"),
    Sample(encoding: "EUC-KR", bytes: [0xC7, 0xD1, 0xB1, 0xB9], text: "한국"),
    Sample(encoding: "utf8", bytes: [0x41, 0xC3, 0xA9], text: "Aé"),
  ]

  @Test(arguments: samples, [1, 2, 3, .max])
  func anEncodingIsReadHoweverItsBytesCome(sample: Sample, pieces: Int) {
    #expect(text(decoded(sample.bytes, sample.encoding, pieces: pieces)) == sample.text)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0xC3], "\u{FFFD}"), ([0xC3, 0x41], "\u{FFFD}A"),
      ([0xE2, 0x82, 0x41], "\u{FFFD}A"), ([0xE2, 0x82], "\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x80], "😀"), ([0xF0, 0x9F, 0x98, 0xF0], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func bytesThatAreNotValidAreReplacedAsTheStandardSays(bytes: [UInt8], wanted: String) {
    for pieces in [1, .max] { #expect(text(decoded(bytes, pieces: pieces)) == wanted) }
  }

  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r\r\n", "a\rb\n"), ("\r\n\r\n", "\n\n"), ("a\r", "a\r"),
    ("a\0b", "a\0b"), ("e\u{301}", "\u{E9}"), ("e\r\n\u{301}", "e\n\u{301}"),
    ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
    ("q\u{323}\u{307} q\u{307}\u{323}", "q\u{323}\u{307} q\u{323}\u{307}"),
  ])
  func linesEndInLineFeedsAndLettersAreComposed(source: String, wanted: String) {
    for pieces in [1, 2, .max] {
      #expect(decoded(Array(source.utf8), pieces: pieces) == Array(wanted.utf8))
    }
  }

  /// What Swift's own repair and ICU's normalisation of the whole make of the bytes.
  private func reference(_ bytes: [UInt8]) -> [UInt8] {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let whole = Array(String(decoding: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self).utf8)
    var lines: [UInt8] = []
    for byte in whole {
      if byte == 0x0A { while lines.last == 0x0D { lines.removeLast() } }
      lines.append(byte)
    }
    return Normalisation.nfc(lines, lines.indices)
  }

  @Test(arguments: UInt64(0)..<60) func randomBytesComeOutAsTheReferenceHasThem(seed: UInt64) {
    var chance = Chance(seed: seed)
    let pieces = [
      "a", "e", "\u{301}", "\u{323}", "\r", "\n", "\r\n", "\u{1100}", "\u{1161}", "\u{11A8}", "“",
      "ü",
      "\u{FEFF}", "\u{0344}", "\u{1D15E}", " ", "中", "\u{0F71}", "\u{0F72}", "\u{F900}",
      "plain words ",
    ]
    var bytes = chance.text(of: pieces, upTo: 400)
    for _ in 0..<Int.random(in: 0...20, using: &chance) where !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(
        in: 0...255, using: &chance)
    }
    // Two bytes that read as a mark of UTF-16 would be one.
    if bytes.first ?? 0 >= 0xFE { bytes[0] = 0x41 }
    let wanted = reference(bytes)
    for pieces in [1, 2, 3, 7, 64, .max] {
      #expect(decoded(bytes, pieces: pieces) == wanted, "in pieces of \(pieces)")
    }
  }

  @Test func manyMarksOnOneLetterNeitherStopNorSlowIt() {
    let marks = [UInt8]((0..<200_000).map { _ in [0xCC, 0x81] as [UInt8] }.joined())
    let made = decoded(Array("e".utf8) + marks, pieces: 4096)
    #expect(made.starts(with: [0xC3, 0xA9, 0xCC, 0x81]))
    #expect(String(validating: made, as: UTF8.self) != nil)
  }

  @Test func textThatCameWholeIsCleanedAtOnce() {
    #expect(text(Decoder.clean(Array("e\u{301}\r\n".utf8))) == "é\n")
    #expect(
      Decoder.clean(Array("e\u{301}\r\n".utf8), normalises: false) == Array("e\u{301}\n".utf8))
  }
}
