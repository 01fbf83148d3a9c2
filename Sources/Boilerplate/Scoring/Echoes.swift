import CopydeskCore

/// How many blocks of a page say what each block says, numbers aside: the label above every comment,
/// the time below every teaser. What stands beside such lines is itself one of many.
struct Echoes {
  /// Longer blocks are told by their words as they are.
  private static let longest = 120
  /// What stands for the hash of a number.
  static let number: UInt64 = 0x39

  /// By block, itself counted.
  let counts: NarrowArray<Int32>
  /// The same of short blocks; 0 for the others.
  private let short: NarrowArray<Int32>

  /// Linear in the text.
  init(_ page: Page, _ statistics: [BlockStatistics]) {
    var sums = HashTable(minimumCapacity: statistics.count)
    let keys = page.text.withUnsafeBufferPointer { text in
      statistics.indices.map { Echoes.key(text, page.blocks[$0].text, statistics[$0]) }
    }
    for key in keys { sums.add(1, to: key) }
    let counts = NarrowArray<Int32>(count: keys.count) { Int(sums[keys[$0]] ?? 1) }
    self.counts = counts
    short = NarrowArray(count: keys.count) {
      statistics[$0].length <= Echoes.longest ? counts[$0] : 0
    }
  }

  /// The hash of the words, all numbers being one word; a block of few characters that take many
  /// bytes is read again.
  private static func key(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ item: BlockStatistics
  ) -> UInt64 {
    guard item.numbers > 0, item.length <= longest else { return item.hash }
    if item.echo != 0 { return item.echo }
    var scanner = WordScanner(text, range)
    var hash: UInt64 = 0
    while let word = scanner.next() {
      hash = HashTable.join(hash, word.hasDigit ? number : word.hash)
    }
    return hash
  }

  /// The highest count of the short blocks among `indices`; 0 where there is none.
  @inline(__always)
  func highest(_ indices: Range<Int>) -> Int {
    var highest = 0
    for index in indices.clamped(to: short.indices) { highest = max(highest, short[index]) }
    return highest
  }
}
