import CopydeskCore

/// What a block's words and marks are, counted in one scan. Of a long block the beginning and the
/// end are scanned and the counts scaled: it is prose or not by then, and the scan stays cheap.
struct BlockStatistics {
  /// How a block ends.
  enum Ending: Int {
    case stop, closedStop, colon, comma, quote, bracket, digit, word, symbol, ellipsis
  }

  struct Flags: OptionSet {
    let rawValue: UInt16
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

  /// Of all words; of long blocks of those at the beginning.
  var hash: UInt64 = 0
  /// Characters, one of a script without spaces counting two.
  @Narrow<Int32> var length = 0
  /// Where its topics begin in `PageWords.topics`, and where all its words do in `PageWords.hashes`.
  @Narrow<UInt32> private var firstTopic = 0
  @Narrow<UInt32> private var firstHash = 0
  @Narrow<UInt32> private var hashCount = 0
  @Narrow<UInt16> private var topicCount = 0
  @Narrow<UInt16> var words = 0
  @Narrow<UInt16> var functionWords = 0
  @Narrow<UInt16> var capitalised = 0
  @Narrow<UInt16> var numbers = 0
  @Narrow<UInt16> var ideographs = 0
  @Narrow<UInt16> var stops = 0
  @Narrow<UInt16> var commas = 0
  @Narrow<UInt16> var symbols = 0
  /// Of words that the page's title has too.
  @Narrow<UInt16> var titleWords = 0
  /// The words that the phrases in it cover.
  @Narrow<UInt16> var covered = 0
  var flags = Flags()
  /// Subjects of the phrases in it.
  var subjects: UInt32 = 0
  /// One more than the number of the subject of the phrase it opens with; 0 where there is none.
  private var opener: UInt8 = 0
  var opening = Glyph.space
  var ending = Ending.symbol

  /// The bit of the subject of the phrase it opens with, or 0.
  @inline(__always)
  var leading: UInt32 { opener == 0 ? 0 : 1 &<< UInt32(opener &- 1) }

  /// What it is about: a range of what `PageWords` has.
  @inline(__always)
  var topics: Range<Int> { firstTopic..<firstTopic &+ topicCount }

