import Glibc

/// Makes documents of one file: of its header lines, of its JSON Lines, or of the whole.
struct DocumentReader: ~Copyable {
  /// What comes next.
  enum Item {
    case document(Document)
    /// A line of JSON Lines that is no document.
    case fault(String)
    case end
  }

  /// How documents stand in the file; known after its first line.
  private enum Layout { case undecided, single, headers, lines }

  /// A paragraph longer than this comes in pieces.
  private static let longestPiece = 1 << 20
  /// A first line longer than this is no header.
  private static let longestHeader = 1 << 16

  private var input: InputReader
  private let grain: Grain
  private let lines: JSONLines?
  private let streamed: Bool
  private let languages: LanguageFinder
  private var layout: Layout
  private var name: String
  private var text: [UInt8] = []
  /// Where what was not yet handed on begins.
  private var start = 0
  /// Up to where nothing was found that ends a piece or a line.
  private var searched = 0
  /// The start of the first line that was not yet looked at as a header.
  private var unseenLine = 0
  private var isFirst = true
  private var isDone = false
  private var lineNumber = 0
  private var fault: SystemError?

  /// - Parameters:
  ///   - streamed: whether headers are written although the file has none.
  init(
    _ input: consuming InputReader, name: String, grain: Grain, lines: JSONLines?,
    streamed: Bool, languages: LanguageFinder
  ) {
    self.input = input
    self.name = name
    self.grain = grain
    self.layout = lines == nil ? .undecided : .lines
    self.lines = lines
    self.streamed = streamed
    self.languages = languages
    if grain == .document, let size = self.input.fileSize {
      text.reserveCapacity(size + InputReader.blockSize)
    }
  }

  /// The next document or piece; before a read that could block, `flush` is called.
  mutating func next(
    flush: () throws(FilterError) -> Void
  ) throws(FilterError) -> Item {
    while !isDone {
      if let item = take() { return item }
      try refill(flush: flush)
    }
    return .end
  }

  /// The bytes that were read of the file so far.
  var bytesRead: Int { input.bytesRead }

  /// The error that ended the reading early, if one did.
  var readError: SystemError? { fault }

  /// What else is wrong with the file, known at its end.
  var otherFault: String? { input.fileFault }

  /// What had to be assumed about the encoding, once that is known.
  var encodingNote: String? { input.choice?.note }

  private mutating func refill(flush: () throws(FilterError) -> Void) throws(FilterError) {
    if start > 0 {
      text.removeSubrange(..<start)
      searched = max(searched - start, 0)
      unseenLine = max(unseenLine - start, 0)
      start = 0
    }
    if input.wouldBlock { try flush() }
    do throws(SystemError) {
      try input.read(into: &text)
    } catch {
      fault = error
      if input.isEmpty { isDone = true }
    }
  }

  /// What can be handed on of the text that is there, or nil for more text.
  private mutating func take() -> Item? {
    switch layout {
    case .undecided:
      guard decide() else { return nil }
      return take()
    case .single: return takeSingle()
    case .headers: return takeBody()
    case .lines: return takeLine()
    }
  }

  /// Whether the first line has come and the layout is known.
  private mutating func decide() -> Bool {
    let enough = Header.mark.count
    if !Header.starts(text, 0, with: Header.mark) {
      guard text.count >= enough || input.isAtEnd else { return false }
      layout = .single
      return true
    }
    let end = lineEnd(from: 0)
    guard end < text.count || input.isAtEnd || end > DocumentReader.longestHeader else {
      return false
    }
    if let found = Header.name(text, 0..<end) {
      layout = .headers
      name = found
      start = min(end + 1, text.count)
      searched = start
    } else {
      layout = .single
    }
    return true
  }

