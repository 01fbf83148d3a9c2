/// What a page's description, which is often the article's opening, says of its blocks.
struct Description {
  /// Percent: how much of the block is in a description, or of a description in the block, whichever
  /// is more; -1 where the page has none.
  private(set) var shares: NarrowArray<Int8>
  /// The first block that is a description or holds one; nil where none does.
  private(set) var opening: Int?

  /// Percent of a block that has the description.
  private static let enough = 60
  /// Words of a block that are read: a description is no longer.
  private static let mostWords = WordTable.mostWords
  /// A shorter one, in triples of words, is a title or a motto.
  private static let fewest = 4

  /// Expected linear in the text and the description.
  init(_ context: PageContext) {
    let page = context.page
    let known = HashTable(minimumCapacity: 64)
    var size = 0
    page.descriptions.withUnsafeBufferPointer { text in
      Description.eachTriple(Description.marks(text, text.indices, most: Int.max)) {
        if known[$0] == nil { size += 1 }
        known.insert($0, 1)
      }
    }
    guard size >= Description.fewest else {
      shares = NarrowArray(count: page.blocks.count) { _ in -1 }
      return
    }
    let words = context.words.hashes
    shares = page.text.withUnsafeBufferPointer { text in
      NarrowArray(count: page.blocks.count) { index in
        let item = context.statistics[index]
        let read =
          item.hashes.isEmpty
          ? Description.marks(text, page.blocks[index].text, most: Description.mostWords)
          : Array(words[item.hashes])
        var all = 0
        var found = 0
        Description.eachTriple(read) {
          all += 1
          if known[$0] != nil { found += 1 }
        }
        return all == 0 ? 0 : min(100, found * 100 / min(all, size))
      }
    }
    opening = page.blocks.indices.first {
      shares[$0] >= Description.enough && context.statistics[$0].words >= 8
    }
  }

  private static func marks(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, most: Int
  ) -> [WordMark] {
    var scanner = WordScanner(text, range)
    var marks: [WordMark] = []
    while marks.count < most, let word = scanner.next() { marks.append(WordMark(word)) }
    return marks
  }

  private static func eachTriple(_ marks: [WordMark], _ body: (UInt64) -> Void) {
    guard marks.count > 2 else { return }
    for index in 2..<marks.count {
      let first = UInt64(marks[index - 2].bits) << 32 | UInt64(marks[index - 1].bits)
      body(HashTable.join(first, UInt64(marks[index].bits)))
    }
  }
}
