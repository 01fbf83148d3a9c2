/// Finds paragraphs that stand inside others, in one scan of the words of the kept text.
struct RepeatFinder {
  /// Fewer words, or shorter, may be said twice.
  private static let fewestWords = 5
  private static let shortest = 24
  /// Longer paragraphs are told by their own hash.
  private static let mostWords = WordTable.mostWords
  private static let opening = 4

  private typealias Words = UnsafeBufferPointer<WordMark>

  private let context: PageContext
  /// The words of all blocks.
  private let words: Words
  private var kept: [(index: Int, words: Range<Int>)] = []
  /// The shortest kept block that may repeat another, by its opening.
  private let byOpening = HashTable(minimumCapacity: 64)
  /// 1 for the first word of each of these: hardly any other word need be looked up.
  private let firstWords = NarrowArray<UInt8>(count: RepeatFinder.places)
  private static let places = 1 << 10
  private var repeats = Set<Int>()

  /// The kept blocks that repeat others. Linear in the text times `mostWords` at worst.
  static func repeats(in page: JudgedPage) -> Set<Int> {
    var finder = RepeatFinder(page)
    guard !finder.byOpening.isEmpty else { return [] }
    var read = GrowingBuffer<WordMark>(capacity: 0)
    for block in finder.kept {
      if block.words.isEmpty, finder.context.statistics[block.index].words > 0 {
        finder.read(block.index, into: &read)
        finder.search(block.index, read.elements)
      } else {
        finder.search(block.index, Words(rebasing: finder.words[block.words]))
      }
    }
    return finder.repeats
  }

  private init(_ page: JudgedPage) {
    context = page.context
    words = page.context.words.hashes
    for index in page.judgements.indices where page.judgements[index].isKept {
      note(index, context.statistics[index].hashes)
    }
  }

  private mutating func note(_ index: Int, _ range: Range<Int>) {
    kept.append((index, range))
    guard range.count >= RepeatFinder.fewestWords, range.count <= RepeatFinder.mostWords,
      context.statistics[index].length >= RepeatFinder.shortest
    else { return }
    let key = RepeatFinder.key(words, at: range.lowerBound)
    if byOpening[key].map({ kept[Int($0)].words.count > range.count }) ?? true {
      byOpening.insert(key, Int32(truncatingIfNeeded: kept.count - 1))
      firstWords[RepeatFinder.place(words[range.lowerBound])] = 1
    }
  }

  /// Reads the words of a block that are not kept.
  private func read(_ index: Int, into read: inout GrowingBuffer<WordMark>) {
    read.removeLast(read.count)
    context.page.text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text, context.page.blocks[index].text)
      while let word = scanner.next() { read.append(WordMark(word)) }
    }
  }

  /// The hash of the four words at a place.
  @inline(__always)
  private static func key(_ words: Words, at start: Int) -> UInt64 {
    let pairs = (
      UInt64(words[start].bits) << 32 | UInt64(words[start &+ 1].bits),
      UInt64(words[start &+ 2].bits) << 32 | UInt64(words[start &+ 3].bits)
    )
    return HashTable.join(pairs.0, pairs.1)
  }

  @inline(__always)
  private static func place(_ word: WordMark) -> Int { Int(word.bits >> 1) & (places - 1) }

  /// Of two equal paragraphs the one that does not end like a sentence, or stands among much less
  /// prose, else the later one.
  private func lesser(_ one: Int, _ other: Int) -> Int {
    let endings = (context.statistics[one].ending, context.statistics[other].ending)
    if endings.0 == .stop, endings.1 != .stop { return other }
    if endings.1 == .stop, endings.0 != .stop { return one }
    let around = (proseAround(one), proseAround(other))
    if around.0 * RepeatFinder.muchLess < around.1 { return one }
    if around.1 * RepeatFinder.muchLess < around.0 { return other }
    return max(one, other)
  }

  private static let muchLess = 3

  /// Prose in the element around that of a block, in markup.
  private func proseAround(_ index: Int) -> Int {
    guard !context.page.elements.isEmpty else { return 0 }
    let own = context.page.blocks[index].element
    return context.elementProse[context.page.elements[own].parent]
  }

  /// Whether the words of a range stand at a place of a block too.
  private func stands(_ range: Range<Int>, in block: Words, at start: Int) -> Bool {
    guard start + range.count <= block.count else { return false }
    return range.allSatisfy { words[$0] == block[start &+ $0 &- range.lowerBound] }
  }

  /// Looks for passages inside one block that are other blocks. A block that is put together of
  /// others is itself the repeat: the article once more, without its paragraphs.
  private mutating func search(_ index: Int, _ block: Words) {
    let found = passages(in: block, of: index)
    let length = found.reduce(0) { $0 + kept[$1].words.count }
    let isPutTogether =
      found.count >= RepeatFinder.fewestParts
      && length * 100 >= block.count * RepeatFinder.leastOfParts
      || found.count > 1 && length * 100 >= block.count * RepeatFinder.nearlyAll
    if isPutTogether {
      repeats.insert(index)
      return
    }
    for number in found {
      let candidate = kept[number]
      let isEqual = block.count == candidate.words.count
      repeats.insert(isEqual ? lesser(index, candidate.index) : candidate.index)
    }
  }

  private static let fewestParts = 4
  /// Percent of the words; those of long paragraphs are not looked for.
  private static let leastOfParts = 25
  /// Of fewer parts, such as a teaser of the first two paragraphs, so much.
  private static let nearlyAll = 90

  /// The places in `kept` of the blocks that stand inside a block, each once.
  private func passages(in block: Words, of index: Int) -> Set<Int> {
    guard !repeats.contains(index) else { return [] }
    var found = Set<Int>()
    var start = 0
    while start <= block.count - RepeatFinder.opening {
      if firstWords[RepeatFinder.place(block[start])] != 0,
        let first = byOpening[RepeatFinder.key(block, at: start)],
        isRepeat(Int(first), of: index, block, at: start)
      {
        found.insert(Int(first))
      }
      start &+= 1
    }
    return found
  }

  /// Whether another kept block, not yet taken for a repeat, stands at a place of a block.
  private func isRepeat(_ number: Int, of index: Int, _ block: Words, at start: Int) -> Bool {
    let candidate = kept[number]
    return candidate.index != index && !repeats.contains(candidate.index)
      && stands(candidate.words, in: block, at: start)
  }
}
