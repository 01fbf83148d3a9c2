/// Measures how far a text looks as if it was read in another encoding than it was written in.
///
/// Every sign of it is one that right text has hardly ever: characters that stand for bytes without
/// a meaning, a lower case letter before an upper case one, several accented Latin letters in a row,
/// a sign between two letters, letters of two alphabets in one word, half-width katakana.
struct TextDamage {
  /// Characters beyond ASCII.
  private(set) var characters = 0
  /// How many of them are such signs.
  private(set) var signs = 0
  private var previous = Character.other
  private var accented = 0
  /// A sign between letters waits for the letter behind it.
  private var pending = false

  private enum Character { case lower, upper, letter, sign, other }

  /// More in a hundred are no accident.
  private static let most = 12

  var isDamaged: Bool { signs * 100 > characters * TextDamage.most }

  /// Whether most of it is capital letters inside words: a headline, or letters whose cases another
  /// encoding has the other way round.
  var isAllCapitals: Bool { capitals * 2 > characters }
  private var capitals = 0

  /// Looks at valid UTF-8. Linear in it.
  init(_ text: [UInt8]) {
    var script = Script.common
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        let (value, length) = CodePoint.decode(text, at: at)
        at &+= length
        if value < 0x80 {
          takeASCII(UInt8(truncatingIfNeeded: value), &script)
        } else {
          take(value, &script)
        }
      }
    }
  }

  private mutating func takeASCII(_ byte: UInt8, _ script: inout Script) {
    accented = 0
    guard ASCII.isLetter(byte) else {
      previous = .other
      pending = false
      script = .common
      return
    }
    if pending { signs += 1 }
    pending = false
    if isAlphabet(script), script != .latin { signs += 1 }
    previous = ASCII.isUpper(byte) ? .upper : .lower
    script = .latin
  }

  private mutating func take(_ value: UInt32, _ script: inout Script) {
    characters += 1
    let category = CodePoint.category(value)
    guard !TextDamage.isMeaningless(value, category) else {
      signs += 1
      (previous, accented, pending, script) = (.other, 0, false, .common)
      return
    }
    // Marks, and hyphens and apostrophes inside words, change nothing.
    if 6...8 ~= category || TextDamage.joins(value) { return }
    guard CodePoint.isLetter(value) else { return takeSign(category, &script) }
    takeLetter(value, &script)
  }

  private mutating func takeLetter(_ value: UInt32, _ script: inout Script) {
    let own = CodePoint.script(value)
    if pending { signs += 1 }
    pending = false
    if 0xFF61...0xFF9F ~= value { signs += 1 }
    if own == .latin {
      accented += 1
      if accented > 2 { signs += 1 }
    }
    if own != script, isAlphabet(own), isAlphabet(script) { signs += 1 }
    script = own
    if CodePoint.isUpper(value) {
      if previous == .lower { signs += 1 }
      if previous == .lower || previous == .upper { capitals += 1 }
      previous = .upper
    } else {
      previous = CodePoint.isLower(value) ? .lower : .letter
    }
  }

  /// A sign, such as a currency's or a fraction, between two letters.
  private mutating func takeSign(_ category: UInt8, _ script: inout Script) {
    accented = 0
    // Numbers and symbols; quotation marks and dashes stand between letters in good text too.
    let isSymbol = 10...11 ~= category || 24...27 ~= category
    pending = isSymbol && [.lower, .upper, .letter].contains(previous) && isAlphabet(script)
    previous = .sign
    if !pending { script = .common }
  }

  /// Scripts with letters that no language mixes in one word.
  private func isAlphabet(_ script: Script) -> Bool {
    [.latin, .cyrillic, .greek, .hebrew, .arabic, .armenian, .georgian, .thai].contains(script)
  }

  /// What no writer writes: replacement characters, C1 controls, private and unassigned ones.
  private static func isMeaningless(_ value: UInt32, _ category: UInt8) -> Bool {
    value == 0xFFFD || category == 0 || category == 15 || category == 17
  }

  private static func joins(_ value: UInt32) -> Bool {
    value == 0xAD || value == 0xB7 || value == 0x2019 || 0x200B...0x2011 ~= value
  }
}
