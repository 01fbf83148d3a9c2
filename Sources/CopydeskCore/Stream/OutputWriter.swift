/// Writes the results: texts in the form in which they came, and tables.
///
/// Nothing is written before the buffer is full, `flush` is called, or the end.
public struct OutputWriter {
  /// Bytes that are gathered before they are written.
  private static let bufferSize = 1 << 17
  /// A line of a document that is longer is looked at as a header by its beginning alone.
  private static let longestHeader = 1 << 16

  private let descriptor: Descriptor?
  /// Called before bytes leave the writer.
  var willWrite: (() -> Void)?
  private var buffer: [UInt8] = []
  /// The text of a JSON Lines document while it is written; nil outside one.
  private var captured: [UInt8]?
  /// From where on lines of the buffer may read as headers; nil outside a document with a header.
  private var unescaped: Int?
  private var isAtLineStart = true
  private var hasWrittenHeader = false

  init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
    buffer.reserveCapacity(OutputWriter.bufferSize * 2)
  }

  /// A writer into memory, for tests and other callers of a filter; see `bytes`.
  public init() { descriptor = nil }

  /// What a writer into memory has taken.
  public var bytes: [UInt8] {
    var copy = self
    copy.escape(all: true)
    return copy.buffer
  }

  /// Begins a document: writes its header where the stream has headers. Does nothing for a piece
  /// that is not the first.
  public mutating func open(_ document: Document) throws(FilterError) {
    guard document.isFirst else { return }
    if document.record != nil {
      captured = []
    } else if document.hasHeader {
      if hasWrittenHeader { buffer.append(0x0A) }
      buffer += Header.line(document.name)
      hasWrittenHeader = true
      unescaped = buffer.count
      isAtLineStart = true
    }
  }

  /// Ends a document; in JSON Lines the object is written, with more members where they are given
  /// as raw JSON, parted by commas. Does nothing for a piece that is not the last.
  public mutating func close(_ document: Document, members: [UInt8] = []) throws(FilterError) {
    guard document.isLast else { return }
    if let record = document.record, var text = captured {
      if !record.endedInLineFeed, text.last == 0x0A { text.removeLast() }
      record.append(text: text, members: members, to: &buffer)
      captured = nil
    } else if unescaped != nil {
      escape(all: true)
      if !isAtLineStart { buffer.append(0x0A) }
      unescaped = nil
    }
    try drain()
  }

  /// Writes text of the open document.
  public mutating func write(_ text: [UInt8]) throws(FilterError) {
    try write(text, text.indices)
  }

  /// Writes a range, in bytes, of text of the open document.
  public mutating func write(_ text: [UInt8], _ range: Range<Int>) throws(FilterError) {
    if range.count >= OutputWriter.bufferSize, captured == nil, unescaped == nil, descriptor != nil
    {
      // So large a part is not copied.
      try flush()
      return try put(text, range)
    }
    text.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
    try drain()
  }

  /// Writes text of the open document that stands in memory; it is copied.
  public mutating func write(_ text: UnsafeBufferPointer<UInt8>) throws(FilterError) {
    append(text)
    try drain()
  }

  private func put(_ text: [UInt8], _ range: Range<Int>) throws(FilterError) {
    willWrite?()
    do throws(SystemError) {
      try descriptor?.write(text, range)
    } catch {
      throw .system(error)
    }
  }

  /// Writes fixed words.
  public mutating func write(_ text: StaticString) throws(FilterError) {
    text.withUTF8Buffer { append($0) }
    try drain()
  }

  /// Writes one byte.
  public mutating func byte(_ byte: UInt8) throws(FilterError) {
    if captured != nil { captured?.append(byte) } else { buffer.append(byte) }
    try drain()
  }

  /// Writes what belongs to no document: tables, rows of JSON.
  public mutating func raw(_ bytes: [UInt8]) throws(FilterError) {
    buffer += bytes
    try drain()
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if captured != nil {
      captured?.append(contentsOf: bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  @inline(__always)
  private mutating func drain() throws(FilterError) {
    if buffer.count >= OutputWriter.bufferSize { try flush() }
  }

  /// Writes all that is finished: in a document with a header, whole lines.
  public mutating func flush() throws(FilterError) {
    if descriptor == nil { return }
    escape(all: false)
    let end = unescaped ?? buffer.count
    guard end > 0 else { return }
    try put(buffer, 0..<end)
    if end == buffer.count {
      buffer.removeAll(keepingCapacity: true)
    } else {
      buffer.removeSubrange(..<end)
    }
    if unescaped != nil { unescaped = 0 }
  }

  /// Escapes lines that would read as headers; without `all`, only those that are complete or long.
  private mutating func escape(all: Bool) {
    guard let start = unescaped, start < buffer.count else { return }
    var end = buffer.count
    if !all, buffer.count - start < OutputWriter.longestHeader || buffer.last == 0x0A {
      while end > start, buffer[end - 1] != 0x0A { end -= 1 }
    }
    guard end > start else { return }
    let rest = Array(buffer[end...])
    let endsLine = buffer[end - 1] == 0x0A
    buffer.removeSubrange(end...)
    Header.escape(&buffer, from: start, atLineStart: isAtLineStart)
    isAtLineStart = endsLine
    unescaped = buffer.count
    buffer += rest
  }
}
