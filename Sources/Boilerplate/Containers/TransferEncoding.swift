import CopydeskCore

/// The two ways in which mail writes bytes as ASCII (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes that a body stands for; the body itself where the encoding is none of the two.
  static func decode(_ body: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  /// A `=` before a line end joins the lines, before two hexadecimal digits it is a byte. What is
  /// neither stays as it is.
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var at = body.startIndex
    while at < body.endIndex {
      guard body[at] == UInt8(ascii: "=") else {
        bytes.append(body[at])
        at += 1
        continue
      }
      var end = at + 1
      while end < body.endIndex, [0x20, 0x09, 0x0D].contains(body[end]) { end += 1 }
      if end == body.endIndex || body[end] == 0x0A {
        at = min(end + 1, body.endIndex)
      } else if at + 2 < body.endIndex, let high = ASCII.hexadecimal(body[at + 1]),
        let low = ASCII.hexadecimal(body[at + 2])
      {
        bytes.append(high << 4 | low)
        at += 3
      } else {
        bytes.append(body[at])
        at += 1
      }
    }
    return bytes
  }

  /// Characters outside of the alphabet are passed over.
  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      if byte == UInt8(ascii: "=") { break }
      guard let value = value(ofBase64: byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(ofBase64 byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
