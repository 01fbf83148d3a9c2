/// Knows files that are no text by the marks they begin with.
enum BinaryFormat {
  /// What the first bytes of a file say.
  enum Verdict: Equatable {
    case text
    case binary(String)
    /// They may be the beginning of a mark.
    case undecided
  }

  /// What a file is, told by its first bytes; `.undecided` only where more can be had.
  static func verdict(_ head: [UInt8], isWhole: Bool) -> Verdict {
    guard mayBegin(head) else { return .text }
    if let name = name(of: head, as: marks) { return .binary(name) }
    guard !isWhole else { return .text }
    let mayBe = marks.contains { head.count < $0.end && $0.matchesPart(of: head) }
    return mayBe ? .undecided : .text
  }

  /// What a document is that was decoded as UTF-8 before: bytes that are not valid are U+FFFD there.
  static func name(ofDecoded text: [UInt8]) -> String? {
    mayBegin(text) ? name(of: text, as: decodedMarks) : nil
  }

  /// Pages and most texts are told by their first byte: it begins no mark, and no NUL is near that
  /// could stand before one.
  private static func mayBegin(_ head: [UInt8]) -> Bool {
    guard let first = head.first else { return true }
    return firstBytes.contains(first) || first >= 0x80 || head.prefix(257).contains(0)
      || head.starts(with: [0x52, 0x49, 0x46, 0x46])
  }

  private static let firstBytes = Set(marks.filter { $0.offset == 0 }.compactMap(\.bytes.first))

  private static func name(of head: [UInt8], as marks: [Mark]) -> String? {
    marks.first { head.count >= $0.end && $0.matchesPart(of: head) }?.name
  }

  /// Bytes at a place that only files of one format have there.
  private struct Mark {
    let name: String
    let offset: Int
    let bytes: [UInt8]
    /// Whether there is a NUL before it: letters alone may stand in a text.
    let followsNUL: Bool

    init(_ name: String, _ bytes: [UInt8], at offset: Int = 0, followsNUL: Bool = false) {
      self.name = name
      self.bytes = bytes
      self.offset = offset
      self.followsNUL = followsNUL
    }

    var end: Int { offset + bytes.count }

    /// Whether as much of a head as there is goes with the mark.
    func matchesPart(of head: [UInt8]) -> Bool {
      if followsNUL {
        guard head.prefix(offset).contains(0) || head.isEmpty else { return false }
      }
      guard head.count > offset else { return followsNUL || offset == 0 }
      return zip(head[offset...], bytes).allSatisfy(==)
    }

    /// The mark as it stands in a text that was decoded.
    var decoded: Mark {
      Mark(name, Decoder.clean(bytes, normalises: false), at: offset, followsNUL: followsNUL)
    }
  }

  private static let decodedMarks = marks.map(\.decoded)

  private static let marks: [Mark] = [
    Mark("PDF", Array("%PDF-".utf8)),
    Mark("PostScript", Array("%!PS-Adobe".utf8)),
    Mark("RTF", Array("{\\rtf".utf8)),
    Mark("zip", Array("PK\u{3}\u{4}".utf8)),
    Mark("zip", Array("PK\u{5}\u{6}".utf8)),
    Mark("gzip", [0x1F, 0x8B, 8]),
    Mark("bzip2", Array("BZh".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    Mark("bzip2", Array("BZh91AY&SY".utf8)),
    Mark("xz", [0xFD] + Array("7zXZ\0".utf8)),
    Mark("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    Mark("7z", Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]),
    Mark("rar", Array("Rar!\u{1A}\u{7}".utf8)),
    Mark("tar", Array("ustar".utf8), at: 257, followsNUL: true),
    Mark("PNG", [0x89] + Array("PNG\r\n\u{1A}\n".utf8)),
    Mark("GIF", Array("GIF87a".utf8)),
    Mark("GIF", Array("GIF89a".utf8)),
    Mark("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] + Array("JFIF".utf8)),
    Mark("JPEG", [0xFF, 0xD8, 0xFF, 0xE1]),
    Mark("JPEG", [0xFF, 0xD8, 0xFF, 0xDB, 0]),
    Mark("TIFF", Array("II*\0".utf8)),
    Mark("TIFF", Array("MM\0*".utf8)),
    Mark("WebP", Array("WEBPVP8".utf8), at: 8),
    Mark("WAV", Array("WAVEfmt".utf8), at: 8),
    Mark("AVI", Array("AVI LIST".utf8), at: 8),
    Mark("MP4", Array("ftyp".utf8), at: 4, followsNUL: true),
    Mark("Ogg", Array("OggS\0".utf8)),
    Mark("FLAC", Array("fLaC\0".utf8)),
    Mark("MP3", Array("ID3\u{3}\0".utf8)),
    Mark("MP3", Array("ID3\u{4}\0".utf8)),
    Mark("WOFF", Array("wOFF\0".utf8)),
    Mark("WOFF", Array("wOF2\0".utf8)),
    Mark("ELF", Array("\u{7F}ELF".utf8)),
    Mark("Windows program", Array("MZ".utf8) + [0x90, 0]),
    Mark("WebAssembly", Array("\0asm".utf8)),
    Mark("SQLite", Array("SQLite format 3\0".utf8)),
    Mark("Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  ]
}
