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
