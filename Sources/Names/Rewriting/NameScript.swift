import CopydeskCore

/// In which script a name is written: nothing is rewritten across scripts unless a table says so.
enum NameScript: UInt8 {
  case latin, cyrillic, greek, arabic, hebrew, other

  /// The script of the first letter.
  static func of(_ text: [UInt8]) -> NameScript {
    var offset = 0
    while offset < text.count {
      let (value, length) = CodePoint.decode(text, at: offset)
      if CodePoint.isLetter(value) { return of(value) }
      offset += length
    }
    return .latin
  }

  private static func of(_ value: UInt32) -> NameScript {
    switch value {
    case ..<0x370, 0x1E00..<0x1F00: .latin
    case 0x370..<0x400, 0x1F00..<0x2000: .greek
    case 0x400..<0x530, 0x1C80..<0x1C90: .cyrillic
    case 0x590..<0x600: .hebrew
    case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: .arabic
    default: .other
    }
  }
}
