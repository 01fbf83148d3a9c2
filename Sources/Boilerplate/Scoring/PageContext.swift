import CopydeskCore

/// What is known of a page as a whole before its blocks are judged: statistics of every block, and
/// sums over elements, repeats and positions.
final class PageContext {
  let page: Page
  let words: PageWords
  var statistics: [BlockStatistics] = []
  /// 1 for each block that is running text, and not links.
  private var prose = NarrowArray<UInt8>()
  /// Length of prose up to and without each block, and at last in all.
  private(set) var proseBefore = NarrowArray<Int32>(count: 1)
  /// Characters up to and without each block, and at last in all.
  private(set) var lengthBefore = NarrowArray<Int32>(count: 1)
  /// Prose held by each element, its descendants included.
  private(set) var elementProse = NarrowArray<Int32>()
  private(set) var elementLength = NarrowArray<Int32>()
  /// Blocks in each element.
  private(set) var elementBlocks = NarrowArray<Int32>()
  /// Bytes of links in each element.
  private(set) var elementLinks = NarrowArray<Int32>()
  /// The smallest element that holds most of the prose.
  var main = MainElement([], holding: NarrowArray())
  /// A number for each element, the same for those of one signature.
  private(set) var signatures = NarrowArray<Int32>()
  /// Sums over the elements of each signature.
  private(set) var signatureSums: [SignatureSums] = []
  /// What the classes around most of the prose say; it tells nothing of a single block.
  var commonWords = ClassWords()
  /// Times that a block's text occurs before and after it; more than 255 count as that.
  private(set) var earlier = NarrowArray<UInt8>()
  private(set) var later = NarrowArray<UInt8>()
  /// The characters of all blocks that occur more than once.
  private(set) var repeatedLength = 0
  /// Share of words that the page's metadata has as the article's, in percent; -1 unknown.
  private(set) var evidence = NarrowArray<Int8>()
  var totalLength = 0
  /// The subjects and the marks of all blocks.
  private(set) var subjects: UInt32 = 0
  private(set) var flags = BlockStatistics.Flags()
  /// The indent of most prose.
  var indent = 0
  /// Index of the block that repeats the page's title, or -1.
  var titleBlock = -1

  var totalProse: Int { proseBefore[proseBefore.count - 1] }

  init(_ page: Page, _ vocabulary: Vocabulary) {
    self.page = page
    words = PageWords(vocabulary, page)
    statistics.reserveCapacity(page.blocks.count)
    page.text.withUnsafeBufferPointer { text in
      words.read { table in
        for block in page.blocks {
          statistics.append(BlockStatistics(text, block.text, vocabulary, &table))
        }
      }
      evidence = Evidence(page.metadata).shares(of: page.blocks, text)
    }
    sumUp()
  }

  /// The context of those blocks of a page as a plain text, which has no title: what is the same in
  /// both is not read again.
  init(_ page: Page, _ vocabulary: Vocabulary, of blocks: [Int], in whole: PageContext) {
    self.page = page
    words = whole.words
    statistics.reserveCapacity(page.blocks.count)
    page.text.withUnsafeBufferPointer { text in
      words.read { table in
        for (block, old) in zip(page.blocks, blocks) {
          statistics.append(
            block.text == whole.page.blocks[old].text
              ? whole.statistics[old] : BlockStatistics(text, block.text, vocabulary, &table))
        }
      }
    }
    for index in statistics.indices { statistics[index].titleWords = 0 }
    evidence = Evidence.none(of: page.blocks)
    sumUp()
  }

  /// Whether a block is running text, and not links.
  @inline(__always)
  func isProse(_ index: Int) -> Bool { prose[index] != 0 }

  private func sumUp() {
    sumProse()
    sumElements()
    countRepeats()
    findTitle()
  }

  private func sumProse() {
    let prose = NarrowArray<UInt8>(count: page.blocks.count)
    let proseBefore = NarrowArray<Int32>(count: page.blocks.count + 1)
    self.prose = prose
    self.proseBefore = proseBefore
    let lengthBefore = NarrowArray<Int32>(count: page.blocks.count + 1)
    self.lengthBefore = lengthBefore
    var length = 0
    for index in page.blocks.indices {
      let item = statistics[index]
      let block = page.blocks[index]
      if item.isProse && block.linkBytes * 2 < block.text.count {
        prose[index] = 1
        length += item.length
      }
      proseBefore[index + 1] = length
      totalLength += item.length
      lengthBefore[index + 1] = totalLength
      subjects |= item.subjects | item.leading
      flags.formUnion(item.flags)
    }
    indent = commonIndent()
  }

