import CopydeskCore

/// The fields in the head of a letter stand apart though no line end parts them.
struct HeaderField: SentenceRule {
  var name: String { "header-field" }
  var note: String { "a label such as Subject: or Fax: opens a field; an address ends one" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var examples: [Example] {
    [
      Example(parted: "Phone: 555 0100 | Fax: 555 0101"),
      Example(parted: "Email: \"Ada\" <ada@example.org> | Groups: misc.test"),
      Example(parted: "Mail: ada@example.org | The pump broke."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    if candidate.byte(candidate.following.upperBound) == Byte.colon,
      candidate.followingTraits.contains(.field)
    {
      return candidate.shape == .capital && TimeStamp.isApart(candidate) ? .split : nil
    }
    guard candidate.shape == .capital, candidate.text.endsMailAddress(candidate.close) else {
      return nil
    }
    let label = candidate.word(from: candidate.sentenceContent)
    return candidate.byte(label.upperBound) == Byte.colon
      && candidate.words.traits(of: candidate.bytes, label).contains(.field) ? .split : nil
  }
}
