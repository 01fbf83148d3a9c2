import CopydeskCore

/// A standfirst, a pull quote or a caption that says again what the text says.
struct RepeatedPassage: BlockRule {
  let name = "repeated-passage"
  let note = """
    A short paragraph all of whose words stand in the same order inside a longer kept one is a \
    pull quote or a standfirst; of two equal ones the later is dropped, or the one without a full \
    stop. A paragraph that is put together of four others or more repeats them.
    """
  let examples = [
    Example(
      "The town fell at dawn on Sunday\n\nThe town fell at dawn on Sunday, a witness told us.",
      "repeat -"),
    Example(
      "It was the most violent day of all.\n\n\"It was the most violent day of all,\" he said.",
      "repeat -"),
    Example("The town fell at dawn.\n\nThe city fell at noon on Sunday.", "- -"),
    Example(
      RepeatedPassage.parts.joined(separator: "\n\n") + "\n\n"
        + RepeatedPassage.parts.joined(separator: " "), "- - - - repeat"),
  ]

  private static let parts = [
    "The town fell at dawn on Sunday.", "Nobody had thought that it would.",
    "The bridge was closed for days.", "Most of the people came back in June.",
  ]

  func prepare(_ page: inout JudgedPage) -> Bool {
    page.repeats = RepeatFinder.repeats(in: page)
    return !page.repeats.isEmpty
  }

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

  private let context: PageContext
  /// The words of all blocks.
  private let words: UnsafeBufferPointer<WordMark>
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
    for block in finder.kept { finder.search(block.index, block.words) }
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
    let key = key(at: range.lowerBound)
    if byOpening[key].map({ kept[Int($0)].words.count > range.count }) ?? true {
      byOpening.insert(key, Int32(truncatingIfNeeded: kept.count - 1))
      firstWords[RepeatFinder.place(words[range.lowerBound])] = 1
    }
  }

  /// The hash of the four words at a place.
  @inline(__always)
  private func key(at start: Int) -> UInt64 {
    let pairs = (
      UInt64(words[start].bits) << 32 | UInt64(words[start &+ 1].bits),
      UInt64(words[start &+ 2].bits) << 32 | UInt64(words[start &+ 3].bits)
    )
    return HashTable.join(pairs.0, pairs.1)
  }

  @inline(__always)
  private static func place(_ word: WordMark) -> Int { Int(word.bits >> 1) & (places - 1) }

  /// Of two equal paragraphs the one that does not end like a sentence, else the later one.
  private func lesser(_ one: Int, _ other: Int) -> Int {
    let endings = (context.statistics[one].ending, context.statistics[other].ending)
    if endings.0 == .stop, endings.1 != .stop { return other }
    if endings.1 == .stop, endings.0 != .stop { return one }
    return max(one, other)
  }

  /// Whether the words of a range stand at a place too.
  private func stands(_ range: Range<Int>, at start: Int, before end: Int) -> Bool {
    guard start + range.count <= end else { return false }
    return range.allSatisfy { words[$0] == words[start &+ $0 &- range.lowerBound] }
  }

  /// Looks for passages inside one block that are other blocks. A block that is put together of
  /// others is itself the repeat: the article once more, without its paragraphs.
  private mutating func search(_ index: Int, _ range: Range<Int>) {
    let found = passages(in: range, of: index)
    let length = found.reduce(0) { $0 + kept[$1].words.count }
    if found.count >= RepeatFinder.fewestParts,
      length * 100 >= range.count * RepeatFinder.leastOfParts
    {
      repeats.insert(index)
      return
    }
    for number in found {
      let candidate = kept[number]
      let isEqual = range.count == candidate.words.count
      repeats.insert(isEqual ? lesser(index, candidate.index) : candidate.index)
    }
  }

  private static let fewestParts = 4
  /// Percent of the words; those of long paragraphs are not looked for.
  private static let leastOfParts = 25

  /// The places in `kept` of the blocks that stand inside a block, each once.
  private func passages(in range: Range<Int>, of index: Int) -> Set<Int> {
    guard range.count >= RepeatFinder.opening, !repeats.contains(index) else { return [] }
    var found = Set<Int>()
    for start in range.lowerBound...range.upperBound - RepeatFinder.opening {
      guard firstWords[RepeatFinder.place(words[start])] != 0,
        let first = byOpening[key(at: start)]
      else { continue }
      let candidate = kept[Int(first)]
      guard candidate.index != index, !repeats.contains(candidate.index),
        stands(candidate.words, at: start, before: range.upperBound)
      else { continue }
      found.insert(Int(first))
    }
    return found
  }
}
