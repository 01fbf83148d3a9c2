import Testing
import Workbench

@testable import CopydeskCore

/// What bytes are read as where they do not say it, or say it wrongly.
@Suite struct EncodingTests {
  private func read(
    _ bytes: [UInt8], declared: String? = nil, pieces: Int = .max, streams: Bool = false
  ) -> (text: String, choice: EncodingChoice?) {
    var decoder = Decoder(DecoderForm(guesses: true, streams: streams, declared: { _ in declared }))
    var clean: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = start + min(pieces, bytes.count - start)
      bytes[start..<end].withUnsafeBytes { decoder.feed($0, last: false, into: &clean) }
      start = end
    }
    decoder.feed(UnsafeRawBufferPointer(start: nil, count: 0), last: true, into: &clean)
    return (text(clean), decoder.choice)
  }

  private static let russian = """
    Река поднялась за ночь на два метра, и мэр сообщил, что нижняя часть города эвакуирована. \
    Никто не пострадал, заявили пожарные, но мост останется закрытым до конца недели.
    """
  /// windows-1251 and KOI8-R of a Russian letter, by its place from А on.
  private func encoded(_ text: String, as name: String) -> [UInt8] {
    let koi = Array(
      "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      guard scalar.value >= 0x410, scalar.value < 0x450 else {
        return UInt8(truncatingIfNeeded: scalar.value)
      }
      if name == "KOI8-R" { return UInt8(0xC0 + (koi.firstIndex(of: scalar) ?? 0)) }
      return UInt8(scalar.value - 0x410 + 0xC0)
    }
  }

  @Test(
    arguments: [
      ("windows-1251", nil), ("windows-1251", "UTF-8"), ("windows-1251", "windows-1252"),
      ("KOI8-R", nil), ("KOI8-R", "windows-1251"), ("KOI8-R", "UTF-8"),
    ] as [(String, String?)])
  func russianIsReadWhateverIsDeclared(name: String, declared: String?) {
    let bytes = encoded(EncodingTests.russian, as: name)
    for pieces in [1, 64, .max] {
      let found = read(bytes, declared: declared, pieces: pieces)
      #expect(found.text == EncodingTests.russian)
      #expect(found.choice?.assumedName == name)
    }
  }

  @Test func whatIsRightlyDeclaredIsNotDoubted() {
    let found = read(encoded(EncodingTests.russian, as: "KOI8-R"), declared: "KOI8-R")
    #expect(found.text == EncodingTests.russian)
    #expect(found.choice?.note == nil)
    let latin = read([0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x61, 0x94], declared: "windows-1252")
    #expect(latin.text == "café “a”")
    #expect(latin.choice?.note == nil)
  }

  @Test func utf8IsUTF8WhateverIsDeclared() {
    let bytes = Array(EncodingTests.russian.utf8)
    let found = read(bytes, declared: "windows-1252")
    #expect(found.text == EncodingTests.russian)
    #expect(found.choice?.note == "read as UTF-8, though windows-1252 is declared")
    #expect(read(bytes).choice?.note == nil)
    #expect(read(bytes + [0xFF]).text == EncodingTests.russian + "\u{FFFD}")
  }

  @Test(arguments: [1, 3, Int.max]) func aFewLettersOfWesternEuropeAreRead(pieces: Int) {
    let bytes = Array("The caf".utf8) + [0xE9] + Array(" charged ".utf8) + [0xA3, 0x35, 0x2E]
    for streams in [false, true] {
      #expect(read(bytes, pieces: pieces, streams: streams).text == "The café charged £5.")
    }
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"]) func utf16WithoutAMarkIsRead(name: String) {
    let source = "<html><p>It rained — for two days.</p>"
    let bytes = source.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return name == "UTF-16LE" ? pair : pair.reversed()
    }
    let found = read(bytes)
    #expect(found.text == source)
    #expect(found.choice?.assumedName == name)
  }

  @Test func textThatStreamsComesAtOnce() {
    var decoder = Decoder(DecoderForm(guesses: true, streams: true))
    var clean: [UInt8] = []
    Array("It’s dry.\n\n".utf8).withUnsafeBytes { decoder.feed($0, last: false, into: &clean) }
    #expect(text(clean) == "It’s dry.\n\n")
  }

  @Test func manySmallPiecesOfDoubtfulBytesTakeNoLongerThanTheyShould() {
    let bytes = [UInt8](repeating: 0xE9, count: 300_000)
    #expect(read(bytes, pieces: 7).choice != nil)
  }

  @Test(arguments: ["Shift_JIS", "windows-31j", "EUC-JP", "EUC-KR", "GB2312", "Big5"])
  func badBytesOfOldEncodingsAreReplaced(name: String) {
    let found = text(decoded([0x41, 0xFF, 0x42, 0x0A], name))
    #expect(found.hasPrefix("A\u{FFFD}"))
    #expect(!found.unicodeScalars.contains("\u{1A}"))
  }

  @Test(arguments: [
    ("latin1", "windows-1252"), (" US-ASCII\n", "windows-1252"), ("Shift_JIS", "windows-31j"),
    ("ks_c_5601-1987", "windows-949"), ("gbk", "GB18030"), ("x-sjis", "windows-31j"),
    ("iso-8859-8-i", "ISO-8859-8"), ("tis-620", "windows-874"), ("ucs-2", "UTF-16LE"),
    ("unicodeFFFE", "UTF-16BE"), ("logical", "ISO-8859-8"),
  ])
  func labelsMeanWhatBrowsersTakeThemFor(label: String, name: String) {
    #expect(EncodingLabel.resolve(label) == name)
    #expect(decoded(Array("A\n".utf8), EncodingLabel.resolve(inMarkup: label)) == Array("A\n".utf8))
  }

  @Test func aLabelThatNobodyKnowsIsNone() {
    for label in ["", "no-such", " "] { #expect(EncodingLabel.resolve(label) == nil) }
    #expect(EncodingLabel.resolve(inMarkup: "unicode") == "UTF-8")
  }
}

@Suite struct BinaryFormatTests {
  @Test(
    arguments: [
      (Array("%PDF-1.4\n".utf8), "PDF"), ([0x89] + Array("PNG\r\n\u{1A}\n\0".utf8), "PNG"),
      ([0x1F, 0x8B, 8, 0], "gzip"), (Array("{\\rtf1\\ansi".utf8), "RTF"),
      ([0, 0, 0, 0x20] + Array("ftypisom".utf8), "MP4"), (Array("PK\u{3}\u{4}".utf8), "zip"),
    ] as [([UInt8], String)])
  func filesAreKnownByTheirMark(head: [UInt8], name: String) {
    #expect(BinaryFormat.verdict(head, isWhole: true) == .binary(name))
    #expect(BinaryFormat.name(ofDecoded: Decoder.clean(head)) == name)
  }

  @Test func aBeginningOfAMarkIsWaitedFor() {
    #expect(BinaryFormat.verdict(Array("%PD".utf8), isWhole: false) == .undecided)
    #expect(BinaryFormat.verdict(Array("%PD".utf8), isWhole: true) == .text)
    #expect(BinaryFormat.verdict(Array("PDF files\n".utf8), isWhole: false) == .text)
    #expect(
      BinaryFormat.verdict(Array("a line of text with ustar in it\n".utf8), isWhole: false) == .text
    )
  }
}
