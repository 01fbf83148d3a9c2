import CopydeskCore

/// A quotation that ends in a question or an exclamation goes on with its attribution.
struct AttributionFollows: SentenceRule {
  var name: String { "attribution" }
  var note: String { "a speaker and a verb of saying after a quoted question belong to it" }
  var marks: Set<CandidateMark> { [.question, .exclamation] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [
      Example(parted: "\"Who fired?\" Colonel Adair asked."),
      Example(parted: "\"Who fired?\" Mr. Adair asked. | Nobody answered."),
      Example(parted: "\"What did they die for?\" | The crowd was silent."),
    ]
  }

  /// Title, names and apposition before the verb, in words.
  private static let mostWords = 5

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .question || candidate.mark == .exclamation, candidate.closesQuotation,
      !candidate.opensQuotation, candidate.shape == .capital
    else { return nil }
    var at = candidate.content
    for count in 0..<Self.mostWords {
      let word = candidate.word(from: at)
      if word.isEmpty { return nil }
      let traits = candidate.words.traits(of: candidate.bytes, word)
      if count > 0, traits.contains(.speech), candidate.bytes[word.lowerBound].isLower {
        // A colon after the verb announces the next quotation.
        return candidate.byte(candidate.skipWhite(word.upperBound)) == Byte.colon ? nil : .join
      }
      if count == 0, traits.contains(.starter), traits.isDisjoint(with: [.pronoun, .title]) {
        return nil
      }
      guard candidate.shape(at: word.lowerBound) == .capital || candidate.isParticle(word) else {
        return nil
      }
      at = word.upperBound
      if candidate.byte(at) == Byte.stop { at &+= 1 }
      at = candidate.skipWhite(at)
    }
    return nil
  }
}
