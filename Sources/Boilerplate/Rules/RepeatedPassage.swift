import CopydeskCore

/// A standfirst, a pull quote or a caption that says again what the text says.
struct RepeatedPassage: BlockRule {
  let name = "repeated-passage"
  let note = """
    A short paragraph all of whose words stand in the same order inside a longer kept one is a \
    pull quote or a standfirst; of two equal ones the later is dropped, or the one without a full \
    stop.
    """
  let examples = [
    Example(
      "The town fell at dawn on Sunday\n\nThe town fell at dawn on Sunday, a witness told us.",
      "repeat -"),
    Example(
      "It was the most violent day of all.\n\n\"It was the most violent day of all,\" he said.",
      "repeat -"),
    Example("The town fell at dawn.\n\nThe city fell at noon on Sunday.", "- -"),
  ]

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    page.repeats.contains(index) ? Finding(kind: .repeat) : nil
  }
}

/// Finds paragraphs that stand inside others, in one scan of the kept text.
struct RepeatFinder {
  /// Fewer words, or shorter, may be said twice.
  private static let fewestWords = 5
  private static let shortest = 24
  /// Longer paragraphs are told by their own hash.
  private static let mostWords = 64
  private static let opening = 4

  /// The words of all kept blocks.
  private var words: [UInt64] = []
  private var kept: [(index: Int, words: Range<Int>)] = []
  /// The shortest kept block that may repeat another, by its opening.
  private var byOpening = HashTable(minimumCapacity: 64)
  private var repeats = Set<Int>()
  private let page: JudgedPage

  /// The kept blocks that repeat others. Linear in the text times `mostWords` at worst.
  static func repeats(in page: JudgedPage) -> Set<Int> {
    var finder = RepeatFinder(page)
    for number in finder.kept.indices { finder.search(number) }
    return finder.repeats
  }

  private init(_ page: JudgedPage) {
    self.page = page
    page.text.withUnsafeBufferPointer { text in
      for index in page.blocks.indices where page.judgements[index].isKept {
        let start = words.count
        var scanner = WordScanner(text, page.blocks[index].text)
        while let word = scanner.next() { words.append(word.hash) }
        note(index, start..<words.count)
      }
    }
  }

  private mutating func note(_ index: Int, _ range: Range<Int>) {
    if range.count >= RepeatFinder.fewestWords, range.count <= RepeatFinder.mostWords,
      page.statistics(index).length >= RepeatFinder.shortest
    {
      let key = key(at: range.lowerBound)
      if byOpening[key].map({ kept[Int($0)].words.count > range.count }) ?? true {
        byOpening.insert(key, Int32(truncatingIfNeeded: kept.count))
      }
    }
    kept.append((index, range))
  }

  /// The hash of the four words at a place.
  @inline(__always)
  private func key(at start: Int) -> UInt64 {
    let pairs = (
      HashTable.join(words[start], words[start &+ 1]),
      HashTable.join(words[start &+ 2], words[start &+ 3])
    )
    return HashTable.join(pairs.0, pairs.1)
  }

  /// Of two equal paragraphs the one that does not end like a sentence, else the later one.
  private func lesser(_ one: Int, _ other: Int) -> Int {
    let endings = (page.statistics(one).ending, page.statistics(other).ending)
    if endings.0 == .stop, endings.1 != .stop { return other }
    if endings.1 == .stop, endings.0 != .stop { return one }
    return max(one, other)
  }

  /// Looks for passages inside one block that are other blocks.
  private mutating func search(_ number: Int) {
    let block = kept[number]
    guard block.words.count >= RepeatFinder.opening else { return }
    for start in block.words.lowerBound...block.words.upperBound - RepeatFinder.opening {
      guard let first = byOpening[key(at: start)] else { continue }
      let candidate = kept[Int(first)]
      guard candidate.index != block.index, !repeats.contains(block.index),
        words[start..<block.words.upperBound].starts(with: words[candidate.words])
      else { continue }
      let isEqual = block.words.count == candidate.words.count
      repeats.insert(isEqual ? lesser(block.index, candidate.index) : candidate.index)
    }
  }
}
