import CopydeskCore

/// Letters beyond ASCII that have a usual spelling in it: Latin ones without a decomposition, and
/// Cyrillic and Greek as English newspapers write them.
enum Letters {
  /// Appends the spelling; false where there is none. Marks are dropped.
  static func append(_ value: UInt32, to out: inout [UInt8]) -> Bool {
    if value >= 0x300, value < 0x370 { return true }
    if value == 0xA0 || value == 0x202F || value == 0x2009 {
      out.append(0x20)
      return true
    }
    if value >= 0x2010, value <= 0x2015 {
      out.append(0x2D)
      return true
    }
    // Apostrophes, quotation marks and modifier letters carry no sound that all spellings keep.
    if value >= 0x2018 && value <= 0x201F || value >= 0x2B0 && value < 0x300 || value == 0xB4 {
      return true
    }
    guard let spelling = table[value] else { return false }
    out += spelling
    return true
  }

  private static let rows: [(String, String)] = [
    ("ß", "ss"), ("ẞ", "SS"), ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"),
    ("Đ", "D"), ("ð", "d"), ("Ð", "D"), ("þ", "th"), ("Þ", "Th"), ("æ", "ae"), ("Æ", "Ae"),
    ("œ", "oe"), ("Œ", "Oe"), ("ı", "i"), ("ə", "e"), ("Ə", "E"), ("ħ", "h"), ("Ħ", "H"),
    ("ŋ", "ng"), ("Ŋ", "Ng"), ("ŧ", "t"), ("ɓ", "b"), ("ɗ", "d"), ("ƙ", "k"), ("ɛ", "e"),
    ("ɔ", "o"), ("ƴ", "y"), ("ĸ", "k"), ("·", ""), ("ʹ", ""), ("ʺ", ""), ("№", "no"),
    ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("ґ", "g"), ("д", "d"), ("е", "e"),
    ("є", "ye"), ("ж", "zh"), ("з", "z"), ("и", "i"), ("і", "i"), ("й", "y"), ("к", "k"),
    ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"),
    ("т", "t"), ("у", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"),
    ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"), ("ю", "yu"), ("я", "ya"),
    ("ѓ", "gj"), ("ђ", "dj"), ("ј", "y"), ("љ", "lj"), ("њ", "nj"), ("ћ", "c"), ("ќ", "kj"),
    ("ѕ", "dz"), ("џ", "dzh"), ("ә", "a"), ("ғ", "gh"), ("қ", "q"), ("ң", "ng"), ("ө", "o"),
    ("ұ", "u"), ("ү", "u"), ("һ", "h"),
    ("α", "a"), ("β", "v"), ("γ", "g"), ("δ", "d"), ("ε", "e"), ("ζ", "z"), ("η", "i"),
    ("θ", "th"), ("ι", "i"), ("κ", "k"), ("λ", "l"), ("μ", "m"), ("ν", "n"), ("ξ", "x"),
    ("ο", "o"), ("π", "p"), ("ρ", "r"), ("σ", "s"), ("ς", "s"), ("τ", "t"), ("υ", "y"),
    ("φ", "f"), ("χ", "ch"), ("ψ", "ps"), ("ω", "o"),
  ]

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (letter, spelling) in rows {
      for scalar in letter.unicodeScalars {
        table[scalar.value] = Array(spelling.utf8)
        let upper = CodePoint.upper(scalar.value)
        if upper != scalar.value, table[upper] == nil {
          var capital = Array(spelling.utf8)
          if let first = capital.first, ASCII.isLower(first) { capital[0] = first & 0xDF }
          table[upper] = capital
        }
      }
    }
    return table
  }()
}
