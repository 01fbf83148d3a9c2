import CopydeskCore

/// Names and the acronyms that stand in brackets after them.
extension Corpus {
  /// Cuts a name before the part that an acronym in brackets stands for: the Red Sox of Major League
  /// Baseball (MLB).
  func cutAtDefinitions(_ parts: inout [[RunReader.Part]]) {
    for pair in runs.definitions.sorted() {
      let first = Int(pair >> 32)
      let second = Int(pair & 0xFFFF_FFFF)
      guard let whole = parts[first].last, let acronym = parts[second].first,
        let cut = tail(whole, first, of: words(second, acronym))
      else { continue }
      var head = whole
      head.words = whole.words.lowerBound..<cut - 1
      let tail = RunReader.Part(
        words: cut..<whole.words.upperBound, isPerson: false, isAtStart: false)
      parts[first].removeLast()
      parts[first] += [head, tail]
    }
  }

  /// Where the words after a preposition begin whose capitals are the acronym; nil if none do.
  private func tail(_ part: RunReader.Part, _ run: Int, of acronym: [Int32]) -> Int? {
    let vocabulary = scanner.vocabulary
    guard let word = acronym.first, acronym.count == 1, vocabulary.kinds(word).contains(.upper)
    else { return nil }
    let letters = vocabulary.bytes[vocabulary.entries[Int(word)].text]
    let own = words(run, part)
    for index in own.indices.dropFirst(2)
    where vocabulary.kinds(own[index - 1]).isDisjoint(with: .capital) {
      let capitals = own[index...].filter { vocabulary.kinds($0).contains(.capital) }
        .map { vocabulary.bytes[vocabulary.entries[Int($0)].text.lowerBound] }
      let isWhole = vocabulary.kinds(own[index]).contains(.capital)
      if isWhole, capitals.elementsEqual(letters) { return part.words.lowerBound + index }
    }
    return nil
  }

  /// Pairs of names of which the second stood in brackets after the first.
  func definitions(_ parts: [[RunReader.Part]], _ names: NameIndex) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    for pair in runs.definitions {
      let first = Int(pair >> 32)
      let second = Int(pair & 0xFFFF_FFFF)
      guard let x = parts[first].last, let y = parts[second].first else { continue }
      let a = names.find(surface(words(first, x)))
      let b = names.find(surface(words(second, y)))
      if let a, let b { pairs.insert(Folding.key(a, b)) }
    }
    return pairs
  }
}
