import CopydeskCore

extension ScriptForm {
  /// The form of the script of the first letter beyond Latin, Greek and Cyrillic; Chinese characters
  /// are read as pinyin, in letters.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = CodePoint.decode(bytes, at: offset)
      offset += length
      if Abjad.isLetter(value) {
        self = .abjad
        return
      }
      if ScriptForm.isSyllabic(value), CodePoint.isLetter(value) {
        self = .syllables
        return
      }
    }
    self = .letters
  }

  /// The scripts of India and its neighbours, kana, hangul.
  private static func isSyllabic(_ value: UInt32) -> Bool {
    value >= 0x900 && value < 0x10A0 || value >= 0x1100 && value < 0x1400
      || value >= 0x1780 && value < 0x1800 || value >= 0x3040 && value < 0x3130
      || value >= 0xAC00 && value < 0xD7B0
  }
}
