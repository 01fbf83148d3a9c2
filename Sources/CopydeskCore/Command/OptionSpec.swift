/// One option of a tool: the source of its parsing, its help and its completions.
public struct OptionSpec: Sendable {
  /// What follows the option's name.
  public enum Value: Sendable {
    /// Nothing.
    case none
    /// Any text; the word names it in the help.
    case text(String)
    /// Any text, of which the list has what is known; the word names it in the help.
    case known(String, @Sendable () -> [String])
    /// One of the words; the first word names it in the help.
    case choice(String, [String])
    /// A whole number in the range, ends included.
    case number(String, ClosedRange<Int>)
  }

  /// The name after `--`.
  public let long: String
  /// The letter after `-`, if there is one.
  public let short: Character?
  /// What follows the name.
  public let value: Value
  /// One line for the help, lower case, without a full stop.
  public let help: String

  /// Makes an option; it may stand several times on a command line, and the last one counts where
  /// a tool asks for one value.
  public init(_ long: String, short: Character? = nil, value: Value = .none, help: String) {
    self.long = long
    self.short = short
    self.value = value
    self.help = help
  }

  var takesValue: Bool {
    if case .none = value { return false }
    return true
  }

  /// The placeholder of the value in the help, such as `FILE`.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let word), .number(let word, _), .known(let word, _): word
    case .choice(let word, let words): word.isEmpty ? words.joined(separator: "|") : word
    }
  }

  /// What is wrong with a value given on the command line, or nil.
  func fault(of given: String) -> String? {
    switch value {
    case .none, .text, .known: return nil
    case .choice(_, let words):
      if words.contains(given) { return nil }
      return "one of \(words.joined(separator: ", ")) is wanted"
    case .number(_, let range):
      if let number = Int(given), range.contains(number) { return nil }
      if range.upperBound == Int.max { return "a whole number from \(range.lowerBound) is wanted" }
      return "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted"
    }
  }
}
