import CopydeskCore

/// Holds what stands in an element that is not shown, as long as that is open: a drawing, a template,
/// or words inside a paragraph that a style hides.
///
/// No such element may swallow a page that never closes it, so a paragraph, or the end of an element
/// around it, ends it too.
struct UnseenText: ~Copyable {
  private var tag = Tag.unknown
  /// How many elements of the tag are open inside each other; 0 where all is shown.
  private var depth = 0
  private var collector = TextCollector { .standard }
  private var text = GrowingBuffer<UInt8>(capacity: 16)

  @inline(__always)
  var isOpen: Bool { depth > 0 }

  var hasText: Bool { text.count > 0 }

  mutating func open(_ tag: Tag) {
    self.tag = tag
    depth = 1
    collector.space()
  }

  mutating func close() { depth = 0 }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    collector.append(bytes, range, to: &text)
  }

  /// Whether a start tag belongs to what is not shown; it ends here where that is not so.
  mutating func holds(startOf tag: Tag, isSelfClosing: Bool) -> Bool {
    // A formula is hidden where a picture of it is shown, which nobody can read.
    if tag.closesParagraph || tag == .body || tag == .html || tag == .math {
      depth = 0
      return false
    }
    if tag == self.tag, !isSelfClosing { depth += 1 }
    return true
  }

  /// Whether an end tag belongs to what is not shown; it ends here where that is not so.
  mutating func holds(endOf tag: Tag, isOpenOutside: Bool) -> Bool {
    if tag == self.tag {
      depth -= 1
      return true
    }
    if isOpenOutside, tag.isBlock {
      depth = 0
      return false
    }
    return true
  }

  /// Appends the text and holds none any more.
  mutating func move(to page: inout GrowingBuffer<UInt8>) {
    page.append(contentsOf: text.elements)
    text.removeLast(text.count)
    collector.reset()
  }
}
