/// Whole numbers as digits of six bits each, the lowest first, every digit a printing character: a
/// packed list is a string that Swift source can hold as it is.
enum SixBits {
  private static let zero: UInt8 = 0x3F

  /// Appends the lowest digits of a number.
  static func append(_ number: UInt64, _ count: Int, to out: inout [UInt8]) {
    var rest = number
    for _ in 0..<count {
      out.append(zero + UInt8(rest & 0x3F))
      rest >>= 6
    }
  }

  /// The number that so many digits from there make.
  @inline(__always)
  static func read(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var number: UInt64 = 0
    for place in 0..<count {
      number |= UInt64(bytes[place] &- zero) << UInt64(place * 6)
    }
    return number
  }
}
