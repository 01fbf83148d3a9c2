import CopydeskCore

/// A form of a name cut into its words, with titles, articles and particles.
struct Form {
  /// The form as it stands in the texts, one space between its words.
  let text: [UInt8]
  /// How often it was met.
  let count: Int
  /// What the table says of it.
  let mark: Mark?
  /// Where each word stands in `text`: spaces and hyphens part them.
  let pieces: [Range<Int>]
  /// The number of each word in the table of words.
  let words: [Int32]
  /// The form as it is compared.
  let name: ParsedName
  /// Whether it has no letter in lower case.
  let isUpper: Bool

  init(_ text: [UInt8], count: Int, mark: Mark?, _ parser: NameParser) {
    self.text = text
    self.count = count
    self.mark = mark
    var pieces: [Range<Int>] = []
    var words: [Int32] = []
    for piece in Form.cut(text) {
      var name = ParsedName()
      parser.parse(text, piece, into: &name)
      guard !name.letters.isEmpty else { continue }
      pieces.append(piece)
      words.append(parser.table.number(of: name.letters, name.letters.indices))
    }
    self.pieces = pieces
    self.words = words
    var name = ParsedName()
    parser.parse(text, text.indices, into: &name)
    self.name = name
    isUpper = Form.isUpper(text)
  }

  /// Whether the text has capitals alone.
  static func isUpper(_ text: [UInt8]) -> Bool {
    var offset = 0
    var hasUpper = false
    while offset < text.count {
      let (value, length) = CodePoint.decode(text, at: offset)
      if CodePoint.isLower(value) { return false }
      if CodePoint.isUpper(value) { hasUpper = true }
      offset += length
    }
    return hasUpper
  }

  /// The words between spaces and hyphens.
  private static func cut(_ text: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < text.count {
      let length = separator(text, offset)
      if length > 0 {
        if offset > start { pieces.append(start..<offset) }
        start = offset + length
      }
      offset += max(length, 1)
    }
    if text.count > start { pieces.append(start..<text.count) }
    return pieces
  }

  /// The length of the space or hyphen at the offset, 0 if there is none.
  private static func separator(_ text: [UInt8], _ offset: Int) -> Int {
    if text[offset] == 0x20 || text[offset] == 0x2D { return 1 }
    guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else { return 0 }
    return text[offset + 2] == 0x90 || text[offset + 2] == 0x91 ? 3 : 0
  }

  /// The text from one word to another.
  func text(of words: Range<Int>) -> [UInt8] {
    Array(text[pieces[words.lowerBound].lowerBound..<pieces[words.upperBound - 1].upperBound])
  }
}

/// What a table says of a form that is one with the canonical form but is not written as it.
enum Mark: String, CaseIterable {
  /// Probably one name: a person decides.
  case likely
  /// Another name of the same thing: the Netherlands, Holland.
  case alias
  /// The name in another script.
  case script
}
