/// An object of JSON Lines with one member that holds the text; all else stays as it was.
public struct JSONRecord: Sendable {
  /// The line as it stood, without its line end.
  public let line: [UInt8]
  /// The name of the member that the text was read from.
  public let member: String
  /// Where the key of the text's member stands, quotes included, as bytes of the line.
  let key: Range<Int>
  /// Where the text stands, quotes included, as bytes of the line.
  let value: Range<Int>
  /// Where the closing brace stands.
  let objectEnd: Int
  /// The raw value of `id`, if there is one.
  let identifier: [UInt8]?
  /// Whether the text ended in a line feed; if not, one was supplied, and is taken away again.
  let endedInLineFeed: Bool

  /// Appends the object with another text and more members before its closing brace.
  func append(text: some Collection<UInt8>, members: [UInt8], to bytes: inout [UInt8]) {
    // The key stays as it is written, but the result has a name of its own.
    if member == "text" {
      bytes += line[..<value.lowerBound]
    } else {
      bytes += line[..<key.lowerBound]
      bytes += Array("\"text\"".utf8)
      bytes += line[key.upperBound..<value.lowerBound]
    }
    var json = JSONWriter()
    json.string(Array(text))
    bytes += json.bytes
    bytes += line[value.upperBound..<objectEnd]
    if !members.isEmpty {
      bytes.append(0x2C)
      bytes += members
    }
    bytes += line[objectEnd...]
    bytes.append(0x0A)
  }
}
