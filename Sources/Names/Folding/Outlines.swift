/// The consonants of full names and of their words, side by side: they tell most pairs of a block
/// apart at a glance.
struct Outlines {
  private struct Name {
    let number: Int
    let skeleton: Skeleton
    /// A range of `words`.
    let words: Range<Int>
    /// One of the words is a first letter.
    let hasInitial: Bool
  }

  private struct Word {
    let skeleton: Skeleton
    let number: Int32
    let letters: Int32
    let isInitial: Bool
  }

  private var names: [Name] = []
  private var words: [Word] = []

  /// Letters that a word has more than a part of it that was written apart.
  private static let leastRest: Int32 = 2

  init(_ numbers: ArraySlice<Int>, _ folding: Folding) {
    for number in numbers {
      let start = words.count
      for word in folding.parsed[number].words {
        let known = folding.word(word)
        words.append(
          Word(
            skeleton: known.skeleton, number: word,
            letters: Int32(truncatingIfNeeded: known.letters.count),
            isInitial: known.kinds.contains(.initial)))
      }
      names.append(
        Name(
          number: number, skeleton: folding.skeletons[number], words: start..<words.count,
          hasInitial: words[start...].contains(where: \.isInitial)))
    }
  }

  /// Hands out the pairs of names that are worth a closer look, each name with those behind it.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for a in names.indices {
      for b in a + 1..<names.count where mayBeAlike(names[a], names[b]) {
        body(names[a].number, names[b].number)
      }
    }
  }

  /// Whether the consonants of the name with fewer words are in the other.
  private func mayBeAlike(_ a: Name, _ b: Name) -> Bool {
    let isOrdered =
      a.words.count == b.words.count
      ? a.hasInitial || !b.hasInitial : a.words.count < b.words.count
    let few = isOrdered ? a : b
    let many = isOrdered ? b : a
    guard few.skeleton.mayBePart(of: many.skeleton),
      few.words.count < many.words.count || few.hasInitial
        || many.skeleton.mayBePart(of: few.skeleton)
    else { return false }
    return few.words.allSatisfy { word in
      many.words.contains { mayBeAlike(words[word], words[$0]) }
    }
  }

  /// Whether two words may be one: an initial may be any word, and a part of a longer word may have
  /// been written apart.
  private func mayBeAlike(_ a: Word, _ b: Word) -> Bool {
    a.number == b.number || a.isInitial || b.isInitial || a.skeleton.mayBe(b.skeleton)
      || b.skeleton.mayBePart(of: a.skeleton) && a.letters > b.letters + Outlines.leastRest
  }
}
