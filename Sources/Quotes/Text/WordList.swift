import CopydeskCore
import Glibc

/// A list of the language pack, read line by line into a table of one's own.
struct WordList {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ name: String, of pack: LanguagePack) { text = pack.text(of: name) }

  /// Lines, more than there are words.
  var lines: Int {
    var count = 1
    for byte in text where byte == 0x0A { count += 1 }
    return count
  }

  /// Calls `body` with every word, in lower case as the tokenizer folds it, and with its value.
  func forEach(_ body: (_ word: Slice<UnsafeBufferPointer<UInt8>>, _ value: ListValue) -> Void) {
    var lowered = Row<UInt8>()
    defer { lowered.free() }
    var start = 0
    while start < text.count {
      let end = lineEnd(start)
      if let tab = word(start..<end) {
        lowered.removeAll()
        Self.lower(text, start..<tab, into: &lowered)
        let value = min(tab + 1, end)..<max(trimmed(start..<end), min(tab + 1, end))
        body(lowered.buffer[...], ListValue(bytes: UnsafeBufferPointer(rebasing: text[value])))
      }
      start = end + 1
    }
  }

  private func lineEnd(_ start: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the word of the line ends; nil for a comment or an empty line.
  private func word(_ line: Range<Int>) -> Int? {
    guard let first = line.first, text[first] != UInt8(ascii: "#") else { return nil }
    let end = trimmed(line)
    var tab = line.lowerBound
    while tab < end, text[tab] != 0x09 { tab += 1 }
    return tab > line.lowerBound ? tab : nil
  }

  private func trimmed(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, ASCII.isWhite(text[end - 1]) { end -= 1 }
    return end
  }

  /// Appends the word in lower case, curly apostrophes straight.
  private static func lower(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, into out: inout Row<UInt8>
  ) {
    var at = word.lowerBound
    while at < word.upperBound {
      let letter = Letter.at(bytes, at, word.upperBound)
      if letter.length == 2, letter.kind == .upper {
        let scalar = Letter.lowered(UInt32(bytes[at] & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F))
        out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        at += 2
      } else if bytes[at] == 0xE2, at + 2 < word.upperBound, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0x99
      {
        out.append(UInt8(ascii: "'"))
        at += 3
      } else if Joint.at(bytes, at, word.upperBound).kind == .joiner {
        at += 3
      } else if bytes[at] >= 0xD8, letter.length == 2,
        let folded = ArabicLetter.folded(bytes[at], bytes[at + 1])
      {
        if folded > 0 {
          out.append(UInt8(truncatingIfNeeded: 0xC0 | folded >> 6))
          out.append(UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F))
        }
        at += 2
      } else {
        out.append(letter.kind == .upper && letter.length == 1 ? bytes[at] | 0x20 : bytes[at])
        at += 1
      }
    }
  }
}

/// What stands behind a word in a list.
struct ListValue {
  let bytes: UnsafeBufferPointer<UInt8>

  func equals(_ text: StaticString) -> Bool {
    bytes.count == text.utf8CodeUnitCount
      && bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: bytes.count))
  }

  /// The same bytes as another value.
  func equals(_ other: ListValue) -> Bool { bytes.elementsEqual(other.bytes) }

  /// The fields between separators; empty ones are left out.
  func fields(_ separator: UInt8) -> [ListValue] {
    bytes.split(separator: separator).map {
      ListValue(bytes: UnsafeBufferPointer(rebasing: $0))
    }
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
