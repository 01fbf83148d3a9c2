/// The rules that can apply in a language, in the order in which they are tried.
final class LanguageRules: Sendable {
  let paragraph = RuleRow(RuleBook.paragraphRules)
  let sentence = RuleRow(RuleBook.sentenceRules)
  let outer: RuleRow
  let verb: RuleRow
  let closing: RuleRow

  init(_ language: Language) {
    outer = RuleRow(RuleBook.outerRules(in: language))
    verb = RuleRow(RuleBook.verbRules(in: language))
    closing = RuleRow(RuleBook.closingRules(in: language))
  }

  deinit {
    for row in [paragraph, sentence, outer, verb, closing] { row.free() }
  }
}

/// Rules that are called where they are: a rule out of an array would be copied for every call,
/// with its name, note and examples.  Whoever makes a row frees it.
struct RuleRow: @unchecked Sendable {
  private let calls: UnsafeMutableBufferPointer<Unmanaged<RuleSeat>>

  init(_ rules: [any AttributionRule]) {
    calls = .allocate(capacity: rules.count)
    _ = calls.initialize(from: rules.map { Unmanaged.passRetained(RuleSeat.of($0)) })
  }

  func free() {
    for call in calls { call.release() }
    calls.deallocate()
  }

  /// Reads a whole paragraph; true where a rule settles it.
  func read(paragraph passage: inout Passage) -> Bool {
    for call in calls {
      if call._withUnsafeGuaranteedRef({ $0.read(paragraph: &passage) }) { return true }
    }
    return false
  }

  /// Reads a sentence, before its verbs.
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    for call in calls {
      call._withUnsafeGuaranteedRef {
        $0.read(sentence: sentence, classes: classes, in: &passage)
      }
    }
  }

  /// Tries a verb of saying; true where a rule settles it.
  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    for call in calls {
      if call._withUnsafeGuaranteedRef({ $0.read(site, in: &passage) }) { return true }
    }
    return false
  }

  /// Reads a sentence, after its verbs.
  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for call in calls {
      call._withUnsafeGuaranteedRef { $0.finish(sentence: sentence, in: &passage) }
    }
  }
}

/// Where a rule stands.
private class RuleSeat: @unchecked Sendable {
  static func of<Rule: AttributionRule>(_ rule: Rule) -> RuleSeat { SeatedRule(rule) }

  func read(_ site: CueSite, in passage: inout Passage) -> Bool { false }
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {}
  func finish(sentence: Range<Int>, in passage: inout Passage) {}
  func read(paragraph passage: inout Passage) -> Bool { false }
}

private final class SeatedRule<Rule: AttributionRule>: RuleSeat, @unchecked Sendable {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  override func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    rule.read(site, in: &passage)
  }

  override func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    rule.read(sentence: sentence, classes: classes, in: &passage)
  }

  override func finish(sentence: Range<Int>, in passage: inout Passage) {
    rule.finish(sentence: sentence, in: &passage)
  }

  override func read(paragraph passage: inout Passage) -> Bool { rule.read(paragraph: &passage) }
}
