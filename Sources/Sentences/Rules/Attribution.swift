import CopydeskCore

/// A quotation that ends in a question or an exclamation goes on with its attribution.
struct Attribution: SentenceRule {
  var name: String { "attribution" }
  var note: String { "a speaker and a verb of saying after a quoted question belong to it" }
  var marks: Set<Mark> { [.question, .exclamation] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [
      Example(parted: "\"Who fired?\" Colonel Adair asked."),
      Example(parted: "\"Who fired?\" Mr. Adair asked. | \"Who?\" | Adair answered: \"Me.\""),
      Example(parted: "\"What did they die for?\" | The crowd was silent."),
    ]
  }

  /// Title, names and apposition before the verb, in words.
  private static let mostWords = 5

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .question || passage.mark == .exclamation, passage.closesQuotation,
      !passage.opensQuotation, passage.shape == .capital
    else { return nil }
    var at = passage.content
    for count in 0..<Self.mostWords {
      let word = passage.word(from: at)
      if word.isEmpty { return nil }
      let traits = passage.words.traits(of: passage.bytes, word)
      if count > 0, traits.contains(.speech), passage.bytes[word.lowerBound].isLower {
        // A colon after the verb announces the next quotation.
        return passage.byte(passage.skipWhite(word.upperBound)) == Byte.colon ? nil : .join
      }
      if count == 0, traits.contains(.starter), traits.isDisjoint(with: [.pronoun, .title]) {
        return nil
      }
      guard passage.shape(at: word.lowerBound) == .capital || passage.isParticle(word) else {
        return nil
      }
      at = word.upperBound
      if passage.byte(at) == Byte.stop { at &+= 1 }
      at = passage.skipWhite(at)
    }
    return nil
  }
}
