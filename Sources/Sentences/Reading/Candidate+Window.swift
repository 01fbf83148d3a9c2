import CopydeskCore

/// Reading the window around a candidate.
extension Candidate {
  /// Opening marks and dashes before the next word; more of them are no punctuation.
  private static let mostOpenings = 8

  /// Reads the terminals from the index on, what closes after them, the word before and the word
  /// after. O(window), but for white space.
  ///
  /// - Returns: whether a terminal is there at all.
  mutating func read(at index: Int) -> Bool {
    readTerminals(index)
    if terminals.isEmpty { return false }
    close = terminals.upperBound
    closesQuotation = false
    closesBracket = false
    readClosers()
    readNotes()
    readBefore(index)
    readAfter()
    readLine()
    readFacts()
    return true
  }

  /// Reads the line end there with the word before and the word after it.
  ///
  /// - Returns: whether text comes before and after it.
  mutating func readLineEnd(_ index: Int) -> Bool {
    mark = .line
    terminals = index..<index
    close = index
    while close > sentence, byte(close &- 1).isWhite { close &-= 1 }
    closesQuotation = false
    closesBracket = false
    readBefore(close)
    readAfter()
    readLine()
    readFacts()
    return lineEnd != nil
  }

  /// Reads the gap before the text there, where no mark stands.
  ///
  /// - Returns: whether text of the sentence comes before it in the same line.
  mutating func readGap(before index: Int) -> Bool {
    mark = .gap
    close = index
    while close > sentence, byte(close &- 1).isWhite { close &-= 1 }
    guard close > sentence, close < index, index < end else { return false }
    terminals = close..<close
    closesQuotation = false
    closesBracket = false
    readBefore(close)
    readAfter()
    readLine()
    readFacts()
    return lineEnd == nil && next == index
  }

  /// Finds the line end between the candidate and what follows.
  private mutating func readLine() {
    lineEnd = nil
    var at = close
    while at < next {
      if bytes[at] == Byte.newline { lineEnd = at }
      at &+= 1
    }
    if lineEnd != nil, width == 0 { width = longestLine(from: start) }
  }

  /// Takes the run of terminals, also when spaces part the stops of an ellipsis.
  private mutating func readTerminals(_ index: Int) {
    var at = index
    var stops = 0
    var kind = CandidateMark.foreign
    while at < end {
      let first = bytes[at]
      var length = SentenceTerminal.length(bytes, at, end)
      if length == 0, terminators.contains(first) { length = 1 }
      if length == 0 { break }
      if first == Byte.stop {
        stops &+= 1
        if kind == .foreign { kind = .stop }
      } else if first == 0xE2, length == 3, bytes[at &+ 1] == 0x80, bytes[at &+ 2] == 0xA6 {
        stops &+= 3
        if kind == .foreign { kind = .stop }
      } else if first == Byte.exclamation {
        if kind != .question { kind = .exclamation }
      } else if first < 0x80 {
        // The question mark, and what only this language has: the Greek one, the Armenian stop.
        kind = .question
      }
      at &+= length
      while first == Byte.stop, stops > 0, byte(at) == Byte.space, byte(at &+ 1) == Byte.stop,
        !isWordPart(at &+ 2)
      {
        at &+= 2
        stops &+= 1
      }
    }
    terminals = index..<at
    mark = kind == .stop && stops > 1 ? .ellipsis : kind
  }

  /// Takes closing marks, and further terminals after them: `?").`
  private mutating func readClosers() {
    while close < end {
      let (value, length) = scalar(close)
      let after = close &+ length
      switch Marks.pairing(of: value) {
      case .closes:
        close = after
        if value == 0x29 || value == 0x5D { closesBracket = true }
        if Marks.isQuotation(value) { closesQuotation = true }
      case .either:
        guard Self.closesTouching(value) || closesHere(after) else { return }
        close = after
        closesQuotation = true
      case .opens, .none:
        let terminal = SentenceTerminal.length(bytes, close, end)
        guard terminal > 0, close > terminals.upperBound else { return }
        close &+= terminal
      }
    }
  }

  /// Whether a mark that touches a terminal closes in every language that uses it.
  private static func closesTouching(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x201D || scalar == 0xBB || scalar == 0x203A
  }

