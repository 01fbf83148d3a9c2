import CopydeskCore

/// An archive of pages (ISO 28500): of each record that holds a page, the page, named by its address.
///
/// A record is held until it is whole, and none longer than that.
final class WARCContainer: Container {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isWhole = false
  /// Bytes of a record that nobody wants.
  private var skipped = 0
  private var record: MessageFields?

  static func recognises(_ head: [UInt8]) -> Bool { head.starts(with: mark) }

  private static let mark = Array("WARC/".utf8)

  func take(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
    isWhole = isWhole || last
  }

  func next() throws(FilterError) -> ContainedDocument? {
    while true {
      if skipped > 0 {
        let now = min(skipped, buffer.count - start)
        skipped -= now
        start += now
        if skipped > 0 { return nil }
      }
      if let record {
        guard let content = content(of: record) else { return nil }
        self.record = nil
        if let document = try WARCContainer.document(record, content) { return document }
      } else {
        guard let fields = nextFields() else { return nil }
        if WARCContainer.isWanted(fields) {
          record = fields
        } else {
          skipped = WARCContainer.length(of: fields)
        }
      }
    }
  }

  /// The fields of the next record; nil for more bytes. What stands between records is passed over.
  private func nextFields() -> MessageFields? {
    while start < buffer.count {
      let feed = buffer[start...].firstIndex(of: 0x0A)
      guard feed != nil || isWhole else { return nil }
      let next = feed.map { $0 + 1 } ?? buffer.count
      if buffer[start...].starts(with: WARCContainer.mark) {
        let fields = MessageFields(buffer, from: next)
        if let fields, let body = fields.body ?? (isWhole ? buffer.count : nil) {
          start = body
          return fields
        }
        if fields != nil { return nil }
      }
      start = next
    }
    return nil
  }

  /// The block of a record; nil for more bytes. An archive that is cut short ends in a part of one.
  private func content(of record: MessageFields) -> [UInt8]? {
    let length = WARCContainer.length(of: record)
    let there = buffer.count - start
    guard there >= length || isWhole else { return nil }
    let end = start + min(length, there)
    defer { start = end }
    return Array(buffer[start..<end])
  }

  private static func length(of record: MessageFields) -> Int {
    record["content-length"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
  }

  /// Responses, and texts that were archived by themselves or made of pages.
  private static func isWanted(_ record: MessageFields) -> Bool {
    switch record.plain("warc-type") {
    case "response": record.plain("content-type").map { $0 == "application/http" } ?? true
    case "resource", "conversion": MediaType.isPage(record.plain("content-type"))
    default: false
    }
  }

  private static func document(
    _ record: MessageFields, _ content: [UInt8]
  ) throws(FilterError) -> ContainedDocument? {
    let address = record["warc-target-uri"].map { uri in
      uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
    guard record.plain("warc-type") == "response" else {
      return ContainedDocument(
        name: address, bytes: content, charset: record.parameter("charset", of: "content-type"))
    }
    guard let response = HTTPResponse(content), 200..<300 ~= response.status,
      MediaType.isPage(response.fields.plain("content-type"))
    else { return nil }
    return try response.content(named: address)
  }
}

/// What a message says that it holds.
enum MediaType {
  /// Whether it may be a page or a text; where nothing is said it may.
  static func isPage(_ type: String?) -> Bool {
    guard let type, !type.isEmpty else { return true }
    return type == "text/html" || type == "text/plain" || type == "text/markdown"
      || type == "text/xml" || type == "application/xml"
      || type.hasSuffix("+xml") && !type.hasPrefix("image/")
  }
}
