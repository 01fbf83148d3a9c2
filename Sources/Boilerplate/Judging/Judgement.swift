import CopydeskCore

/// What is decided about a block.
struct Judgement {
  var kind: Kind
  var isKept: Bool
  var reason = Reason.weights
  /// Its end is furniture although the block is kept: `JudgedPage.tail(of:)` has it.
  fileprivate(set) var hasTail = false

  init(kind: Kind, isKept: Bool, reason: Reason = .weights) {
    self.kind = kind
    self.isKept = isKept
    self.reason = reason
  }
}

/// The end of a block that is furniture: rare, so it stands apart from the judgement.
struct Tail {
  let range: Range<Int>
  let kind: Kind
  let reason: Reason
}

extension JudgedPage {
  /// The end of the block that is furniture although the block is kept.
  func tail(of index: Int) -> Tail? { judgements[index].hasTail ? tails[index] : nil }

  /// Takes an end of a block for furniture, or none.
  mutating func setTail(_ tail: Tail?, of index: Int) {
    judgements[index].hasTail = tail != nil
    tails[index] = tail
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
      "no-word", "hidden", "not-shown", "running-head",
    ]
    + BlockRules.rules.map(\.name)

  /// As `--explain` prints it.
  var name: String { Reason.names[Int(number)] }
}
