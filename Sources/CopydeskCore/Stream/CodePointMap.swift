/// Turns byte offsets of a text into code point offsets.
public struct CodePointMap: Sendable {
  /// Bytes between two checkpoints: a look-up counts at most so many.
  private static let stride = 128

  private let bytes: [UInt8]
  private let checkpoints: [Int]

  /// A map of the document's text; linear once, nothing to do for ASCII.
  public init(_ document: Document) {
    self.init(document.bytes, isASCII: document.isASCII)
  }

  /// A map of valid UTF-8.
  public init(_ bytes: [UInt8], isASCII: Bool = false) {
    self.bytes = bytes
    var checkpoints: [Int] = []
    if !isASCII {
      var count = 0
      for start in Swift.stride(from: 0, to: bytes.count, by: CodePointMap.stride) {
        checkpoints.append(count)
        count += CodePointMap.count(bytes, start..<min(start + CodePointMap.stride, bytes.count))
      }
    }
    self.checkpoints = checkpoints
  }

  /// The number of code points that begin before the byte offset.
  public func codePoint(at byte: Int) -> Int {
    if checkpoints.isEmpty { return byte }
    let block = min(byte / CodePointMap.stride, checkpoints.count - 1)
    return checkpoints[block] + CodePointMap.count(bytes, block * CodePointMap.stride..<byte)
  }

  /// The number of code points that begin in the range.
  public static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { count($0, range) }
  }

  /// The number of code points that begin in the range.  Linear in it.
  public static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var continuing = 0
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      let eight = bytes.eightBytes(at: at)
      let beyondASCII = eight & 0x8080_8080_8080_8080
      at &+= 8
      if beyondASCII == 0 {
        while bytes.are32ASCII(at: at, before: range.upperBound) { at &+= 32 }
      } else {
        // 10 in the two highest bits of a byte: it continues a code point.
        continuing &+= (beyondASCII & ~(eight &<< 1)).nonzeroBitCount
      }
    }
    for i in at..<range.upperBound where bytes[i] & 0xC0 == 0x80 { continuing += 1 }
    return range.count - continuing
  }

  /// The byte offset of a code point of valid UTF-8, the end for the one behind the last; nil for one
  /// that the text does not have.  Linear.
  public static func byte(of codePoint: Int, in bytes: [UInt8]) -> Int? {
    if codePoint < 0 { return nil }
    var count = 0
    for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
      if count == codePoint { return at }
      count += 1
    }
    return count == codePoint ? bytes.count : nil
  }
}
