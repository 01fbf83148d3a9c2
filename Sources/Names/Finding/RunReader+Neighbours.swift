import CopydeskCore

/// Persons and bodies that stand side by side without a comma.
extension RunReader {
  /// Parts a person from the country or body before: the United States Hamdullah Mohib, Washington
  /// State University Simon Vale; but not the Royal Hospital Haslar.
  func parted(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> [Part] {
    guard part.words.count > RunReader.wordsOfPerson, !lists.capitalisesNouns,
      let cut = personStart(part, numbers, vocabulary)
    else { return [part] }
    var first = part
    first.words = part.words.lowerBound..<cut
    return [first, Part(words: cut..<part.words.upperBound, isPerson: true, isAtStart: false)]
  }

  /// A given and a family name.
  private static let wordsOfPerson = 2

  private func personStart(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Int? {
    let last = part.words.upperBound - RunReader.wordsOfPerson
    let mayBegin = part.words.lowerBound + 1...last
    guard mayBegin.contains(where: { vocabulary.kinds(numbers[$0]).contains(.given) }) else {
      return nil
    }
    let (text, offsets) = lowered(Array(numbers[part.words]), vocabulary)
    let isGiven = vocabulary.kinds(numbers[part.words.lowerBound]).contains(.given)
    let country = part.words.lowerBound + lists.countryEnd(text, offsets, from: 0)
    for cut in part.words.lowerBound + 1...last {
      let before = vocabulary.kinds(numbers[cut - 1])
      let isBody = cut > part.words.lowerBound + 1 && before.contains(.generic)
      guard isBody && !before.contains(.quality) || cut == country && !isGiven,
        isPerson(cut..<part.words.upperBound, numbers, vocabulary)
      else { continue }
      return cut
    }
    return nil
  }

  /// Whether the words may be a person's full name: a given name first, and no word of a body.
  private func isPerson(
    _ words: Range<Int>, _ numbers: [Int32], _ vocabulary: Vocabulary
  ) -> Bool {
    guard vocabulary.kinds(numbers[words.lowerBound]).contains(.given) else { return false }
    return words.allSatisfy { word in
      let kinds = vocabulary.kinds(numbers[word])
      return kinds.contains(.capital)
        && kinds.isDisjoint(with: [.generic, .form, .demonym, .country, .stop, .upper])
    }
  }
}
