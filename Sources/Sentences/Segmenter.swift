import CopydeskCore

/// A place that a rule decided.
struct Decision {
  /// Where the sentence ends, or would have ended.
  let close: Int
  /// Where the next sentence starts, or would have started.
  let next: Int
  let verdict: Verdict
  /// The index of the rule in the book, nil where ICU decided.
  let rule: Int?

  var ruleName: String { rule.map { RuleBook.rules[$0].name } ?? "icu" }
}

/// Goes through a paragraph from candidate to candidate and asks the rules.
struct Segmenter {
  /// What a window reaches forward at most, but for white space: in a paragraph whose end is not
  /// there yet, candidates nearer to the end wait.
  static let reach = 4_096

  let words: Vocabulary
  /// Terminals of the language alone, of one byte each.
  let terminators: [UInt8]
  /// Whether joins are recorded too.
  var explains = false

  /// The decisions in the range, and where reading must go on when more text comes.
  ///
  /// - Parameter sentence: where the sentence starts that the range begins in.
  /// - Parameter isOpen: whether the paragraph goes on after the range. O(count).
  func decide(
    _ bytes: [UInt8], _ range: Range<Int>, from: Int, sentence: Int, isOpen: Bool,
    into decisions: inout [Decision]
  ) -> Int {
    var passage = Passage(
      bytes: bytes, range: range, words: words, terminators: terminators, sentence: sentence)
    let limit = isOpen ? range.upperBound &- Self.reach : range.upperBound
    var at = from
    while true {
      at = Scan.candidate(bytes, at, limit, terminators)
      if at >= limit { return max(from, min(at, limit)) }
      if !explains, passage.isInsideWord(at) {
        at &+= 1
        continue
      }
      let found: Bool
      if bytes[at] == Byte.newline {
        found = passage.readLineEnd(at)
      } else {
        found = passage.read(at: at)
      }
      guard found else {
        at &+= CodePoint.decode(bytes, at: at).length
        continue
      }
      at = judge(&passage, &decisions)
    }
  }

  /// Asks the rules, records what they say, and gives the place to go on from.
  private func judge(_ passage: inout Passage, _ decisions: inout [Decision]) -> Int {
    let atEnd = passage.next >= passage.end
    var verdict = Verdict.join
    var index = RuleBook.rules.count &- 1
    if !atEnd {
      for (number, rule) in RuleBook.rules.enumerated() {
        if let answer = rule.verdict(passage) {
          verdict = answer
          index = number
          break
        }
      }
    }
    if verdict == .split || explains && !atEnd {
      decisions.append(
        Decision(close: passage.close, next: passage.next, verdict: verdict, rule: index))
    }
    if verdict == .split { passage.sentence = passage.next }
    if let lineEnd = passage.lineEnd {
      passage.lineStart = lineEnd &+ 1
      return max(passage.close, lineEnd &+ 1)
    }
    return passage.close
  }
}
