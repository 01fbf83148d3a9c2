/// Questions about bytes below 0x80, eight at a time where that is possible.
public enum ASCII {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether all bytes are below 0x80.
  public static func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { prefix($0, from: 0) == $0.count }
  }

  /// Where the first byte of 0x80 or above stands, from there on, or the end.
  public static func prefix(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let text = bytes.assumingMemoryBound(to: UInt8.self)
    var i = start
    while i + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & highBits == 0
    {
      i += 8
      // Longer steps where a long stretch has begun.
      while text.are32ASCII(at: i, before: text.count) { i &+= 32 }
    }
    while i < bytes.count, bytes[i] < 0x80 { i += 1 }
    return i
  }

  /// Whether the byte is one of A to Z or a to z.
  @inlinable
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether the byte is one of A to Z.
  @inlinable
  public static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether the byte is one of a to z.
  @inlinable
  public static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Whether the byte is one of 0 to 9.
  @inlinable
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether the byte is a space, a tab, or one of LF, VT, FF, CR.
  @inlinable
  public static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// The byte in lower case.
  @inlinable
  public static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
