/// The words of a page, numbered as they are met: each is looked up in the vocabulary once.
struct WordTable: ~Copyable {
  private struct Slot: BitwiseCopyable {
    /// The key, with the vocabulary's entry as its lowest byte; 0 for none.
    var packed: UInt64
    var number: Int32
    /// The block in which the word was met last as a topic.
    var block: Int32
  }

  /// A word that was met.
  struct Met {
    let entry: Vocabulary.Entry
    let isInTitle: Bool
    fileprivate let slot: Int
  }

  private let vocabulary: Vocabulary
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0
  private var titleCount = 0
  private var block: Int32 = 0
  /// What the blocks are about, one after another.
  private(set) var topics: GrowingBuffer<Topic>
  /// The words of the blocks, one after another.
  private(set) var hashes: GrowingBuffer<WordMark>
  /// Whether the page has ASCII characters alone.
  let isASCII: Bool
  /// Whether the words of blocks of more than `mostWords` are kept: of large pages they would take as
  /// much room as the page, so there they are read again where somebody asks.
  let keepsLongBlocks: Bool
  static let mostWords = 64
  private static let large = 1 << 22

  /// `size` is that of the page's text in bytes.
  init(_ vocabulary: Vocabulary, size: Int, isASCII: Bool) {
    self.vocabulary = vocabulary
    self.isASCII = isASCII
    keepsLongBlocks = size < WordTable.large
    var capacity = 64
    while capacity < min(1 << 16, size / 8) { capacity *= 2 }
    slots = WordTable.allocate(capacity)
    mask = capacity - 1
    // Room for more than there can be: what is never written to takes no memory, while what grows is
    // there twice while it does.
    topics = GrowingBuffer(capacity: size / 4)
    hashes = GrowingBuffer(capacity: WordScanner.mostWords(in: size) + 1)
  }

  deinit { slots.deallocate() }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(packed: 0, number: 0, block: 0), count: capacity)
    return slots
  }

  /// Takes the words of the page's title; they must come before all others.
  mutating func addTitle(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var scanner = WordScanner(text, range)
    while let word = scanner.next() { _ = meet(word.hash) }
    titleCount = count
  }

  /// Begins a block of at most so many words.
  mutating func startBlock(mostWords: Int) {
    block &+= 1
    topics.reserve(topics.count + mostWords)
    reserve(mostWords: mostWords)
  }

  /// Makes room for the hashes of so many more words.
  mutating func reserve(mostWords: Int) { hashes.reserve(hashes.count + mostWords) }

  /// Appends a word of the block.
  @inline(__always)
  mutating func append(_ word: WordScanner.Word) { hashes.appendReserved(WordMark(word)) }

  /// Takes so many of the last hashes back.
  mutating func removeLast(_ number: Int) { hashes.removeLast(number) }

  /// The word with that hash, which is numbered if it is new. Expected constant time; what is
  /// returned holds until the next word is met.
  @inline(__always)
  mutating func meet(_ hash: UInt64) -> Met {
    let key = WordTable.key(hash)
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[place].packed & ~0xFF != key {
      if slots[place].packed == 0 {
        place = insert(hash, at: place)
        break
      }
      place = (place &+ 1) & mask
    }
    return Met(
      entry: Vocabulary.Entry(value: UInt8(truncatingIfNeeded: slots[place].packed)),
      isInTitle: slots[place].number < titleCount, slot: place)
  }

  private mutating func insert(_ hash: UInt64, at place: Int) -> Int {
    let key = WordTable.key(hash)
    let number = Int32(truncatingIfNeeded: count)
    slots[place] = Slot(
      packed: key | UInt64(vocabulary.entry(hash).value), number: number, block: 0)
    count += 1
    guard count * 2 > mask else { return place }
    grow()
    return slot(key)
  }

  /// The part of a hash that is kept as a key, never 0: words are taken to be unique by it.
  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash & ~0xFF | 0x100 }

  private func slot(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[place].packed != 0, slots[place].packed & ~0xFF != key {
      place = (place &+ 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    slots = WordTable.allocate(old.count * 2)
    mask = old.count * 2 - 1
    for item in old where item.packed != 0 { slots[slot(item.packed & ~0xFF)] = item }
    old.deallocate()
  }

  /// Notes that the block started last is about the word, once a block.
  @inline(__always)
  mutating func note(_ met: Met, isName: Bool) {
    guard slots[met.slot].block != block else { return }
    slots[met.slot].block = block
    topics.appendReserved(Topic(slots[met.slot].number, isName: isName))
  }
}

/// What is kept of every word: 31 bits of its hash, which is enough for words of one page, and whether
/// it has a digit.
struct WordMark: BitwiseCopyable, Equatable {
  let bits: UInt32

  @inline(__always)
  init(_ word: WordScanner.Word) {
    bits = UInt32(truncatingIfNeeded: word.hash >> 32) & ~1 | (word.hasDigit ? 1 : 0)
  }

  @inline(__always)
  var hasDigit: Bool { bits & 1 != 0 }
}

/// A word in a block.
struct Topic: BitwiseCopyable {
  private let packed: UInt32

  init(_ word: Int32, isName: Bool) {
    packed = UInt32(bitPattern: word) << 1 | (isName ? 1 : 0)
  }

  var word: Int { Int(packed >> 1) }
  /// 1 where it is written like a name: capitalised, and not only as the first word.
  var nameCount: Int { Int(packed & 1) }
}
