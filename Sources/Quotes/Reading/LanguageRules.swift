import CopydeskCore

/// The rules that can apply in a language, in the order in which they are tried.
final class LanguageRules: Sendable {
  let paragraph: RuleRow
  let sentence: RuleRow
  let outer: RuleRow
  let verb: RuleRow
  let closing: RuleRow
  /// The names of the rules, by their numbers.
  let names: [String]
  /// The number of the rule for quotations without a verb of saying.
  let context: UInt8

  /// - Parameter rule: the name of a rule that is left out.
  init(_ language: Language, without rule: String? = nil) {
    var names: [String] = []
    func row(_ rules: [any AttributionRule]) -> RuleRow {
      RuleRow(rules.filter { $0.name != rule }, &names)
    }
    paragraph = row(AttributionRules.paragraphRules)
    sentence = row(AttributionRules.sentenceRules)
    outer = row(AttributionRules.outerRules(in: language))
    verb = row(AttributionRules.verbRules(in: language))
    closing = row(AttributionRules.closingRules(in: language))
    context = UInt8(names.firstIndex(of: ContextQuotation().name) ?? names.count)
    self.names = names
  }

  deinit {
    for row in [paragraph, sentence, outer, verb, closing] { row.free() }
  }
}

/// Rules that are called where they are: a rule out of an array would be copied for every call,
/// with its name, note and examples.  Whoever makes a row frees it.
struct RuleRow: @unchecked Sendable {
  private let calls: UnsafeMutableBufferPointer<Unmanaged<RuleSeat>>

  /// A row of these rules, whose names are appended: a rule's number is the place of its name.
  init(_ rules: [any AttributionRule], _ names: inout [String]) {
    calls = .allocate(capacity: rules.count)
    let first = names.count
    _ = calls.initialize(
      from: rules.enumerated().map { offset, rule in
        Unmanaged.passRetained(RuleSeat.of(rule, UInt8(first + offset)))
      })
    names += rules.map(\.name)
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
  static func of<Rule: AttributionRule>(_ rule: Rule, _ number: UInt8) -> RuleSeat {
    SeatedRule(rule, number)
  }

  func read(_ site: CueSite, in passage: inout Passage) -> Bool { false }
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {}
  func finish(sentence: Range<Int>, in passage: inout Passage) {}
  func read(paragraph passage: inout Passage) -> Bool { false }
}

private final class SeatedRule<Rule: AttributionRule>: RuleSeat, @unchecked Sendable {
  private let rule: Rule
  private let number: UInt8

  init(_ rule: Rule, _ number: UInt8) {
    self.rule = rule
    self.number = number
  }

  override func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    passage.page.pointee.rule = number
    return rule.read(site, in: &passage)
  }

  override func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    passage.page.pointee.rule = number
    rule.read(sentence: sentence, classes: classes, in: &passage)
  }

  override func finish(sentence: Range<Int>, in passage: inout Passage) {
    passage.page.pointee.rule = number
    rule.finish(sentence: sentence, in: &passage)
  }

  override func read(paragraph passage: inout Passage) -> Bool {
    passage.page.pointee.rule = number
    return rule.read(paragraph: &passage)
  }
}