  /// The indent of most prose; of two that hold as much, the larger.
  private func commonIndent() -> Int {
    let first = prose.firstIndex(of: 1).map { page.blocks[$0].indent } ?? 0
    guard page.blocks.contains(where: { $0.indent != first }) else { return first }
    var indents: [Int: Int] = [:]
    for index in page.blocks.indices where isProse(index) {
      indents[page.blocks[index].indent, default: 0] += statistics[index].length
    }
    return indents.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Sums from the leaves up: an element stands behind its parent.
  private func sumElements() {
    guard !page.elements.isEmpty else { return }
    elementProse = NarrowArray(count: page.elements.count)
    elementLength = NarrowArray(count: page.elements.count)
    elementBlocks = NarrowArray(count: page.elements.count)
    elementLinks = NarrowArray(count: page.elements.count)
    numberSignatures()
    var wordProse = [Int](repeating: 0, count: 64)
    for (index, block) in page.blocks.enumerated() {
      elementLength[block.element] += statistics[index].length
      elementLinks[block.element] += block.linkBytes
      elementBlocks[block.element] += 1
      signatureSums[signatures[block.element]].take(block, statistics[index], isProse(index))
      guard isProse(index) else { continue }
      elementProse[block.element] += statistics[index].length
      let element = page.elements[block.element]
      for bit in 0..<64 where element.inherited.rawValue >> UInt64(bit) & 1 == 1 {
        wordProse[bit] += statistics[index].length
      }
    }
    for index in page.elements.indices.dropFirst().reversed() {
      elementProse[page.elements[index].parent] += elementProse[index]
      elementLength[page.elements[index].parent] += elementLength[index]
      elementBlocks[page.elements[index].parent] += elementBlocks[index]
      elementLinks[page.elements[index].parent] += elementLinks[index]
    }
    main = MainElement(page.elements, holding: elementProse)
    for bit in 0..<64 where wordProse[bit] * 2 > totalProse {
      commonWords.formUnion(ClassWords(bit: bit))
    }
    let comments = wordProse[ClassWords.comment.rawValue.trailingZeroBitCount]
    if totalProse - comments >= PageContext.shortestArticle {
      commonWords.subtract(.comment)
    }
  }

  /// Comments may hold most of the prose: where so many characters are outside of them, these are
  /// the article.
  private static let shortestArticle = 250

  private func numberSignatures() {
    let numbers = HashTable(minimumCapacity: page.elements.count)
    signatures = NarrowArray(count: page.elements.count) { index in
      // The table takes no notice of the lowest bit, by which bare tags differ.
      let key = page.elements[index].signature << 1
      if let known = numbers[key] { return Int(known) }
      numbers.insert(key, Int32(truncatingIfNeeded: signatureSums.count))
      signatureSums.append(SignatureSums())
      return signatureSums.count - 1
    }
  }

  private func countRepeats() {
    let total = HashTable(minimumCapacity: page.blocks.count)
    earlier = NarrowArray(count: statistics.count) {
      Int(total.add(1, to: statistics[$0].hash)) - 1
    }
    later = NarrowArray(count: statistics.count) { Int(total.add(-1, to: statistics[$0].hash)) }
    for index in statistics.indices where earlier[index] + later[index] > 0 {
      repeatedLength += statistics[index].length
    }
  }

  /// The last block before the bulk of the prose that holds most words of a title; in plain text,
  /// where no title is known, there is none.
  private func findTitle() {
    guard !page.titles.isEmpty else { return }
    var best = 0
    for (index, item) in statistics.enumerated() where item.length < 300 && item.words > 2 {
      guard proseBefore[index] * 2 <= totalProse else { break }
      let score = item.titleWords * 100 / max(item.words, 4)
      if score >= 50, score >= best {
        best = score
        titleBlock = index
      }
    }
  }
}

/// What elements of one signature hold together.
struct SignatureSums {
  private(set) var blocks = 0
  private(set) var bytes = 0
  private(set) var linkBytes = 0
  /// Characters, and those of them in prose.
  private(set) var length = 0
  private(set) var prose = 0

  mutating func take(_ block: Block, _ item: BlockStatistics, _ isProse: Bool) {
    blocks += 1
    bytes += block.text.count
    linkBytes += block.linkBytes
    length += item.length
    if isProse { prose += item.length }
  }
}

/// The article's text as metadata give it, as a set of word triples.
struct Evidence {
  private var triples: HashTable?

  init(_ metadata: [UInt8]) {
    guard metadata.count > 200 else { return }
    let triples = HashTable(minimumCapacity: metadata.count / 5)
    metadata.withUnsafeBufferPointer { text in
      Evidence.eachTriple(text, text.indices) { triples.insert($0, 1) }
    }
    self.triples = triples
  }

  /// For every block the percentage of its word triples that the metadata has, or -1.
  func shares(of blocks: [Block], _ text: UnsafeBufferPointer<UInt8>) -> NarrowArray<Int8> {
    guard let triples else { return Evidence.none(of: blocks) }
    return NarrowArray(count: blocks.count) { index in
      var known = 0
      var all = 0
      Evidence.eachTriple(text, blocks[index].text) {
        all += 1
        if triples[$0] != nil { known += 1 }
      }
      return all == 0 ? -1 : known * 100 / all
    }
  }

  /// What is known of blocks where nothing is.
  static func none(of blocks: [Block]) -> NarrowArray<Int8> {
    NarrowArray(count: blocks.count) { _ in -1 }
  }

  private static func eachTriple(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void
  ) {
    var scanner = WordScanner(text, range)
    var last: (UInt64, UInt64) = (0, 0)
    while let word = scanner.next() {
      body(HashTable.join(HashTable.join(last.0, last.1), word.hash))
      last = (last.1, word.hash)
    }
  }
}
