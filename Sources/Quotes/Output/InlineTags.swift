/// Writes quotations into the text as elements; see copydesk-text(5).
struct InlineTags {
  private enum Name {
    case quote, source, cue

    var start: StaticString {
      switch self {
      case .quote: "<quote n=\""
      case .source: "<source n=\""
      case .cue: "<cue n=\""
      }
    }

    var end: StaticString {
      switch self {
      case .quote: "</quote>"
      case .source: "</source>"
      case .cue: "</cue>"
      }
    }
  }

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
    while let at = bytes[start..<range.upperBound].firstIndex(of: 0x0A) {
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
      if isWriting { append(elements[stack[open]].name.end) }
    }
  }

  private mutating func startTag(_ number: Int) {
    let element = elements[number]
    append(element.name.start)
    append(decimal: element.quotation + 1)
    append("\"")
    if let kind = element.kind {
      append(Self.type(kind))
      let speaker = quotations[element.quotation].speaker
      if !speaker.isEmpty {
        append(" speaker=\"")
        attribute(speaker)
        out.append(UInt8(ascii: "\""))
      }
    }
    elements[number].written += 1
    if element.pieces > 1 {
      let isLast = element.written + 1 == element.pieces
      append(element.written == 0 ? " part=\"I\"" : isLast ? " part=\"F\"" : " part=\"M\"")
    }
    out.append(UInt8(ascii: ">"))
  }

  private static func type(_ kind: Quotation.Kind) -> StaticString {
    switch kind {
    case .direct: " type=\"direct\""
    case .mixed: " type=\"mixed\""
    case .indirect: " type=\"indirect\""
    }
  }

  private mutating func append(_ text: StaticString) {
    out.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(decimal value: Int) {
    if value >= 10 { append(decimal: value / 10) }
    out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  private mutating func escape(_ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      var plain = range.lowerBound
      for at in range {
        let byte = bytes[at]
        guard byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<at]))
        out += Self.reference(byte)
        plain = at + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<range.upperBound]))
    }
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
