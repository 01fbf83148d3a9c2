/// Text that came from outside, made safe to show on a terminal: what would break a line, move the
/// cursor or turn the order of letters around is written as `\xHH` or `\u{HHHH}`.
public enum VisibleText {
  /// The text with every control character (C0, DEL, C1), line and paragraph separator and
  /// bidirectional control escaped.  Takes valid UTF-8; linear in its length.
  public static func escaped(_ text: [UInt8]) -> [UInt8] { escaped(text) { _ in false } }

  /// The same, but for the marks LRM, RLM and ALM, which texts of scripts that run from right to
  /// left need, and which move nothing but themselves.
  public static func escapedButMarks(_ text: [UInt8]) -> [UInt8] {
    escaped(text) { $0 == 0x61C || $0 == 0x200E || $0 == 0x200F }
  }

  private static func escaped(_ text: [UInt8], keeping: (UInt32) -> Bool) -> [UInt8] {
    guard let first = text.indices.first(where: { mayNeedEscape(text[$0]) }) else { return text }
    var out = Array(text[..<first])
    var at = first
    while at < text.count {
      let (value, length) = CodePoint.decode(text, at: at)
      let isHidden = value < 0x80 ? value < 0x20 || value == 0x7F : isHidden(value)
      if isHidden, !keeping(value) {
        append(value, to: &out)
      } else {
        out += text[at..<at + length]
      }
      at += length
    }
    return out
  }

  /// Whether a byte is a control character or begins a code point that could be one.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  /// C1 controls, the Arabic letter mark, LRM and RLM, the separators, embeddings and overrides,
  /// isolates (Unicode Bidirectional Algorithm, UAX #9, section 2).
  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func append(_ value: UInt32, to out: inout [UInt8]) {
    let digits = String(value, radix: 16)
    let padding = String(repeating: "0", count: max(0, (value < 0x100 ? 2 : 4) - digits.count))
    out += Array((value < 0x100 ? "\\x\(padding)\(digits)" : "\\u{\(padding)\(digits)}").utf8)
  }
}
