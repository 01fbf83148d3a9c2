/// A page cut into blocks: what a tokenizer of HTML or a reader of plain text found, before
/// anything is judged.
struct Page {
  /// The visible text, white space collapsed; blocks are ranges of it.
  var text: [UInt8] = []
  var blocks: [Block] = []
  /// The elements that hold text, each behind its parent. Empty for plain text.
  var elements: [Element] = []
  /// The page's own name for itself: the `title` element, or `og:title`.
  var titles: [Range<Int>] = []
  /// What `titles` are ranges of.
  var titleText: [UInt8] = []
  /// The text of the article as the page's metadata gives it, in `metadata`.
  var metadata: [UInt8] = []
  var layout = Layout.markup
}

/// How the text of a page is laid out.
enum Layout: Int {
  case markup
  /// Paragraphs apart by empty lines, or one a line.
  case lines
  /// Lines broken at a fixed width.
  case wrapped

  /// The list of weights for it.
  var weights: String {
    switch self {
    case .markup: "weights-markup"
    case .lines: "weights-lines"
    case .wrapped: "weights-wrapped"
    }
  }
}

/// A stretch of text between two block boundaries.
struct Block {
  /// Bytes of the page's text.
  var text: Range<Int>
  /// The element that holds it; 0 for plain text.
  @Narrow<Int32> var element = 0
  @Narrow<Int32> var linkBytes = 0
  @Narrow<Int32> var links = 0
  /// Kinds of furniture named by classes of inline elements that open the block.
  var inlineWords = ClassWords()
  /// Columns of white space before it (plain text).
  @Narrow<Int32> var indent = 0
  /// Empty lines before it (plain text).
  @Narrow<UInt8> var gap = 0
  /// Bytes before the text that are not judged: a bullet.
  @Narrow<UInt8> var lead = 0
  var tag = Tag.unknown
  /// Set off by a list bullet.
  var isListItem = false
}

/// An element with text in it.
struct Element {
  /// The index of the enclosing element; the root is its own parent.
  var parent: Int
  var tag: Tag
  /// What its class, id, role and itemprop say.
  var words: ClassWords
  /// The same of it and all its ancestors.
  var inherited: ClassWords
  /// Equal for elements of the same tag and class attribute.
  var signature: UInt64
  var depth: Int
}
