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

  private struct Candidate {
    let index: Int
    let words: [UInt64]
  }

  /// The kept blocks that repeat others. Linear in the text times `mostWords` at worst.
  static func repeats(in page: JudgedPage) -> Set<Int> {
    var candidates: [Candidate] = []
    var byOpening = HashTable(minimumCapacity: 64)
    for index in page.blocks.indices where page.judgements[index].isKept {
      let item = page.statistics(index)
      guard item.words >= fewestWords, item.length >= shortest, item.words <= mostWords else {
        continue
      }
      let words = page.words(index).map(\.hash)
      guard words.count <= mostWords else { continue }
      let key = words.prefix(opening).reduce(0, HashTable.join)
      if byOpening[key] == nil { byOpening.insert(key, Int32(candidates.count)) }
      candidates.append(Candidate(index: index, words: words))
    }
    guard candidates.count > 0 else { return [] }
    var repeats = Set<Int>()
    for index in page.blocks.indices where page.judgements[index].isKept {
      search(page, index, candidates, byOpening, into: &repeats)
    }
    return repeats
  }

  /// Of two equal paragraphs the one that does not end like a sentence, else the later one.
  private static func lesser(_ page: JudgedPage, _ one: Int, _ other: Int) -> Int {
    let endings = (page.statistics(one).ending, page.statistics(other).ending)
    if endings.0 == .stop, endings.1 != .stop { return other }
    if endings.1 == .stop, endings.0 != .stop { return one }
    return max(one, other)
  }

  private static func search(
    _ page: JudgedPage, _ index: Int, _ candidates: [Candidate], _ byOpening: HashTable,
    into repeats: inout Set<Int>
  ) {
    let words = page.words(index).map(\.hash)
    guard words.count >= opening else { return }
    for start in 0...(words.count - opening) {
      let key = words[start..<start + opening].reduce(0, HashTable.join)
      guard let first = byOpening[key] else { continue }
      let candidate = candidates[Int(first)]
      guard candidate.index != index, !repeats.contains(index),
        words[start...].starts(with: candidate.words)
      else { continue }
      let isEqual = words.count == candidate.words.count
      repeats.insert(isEqual ? lesser(page, index, candidate.index) : candidate.index)
    }
  }
}
