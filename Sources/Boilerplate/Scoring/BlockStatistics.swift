import CopydeskCore

/// What a block's words and marks are, counted in one scan. Of a long block the beginning and the
/// end are scanned and the counts scaled: it is prose or not by then, and the scan stays cheap.
struct BlockStatistics {
  /// How a block ends.
  enum Ending: Int {
    case stop, closedStop, colon, comma, quote, bracket, digit, word, symbol, ellipsis
  }

  struct Flags: OptionSet {
    let rawValue: UInt32
    static let address = Flags(rawValue: 1)
    static let mailbox = Flags(rawValue: 2)
    static let handle = Flags(rawValue: 4)
    static let hashTag = Flags(rawValue: 8)
    static let copyright = Flags(rawValue: 16)
    static let separators = Flags(rawValue: 32)
    static let year = Flags(rawValue: 64)
    static let clock = Flags(rawValue: 128)
    static let capitals = Flags(rawValue: 256)
    static let bracketed = Flags(rawValue: 512)
    static let quoted = Flags(rawValue: 1024)
    static let question = Flags(rawValue: 2048)
    static let markup = Flags(rawValue: 4096)
    static let count = 13
  }

  /// Bytes scanned at the beginning and at the end of a long block.
  private static let head = 384
  private static let tail = 64

  /// Characters, one of a script without spaces counting two.
  var length = 0
  var words = 0
  var functionWords = 0
  var capitalised = 0
  var numbers = 0
  var ideographs = 0
  var stops = 0
  var commas = 0
  var symbols = 0
  /// Subjects of the phrases in it, of the phrase it opens with, and the words these cover.
  var subjects: UInt32 = 0
  var leading: UInt32 = 0
  var covered = 0
  var opening = Glyph.space
  var ending = Ending.symbol
  var flags = Flags()
  /// Of all words; of long blocks of those at the beginning.
  var hash: UInt64 = 0
  /// Of words that the page's title has too.
  var titleWords = 0
  /// What it is about and all its words: ranges of what `PageWords` has.
  var topics: Range<Int32> = 0..<0
  var hashes: Range<Int32> = 0..<0

  /// Looks like running text by itself.
  var isProse: Bool {
    length >= 80 && stops > 0
      && (functionWords * 8 >= words || ideographs * 2 > words && functionWords > 0)
  }

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary,
    _ page: inout WordTable
  ) {
    let isLong = range.count > BlockStatistics.head + BlockStatistics.tail
    let head = isLong ? range.prefix(BlockStatistics.head) : range
    let start = (topics: page.topics.count, hashes: page.hashes.count)
    let scanner = scan(text, head, vocabulary, &page)
    topics = Int32(start.topics)..<Int32(page.topics.count)
    measure(text, head)
    if isLong {
      scale(by: range.count, of: head.count)
      scanTail(text, range, vocabulary)
      page.hashes.removeLast(page.hashes.count - start.hashes)
      var whole = WordScanner(text, range)
      while let word = whole.next() { page.hashes.append(word.hash) }
    }
    hashes = Int32(start.hashes)..<Int32(page.hashes.count)
    ending = BlockStatistics.ending(text, range)
    readMarks(scanner)
  }

  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary,
    _ page: inout WordTable
  ) -> WordScanner {
    var scanner = WordScanner(text, range)
    var chain = PhraseChain()
    var ideograph: UInt64 = 0
    var lead = 0
    page.startBlock()
    while let word = scanner.next() {
      if words == 0 { opening = word.first }
      words &+= 1
      hash = HashTable.join(hash, word.hash)
      page.hashes.append(word.hash)
      switch word.first {
      case .upper: capitalised &+= 1
      case .ideograph: ideographs &+= 1
      default: break
      }
      if word.hasDigit {
        numbers &+= 1
        // "34 comments" opens with "comments".
        if words == lead &+ 1 { lead = words }
      }
      let entry = take(word, after: ideograph, &page)
      ideograph = word.first == .ideograph ? word.hash : 0
      chain.take(word.hash, entry, at: words &- lead, vocabulary, into: &self)
    }
    stops = scanner.stops
    commas = scanner.commas
    symbols = scanner.symbols &+ scanner.bullets
    if scanner.bullets > 1 { flags.formUnion(.separators) }
    return scanner
  }

  /// Counts a word as what it is to the vocabulary, the title and the page's topics.
  @inline(__always)
  private mutating func take(
    _ word: WordScanner.Word, after ideograph: UInt64, _ page: inout WordTable
  ) -> Vocabulary.Entry {
    let met = page.meet(word.hash)
    if met.entry.isFunctionWord {
      functionWords &+= 1
    } else {
      if met.isInTitle { titleWords &+= 1 }
      if word.first != .ideograph {
        page.note(met, isName: word.first == .upper && words > 1)
      }
    }
    // Single ideographs are in every text, pairs are words.
    if word.first == .ideograph, ideograph != 0 {
      page.note(page.meet(HashTable.join(ideograph, word.hash)), isName: false)
    }
    return met.entry
  }

  private mutating func scanTail(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary
  ) {
    var scanner = WordScanner(text, range.suffix(BlockStatistics.tail))
    var chain = PhraseChain()
    while let word = scanner.next() {
      chain.take(word.hash, vocabulary.entry(word.hash), at: 2, vocabulary, into: &self)
    }
  }

  private mutating func measure(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var characters = 0
    for index in range where text[index] & 0xC0 != 0x80 { characters &+= 1 }
    length = characters &+ ideographs
  }

  private mutating func scale(by whole: Int, of part: Int) {
    func scale(_ count: inout Int) { count = count * whole / part }
    scale(&length)
    scale(&words)
    scale(&functionWords)
    scale(&capitalised)
    scale(&numbers)
    scale(&ideographs)
    scale(&stops)
    scale(&commas)
    scale(&symbols)
  }
}

/// Follows the phrases of furniture through a block, one at a time, the longest wins.
struct PhraseChain {
  private var hash: UInt64 = 0
  private var start = 0
  private var isOpen = false
  private var best: (subject: Subject, start: Int, end: Int)?

  /// Takes the word numbered `index` from 1.
  @inline(__always)
  mutating func take(
    _ word: UInt64, _ entry: Vocabulary.Entry, at index: Int, _ vocabulary: Vocabulary,
    into statistics: inout BlockStatistics
  ) {
    if isOpen {
      hash = HashTable.join(hash, word)
      let longer = vocabulary.entry(ofPhrase: hash)
      if longer.isKnown {
        note(longer, index, into: &statistics)
        return
      }
      isOpen = false
    }
    guard entry.isKnown else { return }
    start = index
    hash = word
    note(entry, index, into: &statistics)
  }

  @inline(__always)
  private mutating func note(
    _ entry: Vocabulary.Entry, _ index: Int, into statistics: inout BlockStatistics
  ) {
    isOpen = entry.isPrefix
    guard let subject = entry.subject else { return }
    if let best, best.start == start {
      statistics.covered &+= index &- best.end
    } else {
      statistics.covered &+= index &- start &+ 1
    }
    best = (subject, start, index)
    statistics.subjects |= subject.bit
    if start == 1 { statistics.leading = subject.bit }
  }
}
