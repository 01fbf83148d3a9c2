/// One paragraph while it is read: its tokens, what stands between quotation marks, its sentences,
/// and the attributions found in it.
///
/// A handle: all copies are the same paragraph, and copying one costs nothing.
struct Passage {
  let page: UnsafeMutablePointer<Page>

  /// A passage of no text yet.
  init(_ language: Language, _ rules: LanguageRules) {
    page = .allocate(capacity: 1)
    page.initialize(to: Page(language, rules))
  }

  /// Begins a document, which must stay where it is until another is opened.
  func open(_ bytes: UnsafeBufferPointer<UInt8>) { page.pointee.open(bytes) }

  /// Ends the use of the passage and of all its copies.
  func free() {
    page.pointee.free()
    page.deinitialize(count: 1)
    page.deallocate()
  }

  /// Makes room for the next paragraph; the speakers stay.
  func begin(_ number: Int) {
    page.pointee.begin(number)
    speakers.begin()
  }

  @inline(__always)
  func bits(_ index: Int) -> WordClass {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index].bits : []
  }

  @inline(__always)
  func isQuoted(_ index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(bitPattern: stretchOf.count) && stretchOf[index] >= 0
  }

  @inline(__always)
  func word(_ index: Int) -> Int32 {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index].word : 0
  }

  /// How the word at `index` is used as a cue; empty for a word that is none.
  @inline(__always)
  func frame(_ index: Int) -> CueFrame {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index].frame : []
  }

  /// What the list of grammar says about the word at `index`.
  @inline(__always)
  func traits(_ index: Int) -> WordTrait {
    let number = word(index)
    return number == 0 ? [] : page.pointee.words.kind(Int(number)).traits
  }

  /// The numbers of the stretches that begin in the range of tokens.  O(log n).
  func stretchNumbers(in range: Range<Int>) -> Range<Int> {
    if stretches.isEmpty { return 0..<0 }
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
  @inline(__always)
  func stretchStart(_ index: Int) -> Int {
    stretchOf[index] >= 0 ? stretches[Int(stretchOf[index])].open : index
  }

  /// The token past the stretch that holds `index`, or the next token.
  @inline(__always)
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

  /// The word has an ending of that form.
  @inline(__always)
  func ends(_ index: Int, _ form: Endings.Form) -> Bool {
    tokens.indices.contains(index) && language.endings[form].contains { hasEnding($0, index) }
  }

  private func hasEnding(_ ending: [UInt8], _ index: Int) -> Bool {
    let token = tokens[index]
    let start = token.end - ending.count
    guard start > token.start else { return false }
    for offset in ending.indices {
      let byte = bytes[start + offset]
      if (byte < 0x80 ? byte | 0x20 : byte) != ending[offset] { return false }
    }
    return true
  }
}