  /// All its words, a range of what `PageWords` has; empty where that does not keep them.
  @inline(__always)
  var hashes: Range<Int> { firstHash..<firstHash &+ hashCount }

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
    firstTopic = page.topics.count
    firstHash = page.hashes.count
    let (scanner, last) = scan(text, head, vocabulary, &page)
    topicCount = page.topics.count &- firstTopic
    length = (page.isASCII ? head.count : CodePointMap.count(text, head)) + ideographs
    if isLong {
      scale(by: range.count, of: head.count)
      scanTail(text, range, vocabulary)
      readRest(text, scanner.position..<range.upperBound, last, &page)
    }
    hashCount = page.hashes.count &- firstHash
    if hashCount > WordTable.mostWords, !page.keepsLongBlocks {
      page.removeLast(hashCount)
      hashCount = 0
    }
    ending = BlockStatistics.ending(text, range)
    readMarks(scanner)
  }

  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary,
    _ page: inout WordTable
  ) -> (scanner: WordScanner, last: Range<Int>) {
    var scanner = WordScanner(text, range)
    var chain = PhraseChain()
    var counts = WordCounts()
    var last = range.lowerBound..<range.lowerBound
    page.startBlock(mostWords: WordScanner.mostWords(in: range.count))
    while true {
      let entry: Vocabulary.Entry
      if let word = scanner.nextPlain() {
        entry = counts.takePlain(word, &page)
        last = word.range
      } else if let word = scanner.nextOther() {
        entry = counts.takeOther(word, &page)
        last = word.range
      } else {
        break
      }
      chain.take(counts.last, entry, at: counts.words &- counts.lead, vocabulary)
    }
    take(counts)
    take(chain)
    stops = scanner.stops
    commas = scanner.commas
    symbols = scanner.symbols &+ scanner.bullets
    if scanner.bullets > 1 { flags.formUnion(.separators) }
    return (scanner, last)
  }

  private mutating func take(_ counts: WordCounts) {
    words = counts.words
    functionWords = counts.functionWords
    capitalised = counts.capitalised
    numbers = counts.numbers
    ideographs = counts.ideographs
    titleWords = counts.titleWords
    opening = counts.opening
    hash = counts.hash
  }

  private mutating func take(_ chain: PhraseChain) {
    subjects |= chain.subjects
    if chain.leading != 0 {
      opener = UInt8(truncatingIfNeeded: chain.leading.trailingZeroBitCount &+ 1)
    }
    covered &+= chain.covered
  }

  private mutating func scanTail(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary
  ) {
    var scanner = WordScanner(text, range.suffix(BlockStatistics.tail))
    var chain = PhraseChain()
    while let word = scanner.next() {
      chain.take(word.hash, vocabulary.entry(word.hash), at: 2, vocabulary)
    }
    take(chain)
  }

  /// Notes the hashes of the words in `rest`, behind the head, whose last word may be cut; of those
  /// that are not kept no more than show that they are too many.
  private func readRest(
    _ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>, _ last: Range<Int>,
    _ page: inout WordTable
  ) {
    var start = rest.lowerBound
    if last.upperBound >= start, !last.isEmpty {
      page.removeLast(1)
      start = last.lowerBound
    }
    var scanner = WordScanner(text, start..<rest.upperBound)
    page.reserve(mostWords: WordScanner.mostWords(in: rest.upperBound - start))
    let most = page.keepsLongBlocks ? Int.max : firstHash &+ WordTable.mostWords
    while page.hashes.count <= most, let word = scanner.next() { page.append(word) }
  }

  private mutating func scale(by whole: Int, of part: Int) {
    length = length * whole / part
    // What does not fit is scaled as a whole, so that the shares of the words stay what they are.
    let most = Int(UInt16.max)
    let (whole, part) = words * whole / part > most ? (most, words) : (whole, part)
    func scale(_ count: inout Int) { count = count * whole / part }
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

/// What is counted word by word: apart from the rest, so that it can stay in registers.
struct WordCounts {
  private(set) var words = 0
  private(set) var functionWords = 0
  private(set) var capitalised = 0
  private(set) var numbers = 0
  private(set) var ideographs = 0
  private(set) var titleWords = 0
  private(set) var opening = Glyph.space
  private(set) var hash: UInt64 = 0
  /// The hash of the word counted last.
  private(set) var last: UInt64 = 0
  /// Numbers that the block opens with: "34 comments" opens with "comments".
  private(set) var lead = 0
  private var ideograph: UInt64 = 0

  /// Counts a word as what it is to the vocabulary, the title and the page's topics: most words have
  /// letters alone.
  @inline(__always)
  mutating func takePlain(_ word: WordScanner.Word, _ page: inout WordTable) -> Vocabulary.Entry {
    if words == 0 { opening = word.first }
    words &+= 1
    last = word.hash
    hash = HashTable.join(hash, word.hash)
    page.append(word)
    ideograph = 0
    return meet(word, &page, isTopic: true)
  }

  /// Counts a word of any sort.
  @inline(never)
  mutating func takeOther(_ word: WordScanner.Word, _ page: inout WordTable) -> Vocabulary.Entry {
    last = word.hash
    if words == 0 { opening = word.first }
    words &+= 1
    hash = HashTable.join(hash, word.hash)
    page.append(word)
    if word.hasDigit {
      numbers &+= 1
      if words == lead &+ 1 { lead = words }
    }
    let isIdeograph = word.first == .ideograph
    let entry = meet(word, &page, isTopic: !isIdeograph)
    if isIdeograph || ideograph != 0 { takePair(word, &page) }
    return entry
  }

  /// Counts what the vocabulary and the title say of a word; of the topics it may be one itself.
  @inline(__always)
  private mutating func meet(
    _ word: WordScanner.Word, _ page: inout WordTable, isTopic: Bool
  ) -> Vocabulary.Entry {
    let met = page.meet(word.hash)
    let isCapitalised = word.first == .upper
    capitalised &+= isCapitalised ? 1 : 0
    if met.entry.isFunctionWord {
      functionWords &+= 1
    } else {
      titleWords &+= met.isInTitle ? 1 : 0
      if isTopic { page.note(met, isName: isCapitalised && words > 1) }
    }
    return met.entry
  }

  /// Single ideographs are in every text, pairs are words.
  private mutating func takePair(_ word: WordScanner.Word, _ page: inout WordTable) {
    guard word.first == .ideograph else {
      ideograph = 0
      return
    }
    ideographs &+= 1
    if ideograph != 0 {
      page.note(page.meet(HashTable.join(ideograph, word.hash)), isName: false)
    }
    ideograph = word.hash
  }
}

/// Follows the phrases of furniture through a block, one at a time, the longest wins.
struct PhraseChain {
  private(set) var subjects: UInt32 = 0
  private(set) var leading: UInt32 = 0
  private(set) var covered = 0
  private var hash: UInt64 = 0
  private var start = 0
  private var isOpen = false
  /// The phrase found last.
  private var best = (start: -1, end: 0)

  /// Takes the word numbered `index` from 1.
  @inline(__always)
  mutating func take(
    _ word: UInt64, _ entry: Vocabulary.Entry, at index: Int, _ vocabulary: Vocabulary
  ) {
    if isOpen || entry.isInPhrases { follow(word, entry, at: index, vocabulary) }
  }

  @inline(never)
  private mutating func follow(
    _ word: UInt64, _ entry: Vocabulary.Entry, at index: Int, _ vocabulary: Vocabulary
  ) {
    if isOpen {
      hash = HashTable.join(hash, word)
      let longer = vocabulary.entry(hash)
      if longer.isKnown {
        note(longer, index)
        return
      }
      isOpen = false
    }
    guard entry.isKnown else { return }
    start = index
    hash = word
    note(entry, index)
  }

  @inline(__always)
  private mutating func note(_ entry: Vocabulary.Entry, _ index: Int) {
    isOpen = entry.isPrefix
    guard let subject = entry.subject else { return }
    if best.start == start {
      covered &+= index &- best.end
    } else {
      covered &+= index &- start &+ 1
    }
    best = (start, index)
    subjects |= subject.bit
    if start == 1 { leading = subject.bit }
  }
}
