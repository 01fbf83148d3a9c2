import CopydeskCore

/// The fields in the head of a letter stand apart though no line end parts them.
struct HeaderField: SentenceRule {
  var name: String { "header-field" }
  var note: String { "a label such as Subject: or Fax: opens a field; an address ends one" }
  var marks: Set<Mark> { [.gap, .line] }
  var examples: [Example] {
    [
      Example(parted: "Phone: 555 0100 | Fax: 555 0101"),
      Example(parted: "Email: \"Ada\" <ada@example.org> | Groups: misc.test"),
      Example(parted: "Mail: ada@example.org | The pump broke."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    if passage.byte(passage.following.upperBound) == Byte.colon,
      passage.followingTraits.contains(.field)
    {
      return passage.shape == .capital && TimeStamp.isApart(passage) ? .split : nil
    }
    guard passage.shape == .capital, passage.text.endsMailAddress(passage.close) else { return nil }
    let label = passage.word(from: passage.sentenceContent)
    return passage.byte(label.upperBound) == Byte.colon
      && passage.words.traits(of: passage.bytes, label).contains(.field) ? .split : nil
  }
}
