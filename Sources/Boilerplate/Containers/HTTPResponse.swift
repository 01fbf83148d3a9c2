import CopydeskCore

/// A response as it went over the wire (RFC 9112): a status line, header fields and the body.
struct HTTPResponse {
  let status: Int
  let fields: MessageFields
  let body: [UInt8]

  /// Whether bytes begin with a status line.
  static func recognises(_ head: [UInt8]) -> Bool { status(in: head, at: 0) != nil }

  /// Reads the last of the responses that stand one behind another, as redirections leave them; nil
  /// where there is none. Linear in the bytes.
  init?(_ bytes: [UInt8]) {
    var start = 0
    var found: (status: Int, fields: MessageFields, body: Int)?
    while let status = HTTPResponse.status(in: bytes, at: start),
      let line = bytes[start...].firstIndex(of: 0x0A),
      let fields = MessageFields(bytes, from: line + 1)
    {
      let body = fields.body ?? bytes.count
      found = (status, fields, body)
      start = body
    }
    guard let found else { return nil }
    status = found.status
    fields = found.fields
    body = Array(bytes[found.body...])
  }

  private static func status(in bytes: [UInt8], at start: Int) -> Int? {
    let line = bytes[start...].prefix(16)
    guard line.starts(with: "HTTP/".utf8), let blank = line.firstIndex(of: 0x20) else { return nil }
    let digits = line[(blank + 1)...].prefix(3)
    guard digits.count == 3, digits.allSatisfy(ASCII.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The body as text, what the transfer did to it undone.
  ///
  /// - Throws: where it is packed in a way that is not known.
  func content(named name: String? = nil) throws(FilterError) -> ContainedDocument {
    var content = body
    if fields.plain("transfer-encoding")?.hasSuffix("chunked") == true,
      let joined = HTTPResponse.joinedChunks(of: body)
    {
      content = joined
    }
    // Programs that unpack a page leave the field in place.
    switch fields.plain("content-encoding") {
    case "gzip", "x-gzip": content = GzipUnpacker.unpacked(content) ?? content
    case "deflate":
      content =
        GzipUnpacker.unpacked(content) ?? GzipUnpacker.unpacked(content, bare: true) ?? content
    case let packing? where packing != "identity" && !HTTPResponse.isText(content):
      throw .document((name.map { $0 + ": " } ?? "") + "packed as \(packing), which is not known")
    default: break
    }
    return ContainedDocument(
      name: name, bytes: content, charset: fields.parameter("charset", of: "content-type"))
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).allSatisfy { $0 >= 0x20 || ASCII.isWhite($0) }
      && bytes.prefix(64).contains(UInt8(ascii: "<"))
  }

  /// The chunks of a body put together; nil where it is not in chunks.
  private static func joinedChunks(of body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    joined.reserveCapacity(body.count)
    var at = 0
    while at < body.count {
      var size = 0
      let start = at
      while at < body.count, let digit = ASCII.hexadecimal(body[at]), at - start < 8 {
        size = size << 4 | Int(digit)
        at += 1
      }
      guard at > start, let feed = body[at...].firstIndex(of: 0x0A) else {
        return joined.isEmpty ? nil : joined
      }
      if size == 0 { return joined }
      let end = min(feed + 1 + size, body.count)
      joined.append(contentsOf: body[(feed + 1)..<end])
      at = end
      while at < body.count, at < end + 2, ASCII.isWhite(body[at]) { at += 1 }
    }
    return joined
  }
}

/// A file that begins with the header lines of a response, as `curl -i` saves it.
final class HTTPContainer: Container {
  private var gathered: [UInt8] = []
  private var isWhole = false

  func take(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    gathered.append(contentsOf: bytes)
    isWhole = isWhole || last
  }

  func next() throws(FilterError) -> ContainedDocument? {
    guard isWhole, !gathered.isEmpty else { return nil }
    let bytes = gathered
    gathered = []
    guard let response = HTTPResponse(bytes) else { return ContainedDocument(bytes: bytes) }
    return try response.content()
  }
}