  private func lineEnd(from: Int) -> Int {
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, from < bytes.count,
        let found = memchr(base + from, 0x0A, bytes.count - from)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func takeSingle() -> Item? {
    if let opening = takeOpening(before: text.count) { return opening }
    if input.isAtEnd {
      isDone = true
      return .document(document(start..<text.count, isLast: true))
    }
    return grain == .paragraph ? takePiece(before: text.count) : nil
  }

  /// A piece of whole paragraphs, or of a paragraph that is too long; nil for more text.
  private mutating func takePiece(before limit: Int) -> Item? {
    var end = limit - 1
    let floor = max(start, searched - 1)
    text.withUnsafeBufferPointer { text in
      // Where no line feed stands before the byte, the one before cannot end a piece either.
      while end > floor, !(text[end] == 0x0A && text[end - 1] == 0x0A) {
        end -= text[end - 1] == 0x0A ? 1 : 2
      }
    }
    end = max(end, floor)
    if end > floor {
      searched = end
      return .document(document(start..<end, isLast: false))
    }
    searched = limit
    guard limit - start > DocumentReader.longestPiece else { return nil }
    // The place does not depend on how much has come, as what a filter says must not.
    let longest = start + DocumentReader.longestPiece
    var cut = longest
    while cut > start, !ASCII.isWhite(text[cut]) { cut -= 1 }
    if cut == start {
      cut = longest
      while cut > start, cut < text.count, text[cut] & 0xC0 == 0x80 { cut -= 1 }
    }
    return .document(document(start..<cut, isLast: false, endsParagraph: false))
  }

  /// The next paragraph, as long as the language is not settled: what is said of a paragraph must not
  /// depend on how much of the text behind it has come.
  private mutating func takeOpening(before limit: Int) -> Item? {
    guard grain == .paragraph, languages.isOpen(isFirst: isFirst) else { return nil }
    var end = start
    while end < limit, ASCII.isWhite(text[end]) { end += 1 }
    while end < limit {
      end = lineEnd(from: end) + 1
      if end < limit, text[end] == 0x0A {
        return .document(document(start..<end, isLast: false))
      }
    }
    return nil
  }

  /// The document that ends at the next header, or a piece of it; nil for more text.
  private mutating func takeBody() -> Item? {
    let header = nextHeader()
    if let opening = takeOpening(before: header?.start ?? unseenLine) { return opening }
    if let header {
      let item = Item.document(document(start..<header.start, isLast: true))
      name = header.name
      isFirst = true
      start = header.bodyStart
      searched = start
      return item
    }
    if input.isAtEnd {
      isDone = true
      return .document(document(start..<text.count, isLast: true))
    }
    guard grain == .paragraph else { return nil }
    // The last line can still turn out to be a header.
    let isLong = text.count - unseenLine > DocumentReader.longestHeader
    let limit = isLong ? text.count : unseenLine
    return limit > start + 1 ? takePiece(before: limit) : nil
  }

  private mutating func nextHeader() -> (start: Int, name: String, bodyStart: Int)? {
    unseenLine = max(unseenLine, start)
    while unseenLine < text.count {
      let end = lineEnd(from: max(unseenLine, searched))
      if end == text.count, !input.isAtEnd { return nil }
      if let found = Header.name(text, unseenLine..<end) {
        return (unseenLine, found, min(end + 1, text.count))
      }
      unseenLine = min(end + 1, text.count)
    }
    return nil
  }

  private mutating func takeLine() -> Item? {
    while true {
      let end = lineEnd(from: max(start, searched))
      if end >= text.count, !input.isAtEnd {
        searched = end
        return nil
      }
      if start >= text.count {
        isDone = true
        return .end
      }
      let line = Array(text[start..<end])
      lineNumber += 1
      start = min(end + 1, text.count)
      searched = start
      if line.allSatisfy({ ASCII.isWhite($0) }) { continue }
      return parse(line)
    }
  }

  private func parse(_ line: [UInt8]) -> Item {
    guard let lines else { return .end }
    do throws(JSONError) {
      return .document(try lines.document(line, number: lineNumber, languages))
    } catch {
      return .fault("line \(lineNumber): \(error.reason)")
    }
  }

  /// The document, or its piece, of that range; what was handed on is not looked at again.
  private mutating func document(
    _ range: Range<Int>, isLast: Bool, endsParagraph: Bool = true
  ) -> Document {
    defer {
      searched = max(searched, start)
      isFirst = false
    }
    var bytes: [UInt8]
    start = range.upperBound
    if layout == .headers {
      bytes = Header.body(text, range, isLast: isLast && range.upperBound < text.count)
    } else if range == text.indices {
      // Moved, so that a large document stands in memory once.
      bytes = text
      text = []
      start = 0
      searched = 0
    } else {
      bytes = Array(text[range])
    }
    if isLast, bytes.last != 0x0A, !bytes.isEmpty || !isFirst && endedInside {
      // Before the line feed that is supplied a carriage return goes, as before any other.
      while bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(0x0A)
    }
    endedInside = bytes.last.map { $0 != 0x0A } ?? endedInside
    var document = Document(
      name: name, bytes: bytes, isFirst: isFirst, isLast: isLast, endsParagraph: endsParagraph,
      hasHeader: streamed || layout == .headers,
      language: languages.language(of: bytes, isFirst: isFirst))
    document.assumedEncoding = input.choice?.assumedName
    return document
  }

  /// Whether the piece before ended within a line.
  private var endedInside = false
}
