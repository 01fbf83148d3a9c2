import Testing

@testable import CopydeskCore

@Test func lexiconFindsWordsWithoutRegardToCase() {
  let lexicon = Lexicon(Array("# days\nmonday\t1\nnew year\t2\n".utf8))
  let text = Array("Monday New Year".utf8)
  #expect(lexicon.findLowercased(text, 0..<6).flatMap(lexicon.number) == 1)
  #expect(!lexicon.contains(text, 0..<6))
  #expect(lexicon.longestMatch(at: 7, in: text, limit: text.count)?.range == 7..<15)
}
