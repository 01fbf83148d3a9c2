/// What the beginning of a text says of its language.
///
/// Words, beginnings of words and letters speak for the languages that have them; the one with most
/// points is the text's. Reading ends where it is clear enough or enough was read, so that the time
/// does not grow with the text.
struct LanguageEvidence {
  /// Points by which the first must lead the second to end the reading, about four words that only
  /// it has; measured, more changes nothing.
  private static let clearLead = 24
  /// How many words are read between two looks at the lead.
  private static let wordsBetweenLooks = 8
  /// Bytes that are read of a text at the most.
  private static let mostBytes = 2048
  /// A letter that comes again and again says no more than so many do.
  private static let mostOfOneLetter = 4
  /// What the fallback has before anything is read: a word that many languages have decides nothing.
  private static let head = 6
  /// A longer word is no word of a list.
  private static let longestWord = 48
  /// Lengths of the beginnings of words that lists have, in bytes.
  private static let stemLengths = 4...7

  private let signs: LanguageSigns
  private var points: [Int]
  private var letters: [(letter: UInt32, count: Int)] = []
  private var bytesRead = 0
  private var wordsRead = 0
  private var latin = 0
  /// Letters of other scripts, one of them, and how many more there are of its script.
  private var other = (letter: UInt32(0), count: 0)
  private var word: [UInt8] = []
  /// Whether more text changes nothing.
  private(set) var isSettled = false

  init(_ signs: LanguageSigns) {
    self.signs = signs
    points = [Int](repeating: 0, count: 64)
    points[0] = LanguageEvidence.head
    word.reserveCapacity(64)
  }

  /// Forgets what was read.
  mutating func reset() {
    for index in points.indices { points[index] = 0 }
    points[0] = LanguageEvidence.head
    letters.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    (bytesRead, wordsRead, latin) = (0, 0, 0)
    other = (0, 0)
    isSettled = false
  }

  /// Reads on in valid UTF-8.
  mutating func read(_ bytes: [UInt8]) {
    if isSettled { return }
    let limit = min(bytes.count, LanguageEvidence.mostBytes - bytesRead)
    var offset = 0
    while offset < limit {
      let byte = bytes[offset]
      if byte < 0x80 {
        if ASCII.isLetter(byte) {
          latin += 1
          append(ASCII.lower(byte))
        } else {
          endWord()
        }
        offset += 1
      } else {
        let (scalar, length) = CodePoint.decode(bytes, at: offset)
        read(scalar)
        offset += length
      }
      if isSettled { return }
    }
    endWord()
    bytesRead += limit
    if bytesRead >= LanguageEvidence.mostBytes { isSettled = true }
  }

  private mutating func read(_ scalar: UInt32) {
    switch LetterKind(scalar) {
    case .none: endWord()
    case .mark: if !word.isEmpty { append(scalar) }
    case .ideograph:
      endWord()
      note(scalar)
      append(scalar)
      endWord()
    case .letter:
      let lower = CodePoint.lower(scalar)
      note(lower)
      append(lower)
    }
  }

  private mutating func append(_ scalar: UInt32) { CodePoint.append(scalar, to: &word) }

  private mutating func append(_ byte: UInt8) { word.append(byte) }

  /// Takes what a letter beyond A to Z says.
  private mutating func note(_ letter: UInt32) {
    if letter < 0x250 {
      latin += 1
    } else if other.count == 0 {
      other = (letter, 1)
    } else {
      other.count += 1
    }
    let place = letters.firstIndex { $0.letter == letter }
    if let place { letters[place].count += 1 } else { letters.append((letter, 1)) }
    let count = place.map { letters[$0].count } ?? 1
    guard count <= LanguageEvidence.mostOfOneLetter else { return }
    var sign: [UInt8] = [0x2D]
    CodePoint.append(letter, to: &sign)
    sign.append(0x2D)
    _ = vote(sign, sign.indices)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    defer { word.removeAll(keepingCapacity: true) }
    wordsRead += 1
    if word.count <= LanguageEvidence.longestWord, !vote(word, word.indices) { voteByStem() }
    if wordsRead % LanguageEvidence.wordsBetweenLooks == 0, lead >= LanguageEvidence.clearLead {
      isSettled = true
    }
  }

  private mutating func voteByStem() {
    for length in LanguageEvidence.stemLengths where length < word.count {
      let byte = word[length]
      word[length] = 0x2D
      defer { word[length] = byte }
      if vote(word, 0..<length + 1) { return }
    }
  }

  private mutating func vote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    signs.votes(bytes, range) { vote in
      if vote.language >= points.count {
        points += [Int](repeating: 0, count: vote.language + 1 - points.count)
      }
      points[vote.language] += vote.points
    }
  }

  /// By how many points the first leads the second.
  private var lead: Int {
    var first = 0
    var second = 0
    for value in points where value > second {
      if value > first { (first, second) = (value, first) } else { second = value }
    }
    return first - second
  }

  /// The code of the language; where no list speaks, that of the script.
  var language: String {
    let best = points.indices.max { points[$0] < points[$1] || points[$0] == points[$1] && $0 > $1 }
    if let best, best != 0 { return signs.codes[best] }
    if other.count > latin, let code = CodePoint.script(other.letter).likelyLanguage { return code }
    return LanguagePack.fallback
  }
}

/// What a code point beyond ASCII is in a word.
private enum LetterKind {
  case none, letter, mark
  /// A word of its own.
  case ideograph

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x200C: self = .mark
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: self = .ideograph
    default:
      // Marks (Mn, Me, Mc) belong to the letter before.
      if (6...8).contains(CodePoint.category(scalar)) {
        self = .mark
      } else {
        self = CodePoint.isLetter(scalar) ? .letter : .none
      }
    }
  }
}
