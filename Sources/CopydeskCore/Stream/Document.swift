/// One account: its text and its name. A document that comes in pieces is several values.
public struct Document {
  /// The header's name, the FILE, the `id` of the JSON object, or `-`.
  public let name: String
  /// Valid UTF-8, in NFC unless it came in JSON Lines, lines ended by LF, the last one too; every
  /// position is a byte offset here.
  public let bytes: [UInt8]
  /// Whether all bytes are below 0x80, so that bytes are code points.
  public let isASCII: Bool
  /// Whether this is the document's first piece.
  public let isFirst: Bool
  /// Whether this is the document's last piece.
  public let isLast: Bool
  /// False only where a paragraph of over 1 MiB comes in pieces and this is not its last.
  public let endsParagraph: Bool
  /// The object of JSON Lines from which the text was taken.
  public let record: JSONRecord?
  /// The lists of the language that it is written in, as far as it was read.
  public let language: LanguagePack
  /// The encoding that its bytes were taken to be in although they do not say so, as ICU names it;
  /// nil where nothing had to be assumed.
  public internal(set) var assumedEncoding: String?
  let hasHeader: Bool

  /// A document, or a piece of one.
  public init(
    name: String, bytes: [UInt8], isFirst: Bool = true, isLast: Bool = true,
    endsParagraph: Bool = true, record: JSONRecord? = nil, hasHeader: Bool = false,
    language: LanguagePack = LanguagePack.pack(of: LanguagePack.fallback)
  ) {
    self.name = name
    self.bytes = bytes
    self.isASCII = ASCII.isASCII(bytes)
    self.isFirst = isFirst
    self.isLast = isLast
    self.endsParagraph = endsParagraph
    self.record = record
    self.hasHeader = hasHeader
    self.language = language
  }

  /// A document that was in this one; it has a header where it has one or is one of many.
  public func part(named name: String, bytes: [UInt8], isOneOfMany: Bool) -> Document {
    var part = Document(
      name: isOneOfMany ? name : self.name, bytes: bytes, hasHeader: hasHeader || isOneOfMany,
      language: language)
    part.assumedEncoding = assumedEncoding
    return part
  }

  /// The name as a JSON value: the object's own `id` to the letter, else a string.
  public var identifier: [UInt8] {
    if let record, let id = record.identifier { return id }
    var json = JSONWriter()
    json.string(Array(name.utf8))
    return json.bytes
  }
}
