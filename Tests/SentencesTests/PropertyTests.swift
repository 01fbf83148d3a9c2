import CopydeskCore
import Testing

@testable import Sentences

/// Pieces that rules look for, to be thrown together.
private let pieces = [
  "a", "b ", "The ", "He said", ".", " ", "?", "!", "\"", "'", "“", "”", "«", "»", "(", ")", "\n",
  "Dr. ", "U.S. ", "1", "23", "/", "12/03/2002 10:30 AM", ":", "http://x.y/z ", "...", "…", "。",
  "،", "؟", "—", "- ", "* ", "> ", "==", "a@b.c", "Regards, ", "Subject: ", "é", "Ж", "中",
  "\u{200B}",
  "\t", "\r", "\0", "e.g. ", "p. ", "In ", "[1]", "No. ", "::", "://", ":-)", "| ", "Χ.", "π.",
]

/// A text of pieces without an empty line in it; the same for the same seed.
private func soup(seed: UInt64, count: Int) -> [UInt8] {
  var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
  var text: [UInt8] = []
  for _ in 0..<count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    text += Array(pieces[Int(state >> 33) % pieces.count].utf8)
  }
  return text
}

private func splitter(_ language: String, explains: Bool = false) throws -> SentenceSplitter {
  var splitter = SentenceSplitter(try #require(LanguagePack.named(language)))
  splitter.segmenter.explains = explains
  return splitter
}

@Test(arguments: ["en", "de", "el", "hy", "th", "zh"])
func sentencesAreInOrderAndLoseNothing(_ language: String) throws {
  let splitter = try splitter(language)
  for seed in 0..<60 {
    let text = soup(seed: UInt64(seed), count: 200)
    var at = 0
    for sentence in splitter.split(text, paragraph: text.indices) {
      #expect(sentence.lowerBound >= at && !sentence.isEmpty)
      #expect(text[at..<sentence.lowerBound].allSatisfy { ASCII.isWhite($0) || $0 >= 0x80 })
      at = sentence.upperBound
    }
    #expect(text[at...].allSatisfy { ASCII.isWhite($0) })
  }
}

@Test(arguments: ["en", "de", "th"])
func explanationsAreInOrder(_ language: String) throws {
  let plain = try splitter(language)
  let explaining = try splitter(language, explains: true)
  for seed in 0..<60 {
    let text = soup(seed: UInt64(seed), count: 200)
    var end = text.count
    while end > 0, ASCII.isWhite(text[end - 1]) { end -= 1 }
    var decisions: [Decision] = []
    var explained: [Decision] = []
    _ = plain.decide(
      text, 0..<end, from: 0, sentence: 0, isOpen: false, into: &decisions)
    _ = explaining.decide(
      text, 0..<end, from: 0, sentence: 0, isOpen: false, into: &explained)
    #expect(zip(explained, explained.dropFirst()).allSatisfy { $0.close <= $1.close })
    #expect(
      decisions.map(\.close) == explained.filter { $0.verdict == .split }.map(\.close))
  }
}

@Test(
  .timeLimit(.minutes(1)),
  arguments: [
    ".", "\"", "“", "(", ":", "http://", "12/03/2002 10:30 AM ", "x\n", "A. ", "[1]", "Subject: a",
    ". . ", "?! ", ":-)", "=", "> x\n", "1. ", "a\u{301}", "[",
  ])
func oneThingOverAndOverTakesLinearTime(_ piece: String) throws {
  let length = 100_000
  let text = Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
  let sentences = try splitter("en").split(text, paragraph: text.indices)
  #expect(sentences.count > 0)
}

@Test func theSentencesOfSentencesAreTheSame() throws {
  let splitter = try splitter("en")
  let text = Array(
    """
    The road was shut at 9 a.m. by police. "Who ordered it?" the mayor asked. Nobody
    knew, according to Gen. Tom Reed of the U.S. Army. Kind regards, Ruth
    Vane 03/14/2002 09:05 AM Can we meet? See http://example.org/a http://example.org/b now.
    """.utf8)
  func lines(_ text: [UInt8]) -> [UInt8] {
    let sentences = splitter.split(text, paragraph: text.indices)
    return Array(
      sentences.map { text[$0].map { $0 == 0x0A ? 0x20 : $0 } }.joined(separator: [0x0A]))
  }
  let once = lines(text)
  #expect(once.filter { $0 == 0x0A }.count > 5)
  #expect(lines(once) == once)
}
