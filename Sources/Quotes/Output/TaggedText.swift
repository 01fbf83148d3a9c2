/// Text with `quote`, `source` and `cue` elements, read back; see copydesk-text(5).
public struct TaggedText: Sendable {
  /// The text without its tags, the three escapes undone.
  public private(set) var plain: [UInt8]
  /// The quotations that the tags mark; offsets in bytes of `plain`.
  public private(set) var quotations: [Quotation]

  /// Reads tagged text.  Nil for text that is not tagged: it has no `quote` element, or one is not
  /// closed.  What is neither one of the tags nor one of the escapes is text.
  /// Linear in the length of the text.
  public init?(_ bytes: [UInt8]) {
    var reader = TagReader(bytes)
    guard reader.read() else { return nil }
    plain = reader.plain
    quotations = reader.quotations()
  }
}

/// Reads the tags one after the other.
private struct TagReader {
  private struct Mark {
    var number: Int
    var name: UInt8
    var start: Int
    var end = -1
    var kind = Quotation.Kind.direct
    var speaker: [UInt8] = []
    var part: UInt8 = 0
  }

  private let bytes: [UInt8]
  private var at = 0
  private(set) var plain: [UInt8] = []
  private var open: [Int] = []
  private var marks: [Mark] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> Bool {
    plain.reserveCapacity(bytes.count)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        if !tag() { keep() }
      case UInt8(ascii: "&"):
        if let (byte, length) = reference(at) {
          plain.append(byte)
          at += length
        } else {
          keep()
        }
      default:
        plain.append(bytes[at])
        at += 1
      }
    }
    return open.isEmpty && marks.contains { $0.name == UInt8(ascii: "q") }
  }

  /// Takes a stray sign for itself.
  private mutating func keep() {
    plain.append(bytes[at])
    at += 1
  }

  private func reference(_ start: Int) -> (UInt8, Int)? {
    for (text, byte): (StaticString, UInt8) in [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
    ] where starts(text, start) {
      return (byte, text.utf8CodeUnitCount)
    }
    return nil
  }

  private func starts(_ text: StaticString, _ start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func tag() -> Bool {
    let start = at
    if readTag() { return true }
    at = start
    return false
  }

  private mutating func readTag() -> Bool {
    for name: StaticString in ["</quote>", "</source>", "</cue>"] where starts(name, at) {
      guard let mark = open.popLast(), marks[mark].name == name.utf8Start[2] else { return false }
      marks[mark].end = plain.count
      at += name.utf8CodeUnitCount
      return true
    }
    for name: StaticString in ["<quote n=\"", "<source n=\"", "<cue n=\""] where starts(name, at) {
      var mark = Mark(number: 0, name: name.utf8Start[1], start: plain.count)
      at += name.utf8CodeUnitCount
      guard let number = number() else { return false }
      mark.number = number
      guard attributes(&mark) else { return false }
      marks.append(mark)
      open.append(marks.count - 1)
      return true
    }
    return false
  }

  /// The digits up to the closing mark.
  private mutating func number() -> Int? {
    var value = 0
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      let (sum, carry) = product.addingReportingOverflow(Int(bytes[at] - 0x30))
      if carry { return nil }
      value = sum
      at += 1
    }
    guard at > start, at < bytes.count, bytes[at] == 0x22 else { return nil }
    at += 1
    return value
  }

  private mutating func attributes(_ mark: inout Mark) -> Bool {
    while at < bytes.count, bytes[at] == 0x20 {
      if starts(" type=\"", at) {
        at += 7
        guard let value = value(),
          let kind = Quotation.Kind(rawValue: String(decoding: value, as: UTF8.self))
        else { return false }
        mark.kind = kind
      } else if starts(" speaker=\"", at) {
        at += 10
        guard let value = value() else { return false }
        mark.speaker = value
      } else if starts(" part=\"", at) {
        at += 7
        guard let value = value(), value.count == 1 else { return false }
        mark.part = value[0]
      } else {
        return false
      }
    }
    guard at < bytes.count, bytes[at] == 0x3E else { return false }
    at += 1
    return true
  }

  /// An attribute's value, past its closing mark.
  private mutating func value() -> [UInt8]? {
    var value: [UInt8] = []
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == UInt8(ascii: "&") {
        guard let (byte, length) = reference(at) else { return nil }
        value.append(byte)
        at += length
      } else if bytes[at] == 0x0A || bytes[at] == 0x3C {
        return nil
      } else {
        value.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { return nil }
    at += 1
    return value
  }

  /// The quotations in the order of their numbers, pieces joined.
  func quotations() -> [Quotation] {
    var numbers: [Int: Int] = [:]
    var found: [Quotation] = []
    for mark in marks.sorted(by: { $0.number < $1.number }) where mark.end > mark.start {
      let index = numbers[mark.number] ?? found.count
      if index == found.count {
        numbers[mark.number] = index
        found.append(Quotation(parts: [], cue: nil, source: nil, speaker: []))
      }
      add(mark, to: &found[index])
    }
    return found.filter { !$0.parts.isEmpty }
  }

  private func add(_ mark: Mark, to quotation: inout Quotation) {
    let range = mark.start..<mark.end
    let goesOn = mark.part == UInt8(ascii: "M") || mark.part == UInt8(ascii: "F")
    switch mark.name {
    case UInt8(ascii: "q"):
      quotation.speaker = mark.speaker
      if goesOn, let last = quotation.parts.indices.last {
        quotation.parts[last].range = quotation.parts[last].range.lowerBound..<mark.end
      } else {
        quotation.parts.append(Quotation.Part(range: range, kind: mark.kind))
      }
    case UInt8(ascii: "s"):
      quotation.source = goesOn ? (quotation.source?.lowerBound ?? mark.start)..<mark.end : range
    default:
      quotation.cue = goesOn ? (quotation.cue?.lowerBound ?? mark.start)..<mark.end : range
    }
  }
}
