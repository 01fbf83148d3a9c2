/// The examples of a library's rules, and what the library makes of a text with a rule and without it:
/// the one place where examples are run.
public struct RuleExamples {
  /// What the library makes of an input, in the form of its examples' outputs; where `isIn` is false,
  /// with all rules but that one.
  public typealias Answer = (_ rule: any Rule, _ input: String, _ isIn: Bool) throws -> String

  private let rules: [any Rule]
  private let answer: Answer

  /// The examples of these rules.
  public init(_ rules: [any Rule], answer: @escaping Answer) {
    self.rules = rules
    self.answer = answer
  }

  /// What is wrong, a line for each fault: two rules of one name, a rule without a note or examples, an
  /// example that does not come out as it says, a rule whose examples come out without it too.
  public func faults() throws -> [String] {
    var faults: [String] = []
    var names: Set<String> = []
    for rule in rules {
      if !names.insert(rule.name).inserted { faults.append("\(rule.name): two rules of that name") }
      if rule.note.isEmpty { faults.append("\(rule.name): no note") }
      faults += try wrongExamples(of: rule)
      if try !isNeeded(rule) { faults.append("\(rule.name): no example needs it") }
    }
    return faults
  }

  private func wrongExamples(of rule: any Rule) throws -> [String] {
    try rule.examples.compactMap { example in
      let found = try answer(rule, example.input, true)
      if found == example.output { return nil }
      return "\(rule.name): '\(example.input)' gives '\(found)', not '\(example.output)'"
    }
  }

  /// Whether an example comes out otherwise where the rule is taken out.
  private func isNeeded(_ rule: any Rule) throws -> Bool {
    try rule.examples.contains { try answer(rule, $0.input, false) != $0.output }
  }
}
