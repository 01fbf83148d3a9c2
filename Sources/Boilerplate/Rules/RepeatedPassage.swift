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

/// Finds paragraphs that stand inside others, in one scan of the words of the kept text.
struct RepeatFinder {
  /// Fewer words, or shorter, may be said twice.
  private static let fewestWords = 5
  private static let shortest = 24
  /// Longer paragraphs are told by their own hash.
  private static let mostWords = 64
  private static let opening = 4

  /// The words of the kept blocks that are not read yet.
  private var longWords: [UInt64] = []
  private var kept: [(index: Int, words: Range<Int>, isRead: Bool)] = []
  /// The shortest kept block that may repeat another, by its opening.
  private var byOpening = HashTable(minimumCapacity: 64)
  /// A bit for the first word of each of these.
  private var firstWords: [8 of UInt64] = .init(repeating: 0)
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
        if let known = page.context.statistics[index].hashes {
          note(index, Int(known.lowerBound)..<Int(known.upperBound), isRead: true)
          continue
        }
        let start = longWords.count
        var scanner = WordScanner(text, page.blocks[index].text)
        while let word = scanner.next() { longWords.append(word.hash) }
        note(index, start..<longWords.count, isRead: false)
      }
    }
  }

  private mutating func note(_ index: Int, _ range: Range<Int>, isRead: Bool) {
    kept.append((index, range, isRead))
    guard range.count >= RepeatFinder.fewestWords, range.count <= RepeatFinder.mostWords,
      page.context.statistics[index].length >= RepeatFinder.shortest
    else { return }
    let (key, first) = withWords(kept.count - 1) { (RepeatFinder.key($0, 0), $0[0]) }
    if byOpening[key].map({ kept[Int($0)].words.count > range.count }) ?? true {
      byOpening.insert(key, Int32(truncatingIfNeeded: kept.count - 1))
      let bit = RepeatFinder.bit(first)
      firstWords[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private func withWords<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    let block = kept[number]
    if block.isRead {
      return body(UnsafeBufferPointer(rebasing: page.context.words.hashes[block.words]))
    }
    return longWords.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[block.words]))
    }
  }

  /// The hash of the four words at a place.
  @inline(__always)
  private static func key(_ words: UnsafeBufferPointer<UInt64>, _ start: Int) -> UInt64 {
    let pairs = (
      HashTable.join(words[start], words[start &+ 1]),
      HashTable.join(words[start &+ 2], words[start &+ 3])
    )
    return HashTable.join(pairs.0, pairs.1)
  }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & 511 }

  /// Of two equal paragraphs the one that does not end like a sentence, else the later one.
  private func lesser(_ one: Int, _ other: Int) -> Int {
    let endings = (
      page.context.statistics[one].ending, page.context.statistics[other].ending
    )
    if endings.0 == .stop, endings.1 != .stop { return other }
    if endings.1 == .stop, endings.0 != .stop { return one }
    return max(one, other)
  }

  /// Looks for passages inside one block that are other blocks.
  private mutating func search(_ number: Int) {
    let block = kept[number]
    guard block.words.count >= RepeatFinder.opening else { return }
    let found = withWords(number) { words in
      (0...words.count - RepeatFinder.opening).compactMap { start -> Int? in
        let bit = RepeatFinder.bit(words[start])
        guard firstWords[bit >> 6] >> UInt64(bit & 63) & 1 != 0,
          let first = byOpening[RepeatFinder.key(words, start)],
          kept[Int(first)].index != block.index
        else { return nil }
        let isInside = withWords(Int(first)) { words[start...].starts(with: $0) }
        return isInside ? Int(first) : nil
      }
    }
    for candidate in found where !repeats.contains(block.index) {
      let isEqual = block.words.count == kept[candidate].words.count
      let other = kept[candidate].index
      repeats.insert(isEqual ? lesser(block.index, other) : other)
    }
  }
}
