/// How many blocks of a page say what each block says, numbers aside: the label above every comment,
/// the time below every teaser. What stands beside such lines is itself one of many.
struct Echoes {
  /// Longer blocks are told by their words as they are.
  private static let longest = 120
  /// What stands for a number.
  private static let number: UInt64 = 0x39
  /// So many blocks before and behind one count as its neighbours.
  private static let reach = 2

  /// By block, itself counted; more than 255 count as that.
  let counts: NarrowArray<UInt8>
  /// The same of short blocks, 0 for the others, with as many zeros before and behind as the reach.
  private let short: NarrowArray<UInt8>

  /// Linear in the text.
  init(_ context: PageContext) {
    let statistics = context.statistics
    let words = context.words.hashes
    let sums = HashTable(minimumCapacity: statistics.count)
    let keys = statistics.map { Echoes.key($0, words) }
    for key in keys { sums.add(1, to: key) }
    let counts = NarrowArray<UInt8>(count: keys.count) { Int(sums[keys[$0]] ?? 1) }
    self.counts = counts
    short = NarrowArray(count: statistics.count + 2 * Echoes.reach) { place in
      let index = place - Echoes.reach
      guard statistics.indices.contains(index) else { return 0 }
      return statistics[index].length <= Echoes.longest ? counts[index] : 0
    }
  }

  /// The hash of the words, all numbers being one word.
  private static func key(_ item: BlockStatistics, _ words: UnsafeBufferPointer<WordMark>) -> UInt64
  {
    guard item.numbers > 0, item.length <= longest else { return item.hash }
    var hash: UInt64 = 0
    for index in item.hashes {
      let word = words[index]
      // Both halves of what is joined have to tell words apart.
      hash = HashTable.join(
        hash, word.hasDigit ? number : UInt64(word.bits) << 32 | UInt64(word.bits))
    }
    return hash
  }

  /// The highest count of the short blocks just before a block; 0 where there is none.
  @inline(__always)
  func before(_ index: Int) -> Int { max(short[index], short[index &+ 1]) }

  /// The same behind it.
  @inline(__always)
  func after(_ index: Int) -> Int { max(short[index &+ 3], short[index &+ 4]) }
}
