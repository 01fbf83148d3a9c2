import CopydeskCore

/// Reads text once and hands out its runs. Linear, whatever the text.
struct RunScanner {
  var vocabulary: Vocabulary
  private var run = Run()
  /// Particles in lower case that belong to the run only if a capital follows.
  private var pending: [Run.Token] = []
  private var isAtStart = true
  private var isAfterRun = false
  private var isBracketed = false
  private var line = 0
  private var isAfterThe = false
  /// Whether the line is a heading.
  private var isHeading = false
  /// Bytes of a line that may have been wrapped; a shorter one ends a sentence.
  private var wrappedLine = 0
  private var isAfterIn = false
  /// Where an apostrophe stands that begins the next word; -1 where none does.
  private var apostrophe = -1
  /// Whether the word before was in capitals.
  private var wasUpper = false
  private let articles: FirstWords
  private let hasApostropheEndings: Bool
  private let prepositions: FirstWords
  private let joiners: FirstWords
  private let conjunctions: FirstWords

  /// Particles between two capitals at the most, as in Ministry of the Interior.
  private static let mostPending = 2
  /// Words of a run at the most: a longer row of capitals is a heading or a list.
  static let longestRun = 16
  /// Bytes of a word at the most; no name has longer ones, and a longer word is skipped.
  private static let longestWord = 120

  init(_ lists: TokenLists) {
    var vocabulary = Vocabulary(lists)
    func words(_ member: NameClasses) -> FirstWords {
      FirstWords(lists.classes.words(member).map { vocabulary.number(of: $0, $0.indices) })
    }
    articles = words(.article)
    hasApostropheEndings = lists.hasApostropheEndings
    prepositions = words(.placePreposition)
    joiners = words(.joiner)
    conjunctions = words(.conjunction)
    self.vocabulary = vocabulary
  }

