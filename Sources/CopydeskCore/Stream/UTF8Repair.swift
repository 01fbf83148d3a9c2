/// The check of UTF-8 that the decoder makes, with U+FFFD for every maximal subpart that is not
/// valid (Unicode 15, section 3.9, and the Encoding standard).
enum UTF8Repair {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// What stands at an offset.
  enum Sequence {
    /// A code point of so many bytes.
    case valid(Int)
    /// So many bytes that are no code point.
    case invalid(Int)
    /// A code point that the end of the bytes cuts off.
    case unfinished
  }

  /// What begins at the offset, which must hold a byte of 0x80 or above.
  static func sequence(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Sequence {
    let first = bytes[at]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return .invalid(1)
    }
    for offset in 1..<length {
      if at + offset >= bytes.count { return .unfinished }
      let byte = bytes[at + offset]
      if byte < low || byte > high { return .invalid(offset) }
      (low, high) = (0x80, 0xBF)
    }
    return .valid(length)
  }
}
