import Glibc

/// The labels that begin several lines of a document: "Matthews: ...", "Q: ...".
struct TranscriptLabels {
  private let lines: [UInt32: Int]

  /// Longest label, in bytes.
  private static let longest = 40
  /// Lines that must begin with a label to make a transcript of the document.
  private static let least = 2

  /// Finds the labels of a document.  Linear in its length.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lines = Self.count(bytes)
    self.lines = lines
    isTranscript = lines.values.contains { $0 >= Self.least }
  }

  private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32: Int] {
    var lines: [UInt32: Int] = [:]
    let text = UnsafeRawBufferPointer(bytes)
    var start = 0
    while start < text.count {
      if let label = label(text, start) { lines[label, default: 0] += 1 }
      guard let base = text.baseAddress,
        let end = memchr(base + start, 0x0A, text.count - start)
      else { break }
      start = UnsafeRawPointer(end) - base + 1
    }
    return lines
  }

  /// The label begins several lines, or one in a document where others do.
  func repeats(_ bytes: some Collection<UInt8>) -> Bool {
    guard let count = lines[Vocabulary.hash(bytes)] else { return false }
    return count >= Self.least || isTranscript
  }

  /// Other labels begin several lines.
  private let isTranscript: Bool

  /// The hash of the capital and what follows it up to a colon and a space.
  private static func label(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt32? {
    guard text[start] >= UInt8(ascii: "A"), text[start] <= UInt8(ascii: "Z") else { return nil }
    var hash = Vocabulary.hashStart
    for at in start..<min(text.count - 1, start + longest) {
      if text[at] == UInt8(ascii: ":") { return text[at + 1] == 0x20 ? hash : nil }
      if text[at] < 0x20 || text[at] == UInt8(ascii: ",") || text[at] == 0x22 { return nil }
      hash = Vocabulary.step(hash, text[at])
    }
    return nil
  }
}