  /// Whether a mark that may open or close, and that touches the text before it, closes: nothing
  /// that could be quoted touches it on the other side.
  private func closesHere(_ after: Int) -> Bool {
    if after >= end || white(after) > 0 { return true }
    let shape = shape(at: after)
    return shape == .symbol || shape == .nothing
  }

  mutating func readBefore(_ first: Int) {
    var at = first
    while at > sentence, at > first &- 8, !bytes[at &- 1].isLower {
      let (value, length) = scalar(before: at)
      let blank = value < 0x80 && UInt8(value).isWhite || value == 0xA0 || value == 0x202F
      guard blank || Marks.pairing(of: value) != .none else { break }
      at &-= length
    }
    word = word(before: max(at, sentence))
    if word.lowerBound < sentence { word = min(sentence, word.upperBound)..<word.upperBound }
    wordTraits = words.traits(of: bytes, word)
    if wordTraits.isEmpty, mark == .stop { dropElision() }
  }

  /// Leaves out an elided article before an abbreviation: `l'art.`
  private mutating func dropElision() {
    if word.count < 3 { return }
    var at = word.lowerBound
    while at < word.upperBound {
      let (value, length) = scalar(at)
      at &+= length
      guard value == 0x27 || value == 0x2019 else { continue }
      let traits = words.traits(of: bytes, at..<word.upperBound)
      guard !traits.isEmpty else { continue }
      word = at..<word.upperBound
      wordTraits = traits
      return
    }
  }

  /// Gathers what rules ask for most, once.
  private mutating func readFacts() {
    facts = []
    if lineEnd != nil { facts.insert(.endsLine) }
    if next == close { facts.insert(.touches) }
    if !wordTraits.isEmpty { facts.insert(.isListed) }
    if !wordTraits.isDisjoint(with: .abbreviation) || isDotted(word) {
      facts.insert(.isAbbreviated)
    }
    switch shape {
    case .small: facts.insert(.precedesSmall)
    case .capital: facts.insert(.precedesCapital)
    case .symbol, .nothing: facts.insert(.precedesSymbol)
    case .digit, .uncased: break
    }
    readWordFacts()
  }

  private mutating func readWordFacts() {
    let first = byte(word.lowerBound)
    if word.count <= Self.longestLetter, isSingleLetter(word) { facts.insert(.isLetter) }
    if first.isDigit || first.isUpper { facts.insert(.mayBeNumeral) }
    if word.lowerBound &- sentence <= Self.openingReach { facts.insert(.isNearStart) }
    let before = byte(word.lowerBound &- 1)
    if before == 0x28 || before == 0x5B { facts.insert(.followsBracket) }
    if byte(following.upperBound) == Byte.stop || before == Byte.stop
      || byte(word.lowerBound &- 2) == Byte.stop || byte(word.lowerBound &- 3) == Byte.stop
    {
      facts.insert(.isNearStop)
    }
  }

  /// What the lists say of the following word without what an apostrophe joins to it: `It's`.
  private var traitsBeforeClitic: WordTraits {
    for index in following where bytes[index] == Byte.apostrophe || bytes[index] == 0xE2 {
      return words.traits(of: bytes, following.lowerBound..<index)
    }
    return []
  }

  private mutating func readAfter() {
    next = skipWhite(close)
    content = next
    opensQuotation = false
    opensBracket = false
    var taken = 0
    while content < end, taken < Self.mostOpenings, !bytes[content].isLetter {
      if bytes[content] == Byte.comma, byte(content &+ 1) == Byte.comma {
        opensQuotation = true
        content = skipWhite(content &+ 2)
        taken &+= 1
        continue
      }
      let (value, length) = scalar(content)
      guard Marks.pairing(of: value) != .none else { break }
      if Marks.isQuotation(value) { opensQuotation = true }
      if value == 0x28 || value == 0x5B { opensBracket = true }
      content &+= length
      taken &+= 1
    }
    shape = shape(at: content)
    if shape == .small || shape == .capital {
      following = word(from: content)
      followingTraits = words.traits(of: bytes, following)
      if followingTraits.isEmpty { followingTraits = traitsBeforeClitic }
    } else {
      following = content..<content
      followingTraits = []
    }
  }
}
