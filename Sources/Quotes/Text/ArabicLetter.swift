/// Letters of the Arabic script that are written in several ways and looked up in one.
enum ArabicLetter {
  /// The code point by which the letter of these two bytes is looked up, 0 for a sign that is left
  /// out; nil where it stands for itself.
  static func folded(_ one: UInt8, _ two: UInt8) -> UInt32? {
    switch UInt32(one & 0x1F) << 6 | UInt32(two & 0x3F) {
    case 0x622, 0x623, 0x625, 0x671: 0x627  // alif with hamza or madda
    case 0x6CC: 0x64A  // Persian yeh
    case 0x6A9: 0x643  // Persian kaf
    case 0x629, 0x6C0, 0x6D5: 0x647  // teh marbuta, heh with hamza
    case 0x640, 0x64B...0x655, 0x670: 0  // tatweel, vowel marks
    default: nil
    }
  }
}
