/// Reads a file in which documents are wrapped in something else: mail, an archive of pages.
public protocol Container: AnyObject {
  /// Takes the next bytes of the file; `last` at its end.
  func take(_ bytes: UnsafeRawBufferPointer, last: Bool)

  /// The next document that is complete, or nil for more bytes.
  ///
  /// - Throws: `FilterError.document` for one that cannot be read; those behind it still come.
  func next() throws(FilterError) -> ContainedDocument?
}

/// A document that was wrapped in something else.
public struct ContainedDocument {
  /// Its own name; nil where it has none but that of the file.
  public let name: String?
  /// As they stood in the file, unwrapped but not decoded.
  public let bytes: [UInt8]
  /// The label of the encoding that what it was wrapped in gives; nil where that is silent.
  public let charset: String?

  /// A document of those bytes.
  public init(name: String? = nil, bytes: [UInt8], charset: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.charset = charset
  }
}
