import CopydeskCore

/// FNV-1a over bytes, for tables of words.
enum Fingerprint {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for i in range { hash = mix(hash, bytes[i]) }
    return hash
  }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = mix(hash, byte) }
    return hash
  }

  /// The bytes themselves where they are eight or fewer, else a hash of them.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var offset = range.lowerBound
    var hash: UInt64 = 0
    while range.upperBound - offset > 8 {
      hash = pair(hash, bytes.eightBytes(at: offset))
      offset += 8
    }
    let rest = UInt64(truncatingIfNeeded: range.upperBound - offset)
    guard rest > 0 else { return 0 }
    let last = bytes.eightBytes(at: offset) & (UInt64.max >> (64 - 8 * rest))
    return range.count <= 8 ? last : pair(hash, last)
  }

  /// One hash of two, order counting.
  @inline(__always)
  static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &+ 0x7F4A_7C15_9E37_79B9)
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
