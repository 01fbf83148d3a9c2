/// Writes quotations into the text as elements; see copydesk-text(5).
struct InlineTags {
  private enum Name: String { case quote, source, cue }

  private struct Element {
    let range: Range<Int>
    let name: Name
    let quotation: Int
    var kind: Quotation.Kind?
    /// Pieces that the element is cut into, by line ends and by other elements.
    var pieces = 0
    var written = 0
  }

  private let bytes: [UInt8]
  private let quotations: [Quotation]
  private var elements: [Element] = []
  private var out: [UInt8] = []
  /// False while the pieces are counted.
  private var isWriting = false
  /// The elements that hold the place reached, outermost first; the first `open` of them have
  /// their start tag written.
  private var stack: [Int] = []
  private var open = 0

  /// The text with `quote`, `source` and `cue` elements; its `&`, `<` and `>` are escaped.
  static func mark(_ bytes: [UInt8], _ quotations: [Quotation]) -> [UInt8] {
    var tags = InlineTags(bytes, quotations)
    tags.sweep()
    tags.isWriting = true
    tags.sweep()
    return tags.out
  }

  private init(_ bytes: [UInt8], _ quotations: [Quotation]) {
    self.bytes = bytes
    self.quotations = quotations
    for (number, quotation) in quotations.enumerated() {
      for part in quotation.parts { add(part.range, .quote, number, part.kind) }
      if let source = quotation.source { add(source, .source, number) }
      if let cue = quotation.cue { add(cue, .cue, number) }
    }
    elements.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
    out.reserveCapacity(bytes.count + elements.count * Self.tagRoom)
  }

  /// Room for the two tags of an element, in bytes.
  private static let tagRoom = 48

  private mutating func add(
    _ range: Range<Int>, _ name: Name, _ number: Int, _ kind: Quotation.Kind? = nil
  ) {
    if !range.isEmpty {
      elements.append(Element(range: range, name: name, quotation: number, kind: kind))
    }
  }

  private mutating func sweep() {
    var at = 0
    var next = 0
    while at < bytes.count {
      while next < elements.count, elements[next].range.lowerBound == at {
        stack.append(next)
        next += 1
      }
      var stop = next < elements.count ? elements[next].range.lowerBound : bytes.count
      for element in stack { stop = min(stop, elements[element].range.upperBound) }
      text(at..<stop)
      at = stop
      endElements(at)
    }
    endElements(bytes.count)
  }

  private mutating func endElements(_ at: Int) {
    guard let first = stack.firstIndex(where: { elements[$0].range.upperBound <= at }) else {
      return
    }
    close(downTo: first)
    stack.removeAll { elements[$0].range.upperBound <= at }
  }

  /// Text up to the next tag, line by line: an element never crosses a line end.
  private mutating func text(_ range: Range<Int>) {
    if stack.isEmpty {
      if isWriting { escape(range) }
      return
    }
    var start = range.lowerBound
    for at in range where bytes[at] == 0x0A {
      line(start..<at)
      close(downTo: 0)
      if isWriting { out.append(0x0A) }
      start = at + 1
    }
    line(start..<range.upperBound)
  }

  private mutating func line(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    while open < stack.count {
      if isWriting { startTag(stack[open]) } else { elements[stack[open]].pieces += 1 }
      open += 1
    }
    if isWriting { escape(range) }
  }

  private mutating func close(downTo depth: Int) {
    while open > depth {
      open -= 1
      if isWriting {
        out += Array("</\(elements[stack[open]].name.rawValue)>".utf8)
      }
    }
  }

  private mutating func startTag(_ number: Int) {
    let element = elements[number]
    out += Array("<\(element.name.rawValue) n=\"\(element.quotation + 1)\"".utf8)
    if let kind = element.kind {
      out += Array(" type=\"\(kind.rawValue)\"".utf8)
      let speaker = quotations[element.quotation].speaker
      if !speaker.isEmpty {
        out += Array(" speaker=\"".utf8)
        attribute(speaker)
        out.append(UInt8(ascii: "\""))
      }
    }
    elements[number].written += 1
    if element.pieces > 1 {
      let part = element.written == 0 ? "I" : element.written + 1 == element.pieces ? "F" : "M"
      out += Array(" part=\"\(part)\"".utf8)
    }
    out.append(UInt8(ascii: ">"))
  }

  private mutating func escape(_ range: Range<Int>) {
    var plain = range.lowerBound
    for at in range {
      let byte = bytes[at]
      guard byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
      out += bytes[plain..<at]
      out += Self.reference(byte)
      plain = at + 1
    }
    out += bytes[plain..<range.upperBound]
  }

  private mutating func attribute(_ value: [UInt8]) {
    for byte in value {
      switch byte {
      case 0x26, 0x3C, 0x3E: out += Self.reference(byte)
      case 0x22: out += Array("&quot;".utf8)
      case 0..<0x20: out.append(0x20)
      default: out.append(byte)
      }
    }
  }

  private static func reference(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x26: Array("&amp;".utf8)
    case 0x3C: Array("&lt;".utf8)
    default: Array("&gt;".utf8)
    }
  }
}
