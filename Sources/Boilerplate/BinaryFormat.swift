import CopydeskCore

/// Knows files that are no text by the marks they begin with.
///
/// The bytes were decoded as text before, so bytes that are not UTF-8 are U+FFFD here.
enum BinaryFormat {
  private static let bad: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static let marks: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8),
    Array("\u{7F}ELF".utf8), Array("GIF87a".utf8), Array("GIF89a".utf8), Array("OggS\0".utf8),
    Array("Rar!\u{1A}\u{7}".utf8), Array("SQLite format 3\0".utf8), Array("\0asm".utf8),
    Array("ID3\u{3}\0".utf8), Array("ID3\u{4}\0".utf8), Array("%!PS-Adobe".utf8),
    Array("II*\0".utf8), Array("MM\0*".utf8), Array("fLaC\0".utf8), Array("wOFF\0".utf8),
    Array("wOF2\0".utf8),
    bad + Array("PNG\n\u{1A}\n".utf8), [0x1F] + bad + [8], bad + bad + bad,
    Array("BZh".utf8) + Array("91AY&SY".utf8), bad + Array("7zXZ\0".utf8),
    Array("7z".utf8) + bad + bad, [0x28] + bad + Array("/".utf8) + bad,
    bad + bad + [0x11], bad + bad + bad + bad, Array("MZ".utf8) + bad + [0],
  ]

  /// Containers name themselves behind a length.
  private static let inner: [(offset: Int, mark: [UInt8])] = [
    (8, Array("WAVEfmt".utf8)), (8, Array("AVI LIST".utf8)), (8, Array("WEBPVP8".utf8)),
    (4, Array("ftyp".utf8)), (257, Array("ustar".utf8)),
  ]

  static func recognises(_ bytes: [UInt8]) -> Bool {
    for mark in marks where bytes.starts(with: mark) {
      if mark != bad + bad + bad { return true }
      // JPEG; three bad bytes alone may be text in a wrong encoding.
      let head = bytes.prefix(32)
      if head.contains(0), contains(head, "JFIF") || contains(head, "Exif") { return true }
    }
    return inner.contains { offset, mark in
      bytes.count > offset + mark.count && bytes[offset...].starts(with: mark)
        && bytes[..<offset].contains(0)
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    bytes.withUnsafeBufferPointer { $0.find(word, from: 0) != nil }
  }
}
