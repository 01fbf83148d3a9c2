/// A page cut into blocks: what a tokenizer of HTML or a reader of plain text found, before
/// anything is judged.
struct Page {
  /// The visible text, white space collapsed; blocks are ranges of it.
  var text: [UInt8] = []
  var blocks: [Block] = []
  /// What the page has and does not show, in the order of the page.
  var unseen: [Unseen] = []
  /// The elements that hold text, each behind its parent. Empty for plain text.
  var elements: [Element] = []
  /// Kinds of furniture named by classes of inline elements that open blocks, each set once; none at
  /// first. `Block.inline` counts them.
  var inlineWords: [ClassWords] = [[]]
  /// The page's own name for itself: the `title` element, or `og:title`.
  var titles: [Range<Int>] = []
  /// What `titles` are ranges of.
  var titleText: [UInt8] = []
  /// The text of the article as the page's metadata gives it, in `metadata`.
  var metadata: [UInt8] = []
  /// What the page says the article is about, a line each.
  var descriptions: [UInt8] = []
  var layout = Layout.markup
  /// Whether the text has ASCII characters alone; false where that is not known.
  var isASCII = false

  /// The kinds of furniture named by classes of inline elements that open the block.
  func inlineWords(of block: Block) -> ClassWords { inlineWords[block.inline] }

  /// The tag of the element that holds the block; unknown in plain text.
  func tag(of block: Block) -> Tag {
    elements.isEmpty ? .unknown : elements[block.element].tag
  }
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

/// A stretch of text between two block boundaries. Pages of short lines have as many as bytes in ten,
/// so what it keeps is kept narrow.
struct Block {
  private var place: NarrowRange
  /// Columns of white space before it (plain text).
  @Narrow<Int16> var indent = 0
  /// The element that holds it; 0 for plain text.
  @Narrow<Int32> var element = 0
  @Narrow<UInt32> var linkBytes = 0
  /// The number of the class words of the inline elements that open it, of `Page.inlineWords`.
  @Narrow<UInt16> var inline = 0
  @Narrow<UInt8> var links = 0
  /// `gap` and, above it, `lead`, four bits each.
  private var spacing: UInt8 = 0

  init(text: Range<Int>) { place = NarrowRange(text) }

  /// Bytes of the page's text.
  @inline(__always)
  var text: Range<Int> {
    get { place.range }
    set { place = NarrowRange(newValue) }
  }

  /// Empty lines before it, up to 15 (plain text).
  var gap: Int {
    get { Int(spacing & 15) }
    set { spacing = spacing & 0xF0 | UInt8(max(0, min(15, newValue))) }
  }

  /// Bytes before the text that are not judged: a bullet, never longer than 15.
  var lead: Int {
    get { Int(spacing >> 4) }
    set { spacing = spacing & 15 | UInt8(max(0, min(15, newValue))) << 4 }
  }

  /// Set off by a list bullet.
  var isListItem: Bool { spacing >> 4 != 0 }
}

/// An element with text in it.
struct Element {
  /// What its class, id, role and itemprop say.
  var words: ClassWords
  /// The same of it and all its ancestors.
  var inherited: ClassWords
  /// Equal for elements of the same tag and class attribute.
  var signature: UInt64
  /// The index of the enclosing element; the root is its own parent.
  @Narrow<Int32> var parent: Int
  var tag: Tag
  /// Kept from sight by an attribute or the page's own style, of it or of an element around it.
  var isHidden = false

  /// What stands for the page itself.
  static var root: Element {
    Element(words: [], inherited: [], signature: 0, parent: 0, tag: .html)
  }
}
