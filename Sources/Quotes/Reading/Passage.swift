/// One paragraph while it is read: its tokens, what stands between quotation marks, its sentences,
/// and the attributions found in it.
struct Passage {
  let bytes: [UInt8]
  let language: Language
  /// The number of the paragraph in the document.
  private(set) var number = 0
  var tokens: [Token] = []
  var stretches: [MarkedStretch] = []
  /// The stretch a token belongs to, marks included; -1 outside.
  var stretchOf: [Int32] = []
  /// Tokens that belong to what is quoted already.
  var taken: [Bool] = []
  var sentences: [Range<Int>] = []
  var attributions: [Attribution] = []
  /// Verbs of the sentence that have their attribution.
  var settled: Set<Int> = []
  /// The sentence that is read.
  var current: Range<Int>?
  /// The last subject of a cue in the sentence that is read.
  var lastSubject: Range<Int>?
  /// The attribution that the paragraph before ended with, where it may go on.
  var inherited: Attribution?
  /// The paragraph before ended in a quotation mark that was not closed.
  var continuesQuotation = false
  /// Who the paragraph before announced: its last sign was a colon.
  var announcement: Attribution?
  let speakers = Speakers()
  let labels: TranscriptLabels
  let outerRules: [any AttributionRule]
  let verbRules: [any AttributionRule]
  let closingRules: [any AttributionRule]

  init(_ bytes: [UInt8], language: Language) {
    self.bytes = bytes
    self.language = language
    labels = TranscriptLabels(bytes)
    outerRules = RuleBook.outerRules(in: language)
    verbRules = RuleBook.verbRules(in: language)
    closingRules = RuleBook.closingRules(in: language)
  }

  /// Makes room for the next paragraph; the speakers stay.
  mutating func begin(_ number: Int) {
    self.number = number
    tokens.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    stretchOf.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    attributions.removeAll(keepingCapacity: true)
    current = nil
    speakers.begin()
  }

  @inline(__always)
  func bits(_ index: Int) -> WordClass {
    index >= 0 && index < tokens.count ? tokens[index].bits : []
  }

  @inline(__always)
  func isQuoted(_ index: Int) -> Bool { stretchOf[index] >= 0 }

  @inline(__always)
  func word(_ index: Int) -> Int32 {
    index >= 0 && index < tokens.count ? tokens[index].word : 0
  }

  /// How the word at `index` is used as a cue; empty for a word that is none.
  @inline(__always)
  func frame(_ index: Int) -> CueFrame {
    index >= 0 && index < tokens.count
      ? language.vocabulary.frames[Int(tokens[index].word)] : []
  }

  /// The numbers of the stretches that begin in the range of tokens.  O(log n).
  func stretchNumbers(in range: Range<Int>) -> Range<Int> {
    let low = firstStretch(from: range.lowerBound)
    return low..<max(low, firstStretch(from: range.upperBound))
  }

  private func firstStretch(from token: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].open < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token of the stretch that holds `index`, or `index` itself.
  func stretchStart(_ index: Int) -> Int {
    stretchOf[index] >= 0 ? stretches[Int(stretchOf[index])].open : index
  }

  /// The token past the stretch that holds `index`, or the next token.
  func after(_ index: Int) -> Int {
    stretchOf[index] >= 0 ? max(stretches[Int(stretchOf[index])].end, index + 1) : index + 1
  }

  func byteRange(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }

  /// Words in a range of tokens.
  func words(_ range: Range<Int>) -> Int {
    range.reduce(0) { count, index in
      let token = tokens[index]
      if token.has(.wideScript) {
        return count + max(1, (token.end - token.start) / Self.wideWord)
      }
      return count + (token.has(.word) ? 1 : 0)
    }
  }

  /// The range has so many words; no more are counted.
  func hasWords(_ range: Range<Int>, atLeast count: Int) -> Bool {
    var left = count
    var index = range.lowerBound
    while index < range.upperBound, left > 0 {
      left -= words(index..<index + 1)
      index += 1
    }
    return left <= 0
  }

  /// Bytes of an average word in a script without spaces: two characters.
  private static let wideWord = 6

  /// The word ends in these ASCII letters.
  func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    let token = tokens[index]
    let length = suffix.utf8CodeUnitCount
    guard token.end - token.start > length else { return false }
    for offset in 0..<length
    where bytes[token.end - length + offset] | 0x20 != suffix.utf8Start[offset] { return false }
    return true
  }
}
