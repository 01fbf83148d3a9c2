import CopydeskCore

/// A mail, or a page that a browser saved as one (MHTML): the part of it that is the text (RFC 2045,
/// 2046, 2557).
final class MailContainer: Container {
  private var gathered: [UInt8] = []
  private var isWhole = false

  /// Whether a file begins with the header fields of a mail.
  static func recognises(_ head: [UInt8]) -> Bool {
    guard let fields = MessageFields(head, from: start(of: head)), !fields.isEmpty else {
      return false
    }
    if fields["mime-version"] != nil || fields["message-id"] != nil { return true }
    if fields.plain("content-type")?.hasPrefix("multipart/") == true { return true }
    return fields["from"] != nil && fields["date"] != nil
      && (fields["subject"] != nil || fields["to"] != nil) && fields.body != nil
  }

  /// Where the fields begin: some mailboxes have a line of their own before them.
  private static func start(of bytes: [UInt8]) -> Int {
    guard bytes.starts(with: "From ".utf8) || bytes.starts(with: ">From ".utf8),
      let feed = bytes.firstIndex(of: 0x0A)
    else { return 0 }
    return feed + 1
  }

  func take(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    gathered.append(contentsOf: bytes)
    isWhole = isWhole || last
  }

  func next() throws(FilterError) -> ContainedDocument? {
    guard isWhole, !gathered.isEmpty else { return nil }
    let bytes = gathered
    gathered = []
    let whole = MailContainer.start(of: bytes)..<bytes.count
    guard let part = MailPart(bytes, whole)?.text(in: bytes) else {
      throw .document("a mail without text")
    }
    return part
  }
}

/// A part of a mail: fields and a body, which may be parts again.
struct MailPart {
  private let fields: MessageFields
  private let body: Range<Int>
  private let depth: Int

  /// Mails in mails are not followed further.
  private static let deepest = 16

  init?(_ bytes: [UInt8], _ range: Range<Int>, depth: Int = 0) {
    guard depth < MailPart.deepest, let fields = MessageFields(Array(bytes[range]), from: 0) else {
      return nil
    }
    self.fields = fields
    self.depth = depth
    body = min(range.lowerBound + (fields.body ?? range.count), range.upperBound)..<range.upperBound
  }

  private var type: String { fields.plain("content-type") ?? "text/plain" }

  /// The text that a reader of the mail sees first; nil where there is none.
  func text(in bytes: [UInt8]) -> ContainedDocument? {
    if fields.plain("content-disposition") == "attachment" { return nil }
    if type.hasPrefix("multipart/") {
      let parts = parts(in: bytes)
      if type == "multipart/alternative" {
        // They are one text in several forms, the best last.
        return parts.reversed().lazy.compactMap { $0.text(in: bytes) }.first
      }
      if let root = fields.parameter("start", of: "content-type"),
        let part = parts.first(where: { $0.fields["content-id"] == root }),
        let text = part.text(in: bytes)
      {
        return text
      }
      return parts.lazy.compactMap { $0.text(in: bytes) }.first
    }
    if type == "message/rfc822" {
      return MailPart(bytes, body, depth: depth + 1)?.text(in: bytes)
    }
    guard MediaType.isPage(type) else { return nil }
    return ContainedDocument(
      bytes: TransferEncoding.decode(bytes[body], fields.plain("content-transfer-encoding")),
      charset: fields.parameter("charset", of: "content-type"))
  }

  /// The parts between lines of two dashes and the boundary.
  private func parts(in bytes: [UInt8]) -> [MailPart] {
    guard let boundary = fields.parameter("boundary", of: "content-type"), !boundary.isEmpty else {
      return []
    }
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var parts: [MailPart] = []
    var partStart: Int?
    var line = body.lowerBound
    while line < body.upperBound {
      let feed = bytes[line..<body.upperBound].firstIndex(of: 0x0A)
      let next = feed.map { $0 + 1 } ?? body.upperBound
      if bytes[line] == mark[0], bytes[line..<body.upperBound].starts(with: mark) {
        if let start = partStart, let part = MailPart(bytes, start..<line, depth: depth + 1) {
          parts.append(part)
        }
        partStart = next
        if bytes[(line + mark.count)..<body.upperBound].starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = next
    }
    if let start = partStart, let part = MailPart(bytes, start..<body.upperBound, depth: depth + 1)
    {
      parts.append(part)
    }
    return parts
  }
}
