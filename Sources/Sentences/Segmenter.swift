import CopydeskCore

/// A place that a rule decided.
struct Decision {
  /// Where the sentence ends, or would have ended.
  let close: Int
  /// Where the next sentence starts, or would have started.
  let next: Int
  let verdict: Verdict
  /// The index of the rule in the book; small, as there are many decisions.
  let rule: UInt8

  var ruleName: String { RuleBook.entries[Int(rule)].rule.name }
}

/// Goes through a paragraph from candidate to candidate and asks the rules.
struct Segmenter {
  /// What a window reaches forward at most, but for white space: in a paragraph whose end is not
  /// there yet, candidates nearer to the end wait.
  static let reach = 4_096

  let words: Vocabulary
  let scan: Scan
  /// Whether joins are recorded too.
  var explains = false
  private let questions = RuleBook.questions()

  init(words: Vocabulary, terminators: ByteSet) {
    self.words = words
    scan = Scan(terminators: terminators, findsCapitals: words.hasOpeners)
  }

  /// The decisions in the range, and where reading must go on when more text comes.
  ///
  /// - Parameter sentence: where the sentence starts that the range begins in.
  /// - Parameter isOpen: whether the paragraph goes on after the range. O(count).
  func decide(
    _ bytes: [UInt8], _ range: Range<Int>, from: Int, sentence: Int, isOpen: Bool,
    into decisions: inout [Decision]
  ) -> Int {
    let limit = isOpen ? range.upperBound &- Self.reach : range.upperBound
    return bytes.withUnsafeBufferPointer { bytes in
      words.withTable { table in
        let text = TextView(bytes: bytes, start: range.lowerBound, end: range.upperBound)
        var passage = Passage(
          text, words: table, terminators: scan.terminators, sentence: sentence)
        return decide(&passage, from, limit, &decisions)
      }
    }
  }

  private func decide(
    _ passage: inout Passage, _ from: Int, _ limit: Int, _ decisions: inout [Decision]
  ) -> Int {
    let bytes = passage.bytes
    let glance = Glance(text: passage.text, words: passage.words)
    var at = from
    while true {
      // What was decided may reach past the limit.
      if at >= limit { return max(from, at, passage.sentence) }
      at = scan.candidate(bytes, at, limit)
      if at >= limit { continue }
      if glance.isLast(at) { return limit }
      if let plain = glance.plainStop(at, passage.sentence) {
        record(&passage, plain, .split, RuleBook.plainStop, &decisions)
        at = plain.next
      } else if !explains, glance.goesOn(at, passage.sentence) {
        at &+= 1
      } else if glance.mayOpen(at) {
        if glance.mayStart(at, passage.sentence) { judge(&passage, gap: at, from, &decisions) }
        at &+= 1
      } else if bytes[at] == Byte.colon, !scan.terminators.contains(Byte.colon) {
        let places = glance.gaps(colon: at)
        for place in [places.before, places.after] where place < limit {
          judge(&passage, gap: place, from, &decisions)
        }
        at = max(at &+ 1, places.resume, passage.sentence)
      } else if bytes[at] == Byte.newline ? passage.readLineEnd(at) : passage.read(at: at) {
        at = judge(&passage, &decisions)
      } else {
        at &+= glance.text.scalar(at).length
      }
    }
  }

  private func record(
    _ passage: inout Passage, _ place: (close: Int, next: Int), _ verdict: Verdict, _ rule: UInt8,
    _ decisions: inout [Decision]
  ) {
    decisions.append(
      Decision(close: place.close, next: place.next, verdict: verdict, rule: rule))
    if verdict == .split { passage.sentence = place.next }
  }

  /// Asks the rules, records what they say, and gives the place to go on from.
  private func judge(_ passage: inout Passage, _ decisions: inout [Decision]) -> Int {
    if passage.next < passage.end { ask(&passage, &decisions) }
    guard let lineEnd = passage.lineEnd else { return passage.close }
    passage.lineStart = lineEnd &+ 1
    return max(passage.close, lineEnd &+ 1)
  }

  /// Asks the rules about a gap, unless what is before it was handed on already.
  private func judge(
    _ passage: inout Passage, gap: Int, _ from: Int, _ decisions: inout [Decision]
  ) {
    guard gap > max(from, passage.sentence), passage.readGap(before: gap), passage.close >= from
    else { return }
    // Where the gap lies before a mark that was looked at already, what was said of it is void.
    while let last = decisions.last, last.close > passage.close { decisions.removeLast() }
    ask(&passage, &decisions)
  }

  private func ask(_ passage: inout Passage, _ decisions: inout [Decision]) {
    let asked = questions[passage.mark.rawValue]
    for index in asked.indices {
      guard asked[index].facts.isSubset(of: passage.facts),
        let answer = asked[index].verdict(passage)
      else { continue }
      if answer == .split || explains {
        record(&passage, (passage.close, passage.next), answer, asked[index].rule, &decisions)
      }
      return
    }
  }
}
