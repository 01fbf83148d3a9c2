import CopydeskCore

/// The hash of a word in lower case, made while the word is read, eight bytes at a time.
///
/// Multiply and fold, as in wyhash: each step takes the two halves of a product of 128 bits.
struct WordHash: BitwiseCopyable {
  private var mixed: UInt64 = 0xA076_1D64_78BD_642F
  /// Bytes that wait until they are eight, the first lowest.
  private var waiting: UInt64 = 0
  /// Their bits.
  private var width: UInt64 = 0

  private static var factor: UInt64 { 0xE703_7ED1_A0B4_28DB }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (mixed ^ word).multipliedFullWidth(by: Self.factor)
    mixed = product.high ^ product.low
  }

  /// Adds eight bytes where none wait.
  @inline(__always)
  mutating func add(eight bytes: UInt64) { mix(bytes) }

  /// Adds the last bytes of a run, fewer than eight, where none wait.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count: Int) {
    waiting = bytes
    width = UInt64(truncatingIfNeeded: count) &* 8
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    waiting |= UInt64(byte) &<< width
    width &+= 8
    if width == 64 {
      mix(waiting)
      waiting = 0
      width = 0
    }
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The hash of what was added, never 0.
  var value: UInt32 {
    @inline(__always) get {
      var last = self
      if width > 0 { last.mix(waiting) }
      return max(UInt32(truncatingIfNeeded: last.mixed ^ last.mixed &>> 32), 1)
    }
  }

  /// The hash and the length by which the letters of a stretch are looked up; no length where
  /// something else stands among them.
  static func ofLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (hash: UInt32, length: Int) {
    var hash = WordHash()
    var at = range.lowerBound
    var length = 0
    while at < range.upperBound {
      let letter = Letter.at(bytes, at, range.upperBound)
      if letter.length == 0 { return (0, 0) }
      letter.fold(into: &hash, bytes, at)
      length += letter.length - letter.surplus(bytes, at)
      at += letter.length
    }
    return (hash.value, length)
  }

  /// The hash of a word that is in lower case.
  static func of(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = WordHash()
    hash.add(word)
    return hash.value
  }
}

/// Eight bytes of text, looked at together; the first byte is the lowest.
struct EightBytes {
  let bytes: UInt64

  /// The eight bytes from `at` on; beyond the end stand zeros.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) { bytes = text.eightBytes(at: at) }

  static let smallBits: UInt64 = 0x2020_2020_2020_2020

  /// The bytes in lower case, where they are letters of ASCII.
  var lowered: UInt64 { bytes | Self.smallBits }

  /// How many ASCII letters stand first.
  var letters: Int {
    @inline(__always) get {
      let low = lowered & 0x7F7F_7F7F_7F7F_7F7F
      let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
      let pastZ = low &+ 0x0505_0505_0505_0505
      let others = (~fromA | pastZ | bytes) & 0x8080_8080_8080_8080
      return others.trailingZeroBitCount &>> 3
    }
  }
}