  /// Reads a text that begins a document or a paragraph.
  mutating func scan(_ bytes: [UInt8], emit: (Run, inout Vocabulary) -> Void) {
    isAtStart = true
    apostrophe = -1
    line = 0
    wrappedLine = Lines.shortestWrapped(bytes)
    isHeading = Lines.isHeading(bytes, from: 0)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if RunScanner.isWordByte(byte), let end = word(bytes, from: offset, emit) {
        offset = end
      } else {
        offset = other(bytes, offset, emit)
      }
    }
    close(emit)
  }

  private mutating func close(_ emit: (Run, inout Vocabulary) -> Void) {
    if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
    guard !run.tokens.isEmpty else { return }
    emit(run, &vocabulary)
    run.removeAll()
    isAfterRun = true
  }

  // MARK: What is no word

  /// Reads what is no word and returns where it ends.
  private mutating func other(
    _ bytes: [UInt8], _ offset: Int, _ emit: (Run, inout Vocabulary) -> Void
  ) -> Int {
    let byte = bytes[offset]
    switch byte {
    case 0x20, 0x09, 0x0D, 0x0B: return offset + 1
    case 0x0A: return newline(bytes, offset, emit)
    case 0x3C:
      if let end = Tags.end(bytes, at: offset) {
        close(emit)
        return end
      }
    case 0x26 where !run.tokens.isEmpty && pending.isEmpty:
      if let end = ampersand(bytes, offset) { return end }
    case 0x2E where keepsRun(bytes, offset):
      lengthenLast(bytes, to: offset + 1)
      return offset + 1
    case 0x27 where isLetter(bytes, offset):
      takeApostrophe(bytes, offset)
      return offset + 1
    default: break
    }
    let (value, length) = CodePoint.decode(bytes, at: offset)
    if value == 0xA0 || value == 0x202F { return offset + length }
    close(emit)
    punctuate(bytes, offset, value)
    return offset + length
  }

  private mutating func punctuate(_ bytes: [UInt8], _ offset: Int, _ value: UInt32) {
    isBracketed = value == 0x28 && isAfterRun
    if value != 0x22, value != 0x201D, value != 0x2019, value != 0x27 { isAfterRun = false }
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2022, 0x2026, 0x3002, 0x2A: isAtStart = true
    case 0x22, 0x201C, 0x2018, 0xAB, 0x201E, 0x27: if follows(bytes, offset) { isAtStart = true }
    default: break
    }
  }

  /// Whether a quotation mark follows a mark after which a quotation begins.
  private func follows(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var before = offset
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > 0 else { return true }
    return [0x2C, 0x3A, 0x2E, 0x0A].contains(bytes[before - 1])
  }

  private mutating func newline(
    _ bytes: [UInt8], _ offset: Int, _ emit: (Run, inout Vocabulary) -> Void
  ) -> Int {
    var end = offset + 1
    while end < bytes.count, ASCII.isWhite(bytes[end]), bytes[end] != 0x0A { end += 1 }
    let isBlank = end < bytes.count && bytes[end] == 0x0A
    if isBlank || isHeading || offset - line < wrappedLine {
      close(emit)
      isAtStart = true
      isAfterRun = false
      isHeading = Lines.isHeading(bytes, from: end)
    }
    line = end
    return end
  }

  /// An ampersand between two names joins them.
  private mutating func ampersand(_ bytes: [UInt8], _ offset: Int) -> Int? {
    var end = offset + 1
    if bytes[end...].starts(with: Array("amp;".utf8)) { end += 4 }
    guard end + 1 < bytes.count, bytes[end] == 0x20, ASCII.isUpper(bytes[end + 1]) else {
      return nil
    }
    pending.append(
      Run.Token(number: vocabulary.number(of: bytes, offset..<end), range: offset..<end))
    return end
  }

  /// Whether a full stop belongs to the last word of the run: Gov. Okafor.
  private func keepsRun(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let last = run.tokens.last, pending.isEmpty, last.range.upperBound == offset,
      vocabulary.kinds(last.number).contains(.dotted),
      vocabulary.kinds(last.number).isDisjoint(with: .form)
    else { return false }
    return offset + 2 < bytes.count && bytes[offset + 1] == 0x20 && ASCII.isUpper(bytes[offset + 2])
  }

  /// Whether an apostrophe inside a run stands for a letter, as in Ahmad 'Ali and Rabi' Haddad, and
  /// is no quotation mark.
  private func isLetter(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let last = run.tokens.last, pending.isEmpty, offset + 2 < bytes.count else {
      return false
    }
    if last.range.upperBound == offset {
      return !WordEnd.isPossessive(bytes, last.range) && bytes[offset + 1] == 0x20
        && ASCII.isUpper(bytes[offset + 2]) && !hasOpenQuote(bytes, offset)
    }
    guard bytes[offset - 1] == 0x20, ASCII.isUpper(bytes[offset + 1]) else { return false }
    let end = WordEnd.of(bytes, from: offset + 1)
    return vocabulary.isGiven(bytes, offset + 1..<end) && (end == bytes.count || bytes[end] != 0x27)
  }

  /// Gives an apostrophe to the word before it, or to the one that follows.
  private mutating func takeApostrophe(_ bytes: [UInt8], _ offset: Int) {
    guard run.tokens.last?.range.upperBound == offset else {
      apostrophe = offset
      return
    }
    lengthenLast(bytes, to: offset + 1)
  }

  private mutating func lengthenLast(_ bytes: [UInt8], to end: Int) {
    let range = run.tokens[run.tokens.count - 1].range.lowerBound..<end
    let token = Run.Token(number: vocabulary.number(of: bytes, range), range: range)
    run.tokens[run.tokens.count - 1] = token
  }

  /// Whether a quotation mark of the same kind stands before the run.
  private func hasOpenQuote(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let first = run.tokens[0].range.lowerBound
    return first > 0 && bytes[first - 1] == 0x27
  }

  // MARK: Words

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0xC2
  }

  /// Reads a word that may begin at the offset and returns where it ends; nil if none begins.
  private mutating func word(
    _ bytes: [UInt8], from start: Int, _ emit: (Run, inout Vocabulary) -> Void
  ) -> Int? {
    var end = start
    while end < bytes.count, ASCII.isLower(bytes[end]) { end += 1 }
    let isPlain = end > start && (end == bytes.count || WordEnd.isPlain(bytes[end]))
    if !isPlain {
      end = WordEnd.of(bytes, from: start)
      if end == start { return nil }
    }
    if end - start > RunScanner.longestWord {
      close(emit)
      isAtStart = false
      return end
    }
    if isPlain {
      take(bytes, vocabulary.number(of: bytes, start..<end), start..<end, emit)
      return end
    }
    if endsSentence(bytes, start..<end) { end -= 1 }
    let first = apostrophe == start - 1 && start > 0 ? apostrophe : start
    if let end = possessiveOfBody(bytes, first..<end) {
      take(bytes, vocabulary.number(of: bytes, first..<end), first..<end, emit)
      return end
    }
    let core = first..<nameEnd(bytes, start..<end)
    take(bytes, vocabulary.number(of: bytes, core), core, emit)
    // No name goes on past a possessive.
    if core.upperBound < end || WordEnd.isPossessive(bytes, core) {
      // In Assad's view says nothing of a place.
      run.isAfterIn = false
      close(emit)
    }
    return end
  }

  /// The end of a word before 's, or before the ending of a case behind an apostrophe.
  private func nameEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    if hasApostropheEndings, let end = WordEnd.withoutEnding(bytes, word) { return end }
    return WordEnd.withoutPossessive(bytes, word)
  }

  /// Where a possessive ends that is a word inside the name of a body: Women's Council, Workers' Party;
  /// nil for others, which end a name.
  private func possessiveOfBody(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard ASCII.isUpper(bytes[word.lowerBound]), word.count > 3, word.count < 16 else { return nil }
    var end = word.upperBound
    if WordEnd.isPossessive(bytes, word) {
      end += bytes[end] == 0x27 ? 1 : 3
    } else if WordEnd.withoutPossessive(bytes, word) == end {
      return nil
    }
    // A capital goes on with the name.
    guard end + 1 < bytes.count, bytes[end] == 0x20, ASCII.isUpper(bytes[end + 1]) else {
      return nil
    }
    return vocabulary.isPossessiveOfBody(bytes, word.lowerBound..<end) ? end : nil
  }

  /// Whether the full stop that was read with a word ends a sentence before a figure or a bracket.
  private mutating func endsSentence(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard bytes[word.upperBound - 1] == 0x2E, word.count > 2,
      !bytes[word.dropLast()].contains(0x2E),
      let next = bytes[word.upperBound...].first(
        where: { $0 != 0x20 }), ASCII.isDigit(next) || next == 0x28
    else { return false }
    let number = vocabulary.number(of: bytes, word)
    return vocabulary.kinds(number).isDisjoint(with: [.dotted, .form, .stop, .generic])
  }

  private mutating func take(
    _ bytes: [UInt8], _ number: Int32, _ range: Range<Int>,
    _ emit: (Run, inout Vocabulary) -> Void
  ) {
    let kinds = vocabulary.kinds(number)
    vocabulary.entries[Int(number)].count &+= 1
    // Most words stand in no run and begin none.
    if run.tokens.isEmpty, pending.isEmpty, kinds.isDisjoint(with: [.capital, .opener]) {
      wasUpper = false
      goOn(after: number)
      return
    }
    let token = Run.Token(number: number, range: range)
    if kinds.contains(.capital) {
      takeCapital(token, kinds, emit)
      goOn(after: number)
      return
    }
    wasUpper = false
    if run.tokens.isEmpty, opensName(kinds) {
      pending.append(token)
    } else if kinds.contains(.digits), let last = run.tokens.last, pending.isEmpty, range.count < 5,
      bytes[last.range.upperBound - 1] != 0x2E, !isCommonCode(last)
    {
      run.tokens.append(token)
    } else if kinds.contains(.inner) || couples(number, bytes, range), !run.tokens.isEmpty,
      pending.count < RunScanner.mostPending, !articles.contains(number) || mayPrecedeThe()
    {
      pending.append(token)
    } else {
      close(emit)
    }
    goOn(after: number)
  }

  /// Letters of the code of a currency.
  private static let currencyCode = 3

  /// Whether a word is a common one in capitals, as the code of a currency: EUR 12.
  private func isCommonCode(_ token: Run.Token) -> Bool {
    run.tokens.count == 1 && token.range.count == RunScanner.currencyCode
      && vocabulary.kinds(token.number).isSuperset(of: [.upper, .quality])
  }

  /// Whether the article may stand here inside a name: of the Interior, Alexander the Great; but not
  /// told Merkel the Bundestag.
  private func mayPrecedeThe() -> Bool {
    guard pending.isEmpty, let last = run.tokens.last else { return true }
    return vocabulary.kinds(last.number).contains(.given)
  }

  /// Whether and stands between two common words with capitals, as in Air and Space Museum: between
  /// names it parts them.
  private mutating func couples(_ number: Int32, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard conjunctions.contains(number), let last = run.tokens.last, pending.isEmpty,
      vocabulary.kinds(last.number).contains(.common), range.upperBound + 1 < bytes.count,
      bytes[range.upperBound] == 0x20, ASCII.isUpper(bytes[range.upperBound + 1])
    else { return false }
    let next = range.upperBound + 1
    let word = next..<WordEnd.of(bytes, from: next)
    guard word.count <= RunScanner.longestWord else { return false }
    let follower = vocabulary.number(of: bytes, word)
    return vocabulary.kinds(follower).contains(.common)
  }

  /// Whether a particle in lower case may begin a name: bin Sufaat, van der Bellen.
  private func opensName(_ kinds: TokenKinds) -> Bool {
    if pending.isEmpty { return kinds.contains(.opener) }
    return kinds.contains(.inner) && pending.count < RunScanner.mostPending
  }

  private mutating func goOn(after number: Int32) {
    let lower = vocabulary.entries[Int(number)].lower
    isAtStart = false
    isAfterThe = articles.contains(lower)
    isAfterIn = prepositions.contains(lower)
    if run.tokens.isEmpty { isAfterRun = false }
  }

  private mutating func count(_ number: Int32, _ kinds: TokenKinds) {
    vocabulary.entries[Int(number)].inside &+= 1
    if !kinds.contains(.upper) {
      vocabulary.entries[Int(vocabulary.entries[Int(number)].lower)].named &+= 1
    }
  }

  private mutating func takeCapital(
    _ token: Run.Token, _ kinds: TokenKinds, _ emit: (Run, inout Vocabulary) -> Void
  ) {
    if !isAtStart, !isHeading { count(token.number, kinds) }
    let isShout = kinds.contains(.shout) && wasUpper
    wasUpper = kinds.contains(.upper)
    if isShout {
      close(emit)
      return
    }
    if kinds.contains(.stop), !isPartOfName(token, kinds) {
      if joins(token, kinds) { pending.append(token) } else { close(emit) }
      return
    }
    if run.tokens.count >= RunScanner.longestRun { close(emit) }
    if run.tokens.isEmpty {
      run.isAtStart = isAtStart
      run.isBracketed = isBracketed
      run.isHeading = isHeading
      run.isAfterThe = isAfterThe
      run.isAfterIn = isAfterIn
    }
    isBracketed = false
    run.tokens.append(contentsOf: pending)
    pending.removeAll(keepingCapacity: true)
    run.tokens.append(token)
  }

  /// Whether a preposition with a capital may stand inside a name: Research In Motion.
  private func joins(_ token: Run.Token, _ kinds: TokenKinds) -> Bool {
    !run.tokens.isEmpty && pending.isEmpty && !isHeading && !kinds.contains(.upper)
      && joiners.contains(vocabulary.entries[Int(token.number)].lower)
  }

  /// Whether a word such as May or Will is a name here.
  private func isPartOfName(_ token: Run.Token, _ kinds: TokenKinds) -> Bool {
    guard let last = run.tokens.last else { return kinds.contains(.given) && !isAtStart }
    return pending.isEmpty
      && (kinds.contains(.given) || vocabulary.kinds(last.number).contains(.given))
  }
}
