/// A rule as its file states it; the library that owns it says how it is applied.
public protocol Rule: Sendable {
  /// The name that `--explain` prints.
  var name: String { get }
  /// What it decides and why, in a sentence.
  var note: String { get }
  /// Texts and what the rule makes of them; every one is run as a test.
  var examples: [Example] { get }
}

/// A text and what is wanted of it, in the form that the rule's library states.
public struct Example: Sendable, Equatable {
  /// The text.
  public let input: String
  /// What is wanted.
  public let output: String

  /// An example.
  public init(_ input: String, _ output: String) {
    self.input = input
    self.output = output
  }
}
