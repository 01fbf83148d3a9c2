import Glibc

/// The labels that begin several lines of a document: "Matthews: ...", "Q: ...".
struct TranscriptLabels {
  private var lines = HashTable()
  /// Some label begins several lines.
  private var isTranscript = false

  /// Longest label, in bytes.
  private static let longest = 40
  /// Lines that must begin with a label to make a transcript of the document.
  private static let least = 2

  func free() { lines.free() }

  /// Finds the labels of a document.  Linear in its length.
  mutating func find(in bytes: UnsafeBufferPointer<UInt8>) {
    lines.removeAll()
    isTranscript = false
    let text = UnsafeRawBufferPointer(bytes)
    var start = 0
    while start < text.count {
      if let label = Self.label(text, start) { count(WordHash.of(label)) }
      guard let base = text.baseAddress,
        let end = memchr(base + start, 0x0A, text.count - start)
      else { break }
      start = UnsafeRawPointer(end) - base + 1
    }
  }

  private mutating func count(_ label: UInt32) {
    let count = (lines[label] ?? 0) + 1
    lines[label] = count
    if count >= Self.least { isTranscript = true }
  }

  /// The label begins several lines, or one in a document where others do.
  func repeats(_ bytes: some Collection<UInt8>) -> Bool {
    guard let count = lines[WordHash.of(bytes)] else { return false }
    return count >= Self.least || isTranscript
  }

  /// The capital and what follows it up to a colon and a space.
  private static func label(
    _ text: UnsafeRawBufferPointer, _ start: Int
  ) -> Slice<UnsafeRawBufferPointer>? {
    guard text[start] >= UInt8(ascii: "A"), text[start] <= UInt8(ascii: "Z") else { return nil }
    let end = min(text.count - 1, start + longest)
    guard let base = text.baseAddress, start < end,
      let found = memchr(base + start, Int32(UInt8(ascii: ":")), end - start)
    else { return nil }
    let colon = UnsafeRawPointer(found) - base
    for at in start..<colon
    where text[at] < 0x20 || text[at] == UInt8(ascii: ",") || text[at] == 0x22 { return nil }
    return text[colon + 1] == 0x20 ? text[start..<colon] : nil
  }
}
