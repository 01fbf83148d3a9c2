import CopydeskCore
import Testing

@testable import Quotes

/// What the inline form promises: the input is given back, and every line is well formed.
@Suite struct InlineTests {
  /// Pieces from which random texts are made: what the rules look for, and what could break tags.
  private static let pieces = [
    "\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}", "''", "``",
    "\n", "\n\n", " ", " ", " ", ". ", ", ", ": ", "; ", " \u{2014} ", "(", ")", "<", ">", "&",
    "&amp;", "<quote n=\"1\">", "</quote>", "said ", "told ", "Lena Fox ", "he ", "that ",
    "according to ", "the mayor ", "claims ", "and ", "to ", "was expected ", "A", "U.S. ",
    "\u{7530}\u{4E2D}", "\u{300C}", "\u{300D}", "\u{FFFD}", "\u{E4}", "9", "...", "--", "\u{1}",
  ]

  private static func text(_ seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    return text
  }

  /// The tagged text, and what its tags tell.
  private static func mark(_ text: String) throws -> ([UInt8], [Quotation]) {
    let desk = try #require(Reading.desk("en"))
    var out = OutputWriter()
    let bytes = Array(text.utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { buffer.deallocate() }
    _ = buffer.initialize(from: bytes)
    let findings = desk.read(UnsafeBufferPointer(buffer))
    try InlineTags().write(findings, into: &out)
    return withExtendedLifetime(desk) { (out.bytes, findings.quotations()) }
  }

  @Test func givesTheInputBack() throws {
    for seed in 0..<300 { try givesBack(seed) }
  }

  private func givesBack(_ seed: Int) throws {
    let text = Self.text(UInt64(seed))
    let bytes = Array(text.utf8)
    let (tagged, quotations) = try Self.mark(text)
    guard !quotations.isEmpty else { return }
    let read = try #require(TaggedText(tagged), "\(text)")
    #expect(read.plain == bytes)
    for line in tagged.split(separator: 0x0A) { #expect(isWellFormed(Array(line))) }
  }

  @Test func readsItsOwnTags() throws {
    for seed in 0..<300 { try readsBack(seed) }
  }

  private func readsBack(_ seed: Int) throws {
    let text = Self.text(UInt64(seed + 1000))
    let (tagged, quotations) = try Self.mark(text)
    guard !quotations.isEmpty else { return }
    let read = try #require(TaggedText(tagged))
    #expect(read.quotations.count == quotations.count)
    for (one, other) in zip(read.quotations, quotations) where other.parts.count == 1 {
      #expect(one.parts.map(\.range) == other.parts.map(\.range))
      #expect(one.parts.map(\.kind) == other.parts.map(\.kind))
      #expect(one.cue == other.cue)
      #expect(one.source == other.source)
    }
  }

  private func isWellFormed(_ line: [UInt8]) -> Bool {
    var open: [Substring] = []
    for piece in String(decoding: line, as: UTF8.self).split(separator: "<").dropFirst(
      line.first == UInt8(ascii: "<") ? 0 : 1)
    {
      guard let end = piece.firstIndex(of: ">") else { return false }
      let tag = piece[..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }

  @Test func textWithoutTagsIsNotTagged() {
    #expect(TaggedText(Array("a < b & c".utf8)) == nil)
    #expect(TaggedText(Array("a &lt; b".utf8)) == nil)
    let stray = TaggedText(Array("<quote n=\"1\" type=\"direct\">a</quote> < b & c".utf8))
    #expect(stray.map { String(decoding: $0.plain, as: UTF8.self) } == "a < b & c")
    #expect(TaggedText(Array("<quote n=\"99999999999999999999999\">a</quote>".utf8)) == nil)
  }

  @Test func readsWhatAnotherWrote() throws {
    let text =
      "<source n=\"7\">A &amp; B</source> <cue n=\"7\">said</cue> "
      + "<quote n=\"7\" type=\"mixed\" speaker=\"A &amp; &quot;B&quot;\" part=\"I\">it</quote>\n"
      + "<quote n=\"7\" type=\"mixed\" speaker=\"A\" part=\"F\">is</quote>."
    let read = try #require(TaggedText(Array(text.utf8)))
    #expect(String(decoding: read.plain, as: UTF8.self) == "A & B said it\nis.")
    #expect(read.quotations.count == 1)
    #expect(read.quotations.first?.parts == [Quotation.Part(range: 11..<16, kind: .mixed)])
    #expect(read.quotations.first?.source == 0..<5)
    #expect(read.quotations.first?.cue == 6..<10)
  }
}
