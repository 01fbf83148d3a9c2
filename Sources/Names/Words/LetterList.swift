import CopydeskCore

/// Word lists whose entries are looked up in a to z and 0 to 9 alone, as names are compared.
///
/// Most entries are so as they stand; those with marks, spaces or letters of other scripts are kept a
/// second time, in letters.
struct LetterList {
  /// The value of an entry.
  struct Kind {
    let text: ArraySlice<UInt8>

    /// Whether one of the value's words, parted by spaces, is that one.
    func has(_ word: StaticString) -> Bool {
      text.withUnsafeBufferPointer { ListValue.has($0, word) }
    }
  }

  private let plain: [Lexicon]
  private let lettered: Lexicon

  /// - Parameter lists: the first one counts.
  init(_ lists: [Lexicon], _ classes: WordClasses) {
    plain = lists
    let romaniser = Romaniser()
    var text: [UInt8] = []
    for list in lists.reversed() {
      list.forEach { entry, value in
        // Other scripts are looked up as they stand: not every reading of them is in letters.
        if entry.allSatisfy(LetterList.isLetter) || !LetterList.isLatin(entry) { return }
        let isASCII = entry.allSatisfy { $0 < 0x80 }
        let ascii = isASCII ? Array(entry) : romaniser.ascii(Array(entry), entry.indices)
        LetterList.append(ascii[...], value, to: &text)
        guard ascii.contains(0x20) else { return }
        // Names that are compared have no links either.
        let words = ascii.split(separator: 0x20).filter {
          !classes.contains(ascii, $0.indices, .link)
        }
        LetterList.append(Array(words.joined())[...], value, to: &text)
      }
    }
    lettered = Lexicon(text)
  }

  private static func isLatin(_ entry: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = entry.first, first >= 0xCD else { return true }
    return NameScript.of(Array(entry)) == .latin
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLower(byte) || ASCII.isDigit(byte) }

  private static func append(
    _ entry: ArraySlice<UInt8>, _ value: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]
  ) {
    for byte in entry where ASCII.isLetter(byte) || ASCII.isDigit(byte) {
      text.append(ASCII.lower(byte))
    }
    text.append(0x09)
    text += value
    text.append(0x0A)
  }

  /// The value of an entry; nil where there is none.
  func find(_ letters: [UInt8], _ range: Range<Int>) -> Kind? {
    for list in plain {
      if let entry = list.find(letters, range) { return Kind(text: list.value(of: entry)) }
    }
    return lettered.find(letters, range).map { Kind(text: lettered.value(of: $0)) }
  }

  /// Calls the body with every entry in letters.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for list in plain {
      list.forEach { entry, _ in
        if entry.allSatisfy(LetterList.isLetter) { body(entry) }
      }
    }
    lettered.forEach { entry, _ in body(entry) }
  }
}
