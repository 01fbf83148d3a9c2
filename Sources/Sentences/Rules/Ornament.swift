import CopydeskCore

/// A row of marks draws a line under what stands before it.
struct Ornament: SentenceRule {
  var name: String { "ornament" }
  var note: String { "a row of marks such as ==== or *** ends what stands before it" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [
      Example(parted: "Board minutes ========== | Present were nine members."),
      Example(parted: "It rained -- Nobody left."),
    ]
  }

  /// The marks that rows are made of.
  static let signs = ByteSet("-=_*#~+".utf8)
  /// Shorter rows are dashes and emphasis.
  private static let shortest = 4

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    let mark = candidate.byte(candidate.close &- 1)
    guard Self.signs.contains(mark) else { return nil }
    var at = candidate.close
    while at > candidate.sentence, at > candidate.close &- Self.shortest,
      candidate.byte(at &- 1) == mark
    {
      at &-= 1
    }
    return candidate.close &- at == Self.shortest ? .split : nil
  }
}
