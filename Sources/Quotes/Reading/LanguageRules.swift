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
}

/// Rules that are called where they are: a rule out of an array would be copied for every call,
/// with its name, note and examples.
struct RuleRow: Sendable {
  private final class Seat: Sendable {
    let rule: any AttributionRule
    init(_ rule: any AttributionRule) { self.rule = rule }
  }

  private let seats: [Seat]
  private let calls: [Unmanaged<Seat>]

  init(_ rules: [any AttributionRule]) {
    seats = rules.map { Seat($0) }
    calls = seats.map { Unmanaged.passUnretained($0) }
  }

  /// Reads a whole paragraph; true where a rule settles it.
  func read(paragraph passage: inout Passage) -> Bool {
    for call in calls {
      if call._withUnsafeGuaranteedRef({ $0.rule.read(paragraph: &passage) }) { return true }
    }
    return false
  }

  /// Reads a sentence, before its verbs.
  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    for call in calls {
      call._withUnsafeGuaranteedRef {
        $0.rule.read(sentence: sentence, classes: classes, in: &passage)
      }
    }
  }

  /// Tries a verb of saying; true where a rule settles it.
  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    for call in calls {
      if call._withUnsafeGuaranteedRef({ $0.rule.read(site, in: &passage) }) { return true }
    }
    return false
  }

  /// Reads a sentence, after its verbs.
  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for call in calls {
      call._withUnsafeGuaranteedRef { $0.rule.finish(sentence: sentence, in: &passage) }
    }
  }
}
