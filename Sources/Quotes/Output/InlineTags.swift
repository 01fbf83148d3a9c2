import CopydeskCore
import Glibc

/// Writes quotations into the text as elements; see copydesk-text(5).  One serves all documents.
final class InlineTags {
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var elements = TagElements()
  private var out = TagBuffer()
  /// False while the pieces are counted.
  private var isWriting = false
  /// The elements that hold the place reached, outermost first; the first `open` of them have
  /// their start tag written.
  private var stack = Row<Int>()
  private var open = 0
  /// The speakers' names, in bytes of the text, by the numbers of the attributions.
  private var speakers = Row<ByteRange>()

  deinit {
    elements.free()
    out.free()
    stack.free()
    speakers.free()
  }

  /// Writes the text with `quote`, `source` and `cue` elements; its `&`, `<` and `>` are escaped.
  func write(_ findings: Findings, into writer: inout OutputWriter) throws(FilterError) {
    bytes = findings.bytes
    out.begin(bytes)
    elements.take(findings)
    speakers.removeAll()
    for attribution in findings.attributions {
      speakers.append(ByteRange(findings.speaker(attribution)))
    }
    stack.removeAll()
    open = 0
    isWriting = false
    try write(into: &writer)
  }

  private func write(into writer: inout OutputWriter) throws(FilterError) {
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
  private func writeWhole(into writer: inout OutputWriter) throws(FilterError) {
    var at = 0
    var next = 0
    while at < bytes.count || !stack.isEmpty {
      let start = next < elements.count ? elements[next].start : bytes.count
      let last = stack.count - 1
      let end = last >= 0 ? elements[stack[last]].end : bytes.count
      let stop = min(start, end, at + TagBuffer.size)
      out.appendEscaped(bytes, at..<stop)
      at = stop
      if stop == end, last >= 0 {
        out.append(elements[stack[last]].name.end)
        stack.removeLast(1)
      } else if stop == start, next < elements.count {
        startTag(next)
        stack.append(next)
        next += 1
      }
      if out.isFull { try flush(into: &writer) }
    }
    try flush(into: &writer)
  }

  private func flush(into writer: inout OutputWriter) throws(FilterError) {
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
  private func advance(_ sweep: inout Sweep) -> Bool {
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

  private func endElements(_ at: Int) {
    var first = 0
    while first < stack.count, elements[stack[first]].end > at { first += 1 }
    guard first < stack.count else { return }
    close(downTo: first)
    var kept = first
    for index in first..<stack.count where elements[stack[index]].end > at {
      stack[kept] = stack[index]
      kept += 1
    }
    stack.removeLast(stack.count - kept)
  }

  /// Text inside elements, line by line: an element never crosses a line end.
  private func lines(_ range: Range<Int>) {
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

  private func line(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    while open < stack.count {
      if isWriting { startTag(stack[open]) } else { elements[stack[open]].pieces += 1 }
      open += 1
    }
    if isWriting { out.appendEscaped(bytes, range) }
  }

  private func close(downTo depth: Int) {
    while open > depth {
      open -= 1
      if isWriting { out.append(elements[stack[open]].name.end) }
    }
  }

  private func startTag(_ number: Int) {
    let name = elements[number].name
    out.append(name.start)
    let attribution = Int(elements[number].attribution)
    out.append(decimal: attribution + 1)
    out.append(name.rest)
    if name.isQuote {
      let speaker = speakers[attribution].range
      if !speaker.isEmpty {
        out.append(" speaker=\"")
        out.append(attribute: bytes, speaker)
        out.append(0x22)
      }
    }
    elements[number].written += 1
    let pieces = elements[number].pieces
    if pieces > 1 {
      let written = elements[number].written
      out.append(written == 1 ? " part=\"I\"" : written == pieces ? " part=\"F\"" : " part=\"M\"")
    }
    out.append(0x3E)
  }
}
