import CopydeskCore

/// What is decided about a block.
struct Judgement {
  var kind: Kind
  var isKept: Bool
  var reason = Reason.weights
  /// The end of the block that is furniture although the block is kept.
  var tail: Tail?
}

/// The end of a block that is furniture: rare, so it stands apart from the judgement.
final class Tail: Sendable {
  let range: Range<Int>
  let kind: Kind
  let reason: Reason

  init(_ range: Range<Int>, _ kind: Kind, _ reason: Reason) {
    self.range = range
    self.kind = kind
    self.reason = reason
  }
}

/// What decided about a block: the weights, a rule, or the user's wish.
struct Reason: Equatable, Sendable {
  private let number: UInt8

  private init(number: UInt8) { self.number = number }

  /// The reason of that name; there must be one.
  init(_ name: String) {
    number = UInt8(truncatingIfNeeded: Reason.names.firstIndex(of: name) ?? 0)
  }

  static var weights: Reason { Reason(number: 0) }

  private static let names =
    [
      "weights", "heading", "sentence", "clean-text", "no-article", "same-site", "drop-file",
      "no-word",
    ]
    + RuleBook.rules.map(\.name)

  /// As `--explain` prints it.
  var name: String { Reason.names[Int(number)] }
}
