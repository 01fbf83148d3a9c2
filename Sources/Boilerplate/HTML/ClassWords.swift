import CopydeskCore

/// What the words of class, id, role and itemprop attributes say about an element.
struct ClassWords: OptionSet, Hashable {
  let rawValue: UInt64

  /// The names used in the list `class-words`, in the order of their bits.
  static let names = [
    "article", "body", "main", "paragraph", "comment", "share", "related", "promo", "newsletter",
    "footer", "header", "nav", "sidebar", "module", "caption", "author", "meta", "tags",
    "breadcrumb", "cookie", "paywall", "overlay", "hidden", "print", "gallery", "image", "video",
    "live", "summary", "title", "quote", "embed", "teaser", "popular", "search", "account",
    "legal", "infobox", "button", "link", "donate", "reaction", "app", "notice", "brand", "note",
    "table", "contents", "sponsored", "product", "pager",
  ]

  static let hidden = ClassWords(named: "hidden")
  static let comment = ClassWords(named: "comment")
  static let caption = ClassWords(named: "caption")
  static let title = ClassWords(named: "title")
  static let author = ClassWords(named: "author")
  static let meta = ClassWords(named: "meta")

  init(named name: String) {
    self.init(bit: ClassWords.names.firstIndex(of: name) ?? 63)
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(bit: Int) { self.init(rawValue: 1 << UInt64(bit)) }
}

/// Looks up the words of attribute values.
struct ClassVocabulary {
  private var table = HashTable(minimumCapacity: 1024)

  /// Values longer than this are no names but data.
  private static let longestValue = 400

  /// Reads lines of a word, a tab and the name of its bit.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    let bits = HashTable.numbering(ClassWords.names)
    for line in ListLines(list) {
      guard let bit = bits[HashTable.hash(list, line.value)] else { continue }
      table.insert(HashTable.hash(list, line.key), bit)
    }
  }

  /// What the words of an attribute's value say: words end at anything but letters and where a
  /// lower case letter meets an upper case one.
  func words(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> ClassWords {
    guard value.count <= ClassVocabulary.longestValue else { return [] }
    var found: UInt64 = 0
    var hash: UInt64 = 0
    var length = 0
    var previousIsLower = false
    for index in value {
      let byte = bytes[index]
      let isLower = byte &- 0x61 < 26
      let isUpper = byte &- 0x41 < 26
      if length > 0, !(isLower || isUpper) || isUpper && previousIsLower {
        found |= bit(hash, length)
        hash = 0
        length = 0
      }
      if isLower || isUpper {
        hash = HashTable.step(hash, byte | 0x20)
        length &+= 1
      }
      previousIsLower = isLower
    }
    if length > 0 { found |= bit(hash, length) }
    return ClassWords(rawValue: found)
  }

  @inline(__always)
  private func bit(_ hash: UInt64, _ length: Int) -> UInt64 {
    guard length > 1, let bit = table[HashTable.finish(hash, length: length)] else { return 0 }
    return 1 << UInt64(bit)
  }
}
