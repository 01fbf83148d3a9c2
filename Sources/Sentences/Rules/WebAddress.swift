import CopydeskCore

/// Addresses one after the other are a list.
struct WebAddress: SentenceRule {
  var name: String { "web-address" }
  var note: String { "an address after an address is an item of its own" }
  var marks: Set<Mark> { [.gap, .line] }
  var examples: [Example] {
    [Example(parted: "See http://example.org/a | http://example.org/b?c=d")]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.shape == .small, passage.text.hasAddress(passage.next) else { return nil }
    var at = passage.close
    let limit = max(passage.sentence, at &- TextView.longestAddress)
    while at > limit, passage.white(at &- 1) == 0 { at &-= 1 }
    return passage.text.hasAddress(at) ? .split : nil
  }
}
