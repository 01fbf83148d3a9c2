import CopydeskCore

/// What a rule says of a candidate.
public enum Verdict: Sendable {
  /// A sentence ends here.
  case split
  /// The sentence goes on.
  case join
}

/// A rule that decides some of the candidates. In what its examples want, ` | ` stands where a
/// sentence ends.
protocol SentenceRule: Rule {
  /// The language of the examples.
  var language: String { get }

  /// The marks after which the rule has something to say.
  var marks: Set<CandidateMark> { get }

  /// What must hold of a candidate; the rule has nothing to say of others.
  var facts: Facts { get }

  /// The verdict, nil where the rule has nothing to say. O(window).
  func verdict(_ candidate: borrowing Candidate) -> Verdict?
}

extension SentenceRule {
  var language: String { "en" }
  var marks: Set<CandidateMark> { Set(CandidateMark.allCases).subtracting([.gap]) }
  var facts: Facts { [] }
}

extension Example {
  /// An example whose input is the text wanted without the bars.
  init(parted wanted: String) {
    var input = ""
    for part in wanted.split(separator: "|") {
      input += input.isEmpty ? part : part.dropFirst()
    }
    self.init(input, wanted)
  }
}
