import CopydeskCore

/// What the rules ask of the window.
extension Candidate {
  /// The first byte of the sentence that is no white space or opening mark.
  var sentenceContent: Int {
    var at = skipWhite(sentence)
    let limit = min(end, at &+ 16)
    while at < limit {
      let (value, length) = scalar(at)
      guard Marks.pairing(of: value) != .none || Marks.isBullet(value) || white(at) > 0 else {
        break
      }
      at &+= length
    }
    return at
  }

  /// Opening marks and bullets before the first word of a sentence take up no more, in bytes.
  static let openingReach = 32

  /// Whether nothing but opening marks stands between the start of the sentence and the range.
  func startsSentence(_ range: Range<Int>) -> Bool {
    range.lowerBound &- sentence <= Self.openingReach && sentenceContent >= range.lowerBound
  }

  /// The word before the word before the mark, within the sentence. Bounded.
  var wordBeforeWord: Range<Int> {
    var at = word.lowerBound
    let limit = max(sentence, at &- 8)
    while at > limit, !isWordPart(at &- scalar(before: at).length) {
      at &-= scalar(before: at).length
    }
    guard at > sentence else { return sentence..<sentence }
    let found = word(before: at)
    return max(found.lowerBound, sentence)..<found.upperBound
  }

  /// Whether the word is one letter, with or without combining marks.
  func isSingleLetter(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= Self.longestLetter else { return false }
    let (value, length) = scalar(range.lowerBound)
    guard CodePoint.isLetter(value) else { return false }
    var at = range.lowerBound &+ length
    while at < range.upperBound {
      let (mark, width) = scalar(at)
      guard CodePoint.isMark(mark) else { return false }
      at &+= width
    }
    return true
  }

  /// A letter of Devanagari with its signs takes up to three code points of three bytes.
  static let longestLetter = 9

  /// Whether the word is a Roman numeral in capitals.
  func isRoman(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 8 else { return false }
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
        UInt8(ascii: "C"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Whether the word is a figure, such as `2.4`.
  func isFigure(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.upperBound <= end else { return false }
    return bytes[first].isDigit && bytes[range.upperBound &- 1].isDigit
  }

  /// Whether two words are the same but for the case of ASCII letters.
  func sameWord(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard !one.isEmpty, one.count == other.count else { return false }
    for offset in 0..<one.count {
      let (a, b) = (bytes[one.lowerBound &+ offset], bytes[other.lowerBound &+ offset])
      if a != b, (a | 0x20) != (b | 0x20) || !a.isLetter { return false }
    }
    return true
  }

  /// The first byte after dashes and white space, nil where no dash is.
  func afterDashes(_ index: Int) -> Int? {
    var at = index
    while at < end, at < index &+ 16 {
      let (value, length) = scalar(at)
      guard Marks.isDash(value) else { break }
      at &+= length
    }
    return at > index ? skipWhite(at) : nil
  }

  /// Whether the word before the stop is an abbreviation: by the lists, or by its shape (`U.S`).
  var isAbbreviated: Bool { facts.contains(.isAbbreviated) }

  /// Whether the word is letters, one or two at a time, with stops between them.
  func isDotted(_ range: Range<Int>) -> Bool {
    var letters = 0
    var stops = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (value, length) = scalar(at)
      if value == 0x2E {
        if letters == 0 { return false }
        stops &+= 1
        letters = 0
      } else {
        if CodePoint.isMark(value) {
          at &+= length
          continue
        }
        letters &+= 1
        if letters > 2 || !CodePoint.isLetter(value) { return false }
      }
      at &+= length
    }
    return stops > 0 && letters > 0
  }

  /// Whether a new clause starts at what follows, going by its first word.
  var startsClause: Bool {
    guard shape == .capital else { return false }
    let after = following.upperBound
    if isSingleLetter(following), byte(after) == Byte.stop { return false }
    if followingTraits.contains(.starter) { return true }
    guard followingTraits.contains(.weakStarter) else { return false }
    return shape(at: skipWhite(after)) == .small
  }

  /// Whether a capital stands inside the word: `iPhone`, `al-Assad`.
  func hasInnerCapital(_ range: Range<Int>) -> Bool {
    for index in range.dropFirst() where bytes[index].isUpper { return true }
    return false
  }

  /// Whether the word is two or more small letters and nothing else.
  func isPlain(_ range: Range<Int>) -> Bool {
    guard range.count > scalar(range.lowerBound).length else { return false }
    var at = range.lowerBound
    while at < range.upperBound {
      let first = bytes[at]
      if first < 0x80 {
        guard first.isLower || first == Byte.apostrophe else { return false }
        at &+= 1
      } else {
        let (value, length) = scalar(at)
        guard CodePoint.isLower(value) || value == 0x2019 else { return false }
        at &+= length
      }
    }
    return true
  }

  /// Whether the word is a capital and small letters, or a capital alone.
  func isCapitalised(_ range: Range<Int>) -> Bool {
    let (value, length) = scalar(range.lowerBound)
    guard CodePoint.isUpper(value) else { return false }
    return range.count == length || isPlain(range.lowerBound &+ length..<range.upperBound)
      || range.count == length &+ 1
  }

  /// How many code points the word has.
  func letters(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where !bytes[index].isContinuation { count &+= 1 }
    return count
  }

  /// Whether the word is two or more capitals of ASCII and nothing else.
  func isAcronym(_ range: Range<Int>) -> Bool {
    for index in range where !bytes[index].isUpper { return false }
    return range.count > 1
  }

  /// Whether the writer uses no capitals at the start of sentences.
  var isCasual: Bool { shape(at: sentenceContent) == .small }

  /// Whether the text around the mark is an address or the name of a file.
  var isAddress: Bool {
    var at = word.lowerBound
    if at > start {
      switch bytes[at &- 1] {
      case Byte.slash, Byte.at, Byte.colon, UInt8(ascii: "_"), UInt8(ascii: "="),
        UInt8(ascii: "?"):
        return true
      default: break
      }
    }
    at = following.upperBound
    switch byte(at) {
    case Byte.at, Byte.slash, UInt8(ascii: "_"), UInt8(ascii: "="): return true
    default: break
    }
    for index in following where bytes[index] == Byte.stop { return true }
    return word.count > 3 && bytes[word.lowerBound..<word.lowerBound &+ 3].elementsEqual("www".utf8)
  }

  /// Whether the word is a small word inside names, such as `de` and `al`.
  func isParticle(_ range: Range<Int>) -> Bool {
    guard range.count <= 3 else { return hasInnerCapital(range) }
    return isPlain(range) && !words.traits(of: bytes, range).contains(.function)
  }

  /// Whether an opening mark stands before a capital.
  var startsUpperOrdinary: Bool { opensQuotation && shape == .capital }
}
