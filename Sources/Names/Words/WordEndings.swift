import CopydeskCore

/// Endings of words by what they say: the longer ones first.
struct WordEndings: Sendable {
  private let endings: [[UInt8]]

  /// The endings of a class in a language's list.
  init(_ list: Lexicon, _ name: StaticString) {
    var endings: [[UInt8]] = []
    list.forEach { word, value in
      if ListValue.has(value, name) { endings.append(Array(word)) }
    }
    self.endings = endings.sorted { $0.count > $1.count }
  }

  /// Whether the word, in lower case, has such an ending behind a stem of so many bytes.
  func end(_ text: [UInt8], _ range: Range<Int>, stem: Int) -> Bool {
    endings.contains { ending in
      guard range.count >= ending.count + stem else { return false }
      let start = range.upperBound - ending.count
      for offset in ending.indices where ASCII.lower(text[start + offset]) != ending[offset] {
        return false
      }
      return true
    }
  }

  /// Whether the letters are such an ending.
  func contains(_ letters: ArraySlice<UInt8>) -> Bool {
    endings.contains { letters.elementsEqual($0) }
  }
}
