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

  var ruleName: String { SentenceRules.entries[Int(rule)].rule.name }
}

/// Goes through a paragraph from candidate to candidate and asks the rules.
struct Segmenter {
  /// What a window reaches forward at most, but for white space: in a paragraph whose end is not
  /// there yet, candidates nearer to the end wait.
  static let reach = 4_096

  let words: SplitterWords
  let scan: Scan
  /// Whether joins are recorded too.
  var explains = false
  private let questions = SentenceRules.questions()

  init(words: SplitterWords, terminators: ByteSet) {
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
        var candidate = Candidate(
          text, words: table, terminators: scan.terminators, sentence: sentence)
        return decide(&candidate, from, limit, &decisions)
      }
    }
  }

  private func decide(
    _ candidate: inout Candidate, _ from: Int, _ limit: Int, _ decisions: inout [Decision]
  ) -> Int {
    let bytes = candidate.bytes
    let glance = Glance(text: candidate.text, words: candidate.words)
    var at = from
    while true {
      // What was decided may reach past the limit.
      if at >= limit { return max(from, at, candidate.sentence) }
      at = scan.candidate(bytes, at, limit)
      if at >= limit { continue }
      if glance.isLast(at) { return limit }
      if let plain = glance.plainStop(at, candidate.sentence) {
        record(&candidate, plain, .split, SentenceRules.plainStop, &decisions)
        at = plain.next
      } else if !explains, glance.goesOn(at, candidate.sentence) {
        at &+= 1
      } else if glance.mayOpen(at) {
        if glance.mayStart(at, candidate.sentence) { judge(&candidate, gap: at, from, &decisions) }
        at &+= 1
      } else if bytes[at] == Byte.colon, !scan.terminators.contains(Byte.colon) {
        let places = glance.gaps(colon: at)
        for place in [places.before, places.after] where place < limit {
          judge(&candidate, gap: place, from, &decisions)
        }
        at = max(at &+ 1, places.resume, candidate.sentence)
      } else if bytes[at] == Byte.newline ? candidate.readLineEnd(at) : candidate.read(at: at) {
        at = judge(&candidate, &decisions)
      } else {
        at &+= glance.text.scalar(at).length
      }
    }
  }

  private func record(
    _ candidate: inout Candidate, _ place: (close: Int, next: Int), _ verdict: Verdict,
    _ rule: UInt8,
    _ decisions: inout [Decision]
  ) {
    decisions.append(
      Decision(close: place.close, next: place.next, verdict: verdict, rule: rule))
    if verdict == .split { candidate.sentence = place.next }
  }

  /// Asks the rules, records what they say, and gives the place to go on from.
  private func judge(_ candidate: inout Candidate, _ decisions: inout [Decision]) -> Int {
    if candidate.next < candidate.end { ask(&candidate, &decisions) }
    guard let lineEnd = candidate.lineEnd else { return candidate.close }
    candidate.lineStart = lineEnd &+ 1
    return max(candidate.close, lineEnd &+ 1)
  }

  /// Asks the rules about a gap, unless what is before it was handed on already.
  private func judge(
    _ candidate: inout Candidate, gap: Int, _ from: Int, _ decisions: inout [Decision]
  ) {
    guard gap > max(from, candidate.sentence), candidate.readGap(before: gap),
      candidate.close >= from
    else { return }
    // Where the gap lies before a mark that was looked at already, what was said of it is void.
    while let last = decisions.last, last.close > candidate.close { decisions.removeLast() }
    ask(&candidate, &decisions)
  }

  private func ask(_ candidate: inout Candidate, _ decisions: inout [Decision]) {
    let asked = questions[candidate.mark.rawValue]
    for index in asked.indices {
      guard asked[index].facts.isSubset(of: candidate.facts),
        let answer = asked[index].verdict(candidate)
      else { continue }
      if answer == .split || explains {
        record(&candidate, (candidate.close, candidate.next), answer, asked[index].rule, &decisions)
      }
      return
    }
  }
}
