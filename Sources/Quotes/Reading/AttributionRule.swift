import CopydeskCore

/// A rule that finds attributions in a paragraph.
protocol AttributionRule: Rule {
  /// Tries a verb of saying; true where the attribution is settled.
  func read(_ site: CueSite, in passage: inout Passage) -> Bool
  /// Reads a sentence, before its verbs.
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage)
  /// Reads a sentence, after its verbs.
  func finish(sentence: Range<Int>, in passage: inout Passage)
  /// Reads the whole paragraph, before its sentences.
  func read(paragraph passage: inout Passage) -> Bool
}

extension AttributionRule {
  func read(_ site: CueSite, in passage: inout Passage) -> Bool { false }
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {}
  func finish(sentence: Range<Int>, in passage: inout Passage) {}
  func read(paragraph passage: inout Passage) -> Bool { false }
}
