import CopydeskCore
import Glibc

/// Writes quotations into the text as elements; see copydesk-text(5).
struct InlineTags {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let quotations: [Quotation]
  private var elements: TagElements
  private let out: TagBuffer
  /// False while the pieces are counted.
  private var isWriting = false
  /// The elements that hold the place reached, outermost first; the first `open` of them have
  /// their start tag written.
  private var stack: [Int] = []
  private var open = 0

  /// Writes the text with `quote`, `source` and `cue` elements; its `&`, `<` and `>` are escaped.
  static func write(
    _ bytes: [UInt8], _ quotations: [Quotation], by buffer: TagBuffer = TagBuffer(),
    into writer: inout OutputWriter
  ) throws(FilterError) {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<Void, FilterError> in
      var tags = InlineTags(bytes, quotations, buffer)
      do throws(FilterError) {
        try tags.write(into: &writer)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quotations: [Quotation], _ buffer: TagBuffer
  ) {
    out = buffer
    out.begin(bytes)
    self.bytes = bytes
    self.quotations = quotations
    elements = TagElements(quotations)
  }

  private mutating func write(into writer: inout OutputWriter) throws(FilterError) {
    guard elements.areCut(in: bytes) else { return try writeWhole(into: &writer) }
    var sweep = Sweep()
    while advance(&sweep) {}
    isWriting = true
    sweep = Sweep()
    while advance(&sweep) {
      if out.isFull { try flush(into: &writer) }
    }
    try flush(into: &writer)
  }

  /// Writes elements of which none is cut: each begins and ends inside the one around it.
  private mutating func writeWhole(into writer: inout OutputWriter) throws(FilterError) {
    var at = 0
    var next = 0
    while at < bytes.count || !stack.isEmpty {
      let start = next < elements.count ? elements[next].start : bytes.count
      let end = stack.last.map { elements[$0].end } ?? bytes.count
      let stop = min(start, end, at + TagBuffer.size)
      out.appendEscaped(bytes, at..<stop)
      at = stop
      if stop == end, let last = stack.popLast() {
        out.append(elements[last].name.end)
      } else if stop == start, next < elements.count {
        startTag(next)
        stack.append(next)
        next += 1
      }
      if out.isFull { try flush(into: &writer) }
    }
    try flush(into: &writer)
  }

  private mutating func flush(into writer: inout OutputWriter) throws(FilterError) {
    try writer.write(out.bytes)
    out.removeAll()
  }

  /// How far a sweep over the text has come.
  private struct Sweep {
    var at = 0
    /// The next element that begins.
    var next = 0
  }

  /// Goes on to the next place where an element begins or ends; false at the end of the text.
  private mutating func advance(_ sweep: inout Sweep) -> Bool {
    guard sweep.at < bytes.count else {
      endElements(bytes.count)
      return false
    }
    while sweep.next < elements.count, elements[sweep.next].start == sweep.at {
      stack.append(sweep.next)
      sweep.next += 1
    }
    var stop = sweep.next < elements.count ? elements[sweep.next].start : bytes.count
    for element in stack { stop = min(stop, elements[element].end) }
    if stack.isEmpty {
      stop = min(stop, sweep.at + TagBuffer.size)
      if isWriting { out.appendEscaped(bytes, sweep.at..<stop) }
    } else {
      lines(sweep.at..<stop)
    }
    sweep.at = stop
    endElements(stop)
    return true
  }

  private mutating func endElements(_ at: Int) {
    var first = 0
    while first < stack.count, elements[stack[first]].end > at { first += 1 }
    guard first < stack.count else { return }
    close(downTo: first)
    var kept = first
    for index in first..<stack.count where elements[stack[index]].end > at {
      stack[kept] = stack[index]
      kept += 1
    }
    while stack.count > kept { stack.removeLast() }
  }

  /// Text inside elements, line by line: an element never crosses a line end.
  private mutating func lines(_ range: Range<Int>) {
    var start = range.lowerBound
    while let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, range.upperBound - start)
    {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      line(start..<end)
      close(downTo: 0)
      if isWriting { out.append(0x0A) }
      start = end + 1
    }
    line(start..<range.upperBound)
  }

  private mutating func line(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    while open < stack.count {
      if isWriting { startTag(stack[open]) } else { elements[stack[open]].pieces += 1 }
      open += 1
    }
    if isWriting { out.appendEscaped(bytes, range) }
  }

  private mutating func close(downTo depth: Int) {
    while open > depth {
      open -= 1
      if isWriting { out.append(elements[stack[open]].name.end) }
    }
  }

  private mutating func startTag(_ number: Int) {
    let name = elements[number].name
    out.append(name.start)
    out.append(decimal: Int(elements[number].quotation) + 1)
    out.append(name.rest)
    if name.isQuote {
      let speaker = quotations[Int(elements[number].quotation)].speaker
      if !speaker.isEmpty {
        out.append(" speaker=\"")
        out.append(attribute: speaker)
        out.append("\"")
      }
    }
    elements[number].written += 1
    let pieces = elements[number].pieces
    if pieces > 1 {
      let written = elements[number].written
      out.append(written == 1 ? " part=\"I\"" : written == pieces ? " part=\"F\"" : " part=\"M\"")
    }
    out.append(">")
  }
}
