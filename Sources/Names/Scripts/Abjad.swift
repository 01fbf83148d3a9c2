import CopydeskCore

/// Words in Arabic and Hebrew letters, whose short vowels are not written, in ASCII: consonants as
/// newspapers transliterate them, long vowels as a, w and y.
enum Abjad {
  /// Whether a letter is of such a script.
  static func isLetter(_ value: UInt32) -> Bool {
    value >= 0x590 && value < 0x780 || value >= 0x8A0 && value < 0x900
      || value >= 0xFB1D && value < 0xFE00 || value >= 0xFE70 && value < 0xFEFD
  }

  /// The ASCII spelling of a word, which an article opens with a hyphen behind it; nil if the word has
  /// letters of other scripts.
  static func ascii(_ word: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    var out: [UInt8] = []
    var letters = 0
    var offset = range.lowerBound
    var isArabic = false
    while offset < range.upperBound {
      let (value, length) = CodePoint.decode(word, at: offset)
      offset += length
      if value == 0x200C { continue }
      if let spelling = table[value] {
        out += spelling
        letters += 1
        isArabic = isArabic || value >= 0x600
      } else if value < 0x80, !ASCII.isLetter(UInt8(value)) {
        out.append(UInt8(value))
      } else if CodePoint.isLetter(value) {
        return nil
      }
    }
    if letters == 0 { return nil }
    if isArabic, letters > articleLetters + 1, out.starts(with: "al".utf8) {
      out.insert(0x2D, at: 2)
    }
    return out
  }

  private static let articleLetters = 2

  /// Where a word may begin behind particles that are written with it: and, in, to, as.
  static func starts(of bytes: [UInt8], _ word: Range<Int>) -> [Int] {
    var starts = [word.lowerBound]
    var offset = word.lowerBound
    while starts.count <= mostParticles, offset < word.upperBound {
      let (value, length) = CodePoint.decode(bytes, at: offset)
      guard particles.contains(value), word.upperBound - offset > 3 * length else { break }
      offset += length
      starts.append(offset)
    }
    return starts
  }

  private static let mostParticles = 2
  /// Letters that are words of their own before another word.
  private static let particles: Set<UInt32> = Set(
    "وفبكلובלמשכ".unicodeScalars.map(\.value))

  /// The range before an Arabic comma, behind which lists of places name the region.
  static func withoutRegion(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = CodePoint.decode(bytes, at: offset)
      if value == 0x60C || value == 0x66C, offset > range.lowerBound {
        return range.lowerBound..<offset
      }
      offset += length
    }
    return range
  }

  private static let rows: [(String, String)] = [
    ("اأآٱىة", "a"), ("إ", "i"), ("ب", "b"), ("تطٹټ", "t"), ("ث", "th"), ("ج", "j"),
    ("حهھہۂ", "h"), ("خ", "kh"), ("دضڈډ", "d"), ("ذ", "dh"), ("رڕڑړ", "r"),
    ("زظ", "z"), ("سص", "s"), ("شښ", "sh"), ("ءعـئ", ""), ("غ", "gh"), ("ف", "f"),
    ("ق", "q"), ("كکڪ", "k"), ("لڵ", "l"), ("م", "m"), ("نںڼ", "n"), ("وؤ", "w"),
    ("يیۍ", "y"), ("پ", "p"), ("چ", "ch"), ("ژږ", "zh"), ("گګ", "g"), ("ڭ", "ng"),
    ("ڤ", "v"), ("ۋ", "v"), ("ەۀےۓێې", "e"), ("ۆۅ", "o"), ("ۇۈ", "u"), ("ځ", "dz"),
    ("څ", "ts"),
    ("אע", ""), ("ב", "b"), ("ג", "g"), ("ד", "d"), ("ה", "h"), ("ו", "w"), ("ז", "z"), ("ח", "kh"),
    ("טת", "t"), ("י", "y"), ("כך", "k"), ("ל", "l"), ("מם", "m"), ("נן", "n"), ("ס", "s"),
    ("פף", "p"), ("צץ", "ts"), ("ק", "k"), ("ר", "r"), ("ש", "sh"),
  ]

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (letters, spelling) in rows {
      for scalar in letters.unicodeScalars { table[scalar.value] = Array(spelling.utf8) }
    }
    return table
  }()
}
