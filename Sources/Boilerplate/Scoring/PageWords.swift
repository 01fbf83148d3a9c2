/// The words of a page, numbered as they are met: each is looked up in the vocabulary once, and what
/// its blocks are about can be compared.
struct PageWords {
  /// A word in a block.
  struct Topic {
    let word: Int32
    /// Written like a name: capitalised, and not only as the first word.
    let isName: Bool
  }

  private let vocabulary: Vocabulary
  private var numbers: HashTable
  /// What the vocabulary has for each word; 0 for nothing.
  private var entries: [Int32] = []
  /// The block in which each word was met last.
  private var lastBlocks: [Int32] = []
  private var titleCount: Int32 = 0
  /// The words of all blocks that are not function words, each once a block.
  private(set) var topics: [Topic] = []
  /// Where the topics of each block begin, and at last where they end.
  private(set) var starts: [Int] = []

  init(_ vocabulary: Vocabulary, size: Int) {
    self.vocabulary = vocabulary
    numbers = HashTable(minimumCapacity: min(1 << 16, size / 16))
  }

  var count: Int { entries.count }

  /// Takes the words of the page's title; they must come before all others.
  mutating func addTitle(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var scanner = WordScanner(text, range)
    while let word = scanner.next() { _ = number(word.hash) }
    titleCount = Int32(entries.count)
  }

  mutating func startBlock() { starts.append(topics.count) }

  /// The number of the word with that hash.
  @inline(__always)
  mutating func number(_ hash: UInt64) -> Int32 {
    if let known = numbers[hash] { return known }
    let number = Int32(truncatingIfNeeded: entries.count)
    numbers.insert(hash, number)
    entries.append(vocabulary[hash]?.value ?? 0)
    lastBlocks.append(-1)
    return number
  }

  @inline(__always)
  func entry(_ word: Int32) -> Vocabulary.Entry? {
    let value = entries[Int(word)]
    return value == 0 ? nil : Vocabulary.Entry(value: value)
  }

  @inline(__always)
  func isTitle(_ word: Int32) -> Bool { word < titleCount }

  /// Notes a word that is no function word in the block started last.
  @inline(__always)
  mutating func note(_ word: Int32, isName: Bool) {
    let block = Int32(truncatingIfNeeded: starts.count)
    guard lastBlocks[Int(word)] != block else { return }
    lastBlocks[Int(word)] = block
    topics.append(Topic(word: word, isName: isName))
  }

  /// Ends the last block.
  mutating func finish() { starts.append(topics.count) }
}

/// How much of what each block speaks of the others speak of too.
struct TopicOverlap {
  /// A block that counts in full.
  static let whole: Int32 = 256
  /// A word is spoken of elsewhere when so much of other blocks holds it.
  private static let enough = whole / 2

  private let words: PageWords
  private let masses: [Int32]
  private var totals: [Int32]

  /// `masses` say how much each block counts, up to `whole`.
  init(_ words: PageWords, _ masses: [Int32]) {
    self.words = words
    self.masses = masses
    totals = [Int32](repeating: 0, count: words.count)
    for (block, mass) in masses.enumerated() where mass > 0 {
      for topic in words.topics[words.starts[block]..<words.starts[block + 1]] {
        totals[Int(topic.word)] &+= mass
      }
    }
  }

  /// The percentages of the block's words and of its names that others have; -1 where it has none.
  func shares(of block: Int) -> (words: Int, names: Int) {
    var all = (words: 0, names: 0)
    var found = (words: 0, names: 0)
    for topic in words.topics[words.starts[block]..<words.starts[block + 1]] {
      let isFound = totals[Int(topic.word)] &- masses[block] >= TopicOverlap.enough ? 1 : 0
      all.words &+= 1
      found.words &+= isFound
      if topic.isName {
        all.names &+= 1
        found.names &+= isFound
      }
    }
    return (
      all.words == 0 ? -1 : found.words * 100 / all.words,
      all.names == 0 ? -1 : found.names * 100 / all.names
    )
  }
}
