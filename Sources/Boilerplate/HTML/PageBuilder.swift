/// Reads a page of HTML into blocks in one pass over its tokens, without a tree: a stack of open
/// elements is all that is kept.
///
/// No tree means no repairs either; what the standard's tree builder would move, stays where it is
/// written. Linear in the input: elements nested deeper than `deepest` are counted, not kept.
struct PageBuilder: ~Copyable {
  /// Elements below this depth belong to the one at this depth.
  private static let deepest = 512
  /// An end tag looks no further up for its element.
  private static let farthest = 256

  private struct Open {
    let tag: Tag
    /// Where its attributes stand; they are read where it turns out that it holds text.
    let attributes: Range<Int>
    /// The index of the element, or -1 as long as it has no text.
    var element: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: ClassVocabulary
  private var collector: TextCollector
  private var text = GrowingBuffer<UInt8>(capacity: 1 << 12)
  private(set) var page = Page()
  private var open: [Open] = []
  private var openCounts = [Int](repeating: 0, count: Tag.allCases.count)
  private var unkept = 0
  private var linkDepth: Int?
  private var unseen = UnseenText()
  private var styles = HidingStyles()
  private var block = Block(text: 0..<0)
  /// What the classes of the inline elements that open the block say.
  private var inlineWords = ClassWords()
  /// The numbers of those that were met.
  private var inlineNumbers: [ClassWords: Int] = [:]
  /// Whether an inline element with attributes opens the block, and where its text ends.
  private var hasOpener = false
  private var openerEnd: Int?
  private var breaks = 0

  /// A builder for the page in `bytes`, which must outlive it.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: ClassVocabulary,
    _ references: @escaping () -> References
  ) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    collector = TextCollector(references)
    open.append(Open(tag: .html, attributes: 0..<0, element: 0))
    page.elements.append(.root)
  }

  /// Reads the blocks of the page.
  mutating func read() {
    var tokenizer = Tokenizer(bytes)
    text.reserve(bytes.count / 4)
    while true {
      switch tokenizer.next() {
      case .end:
        endBlock()
        page.text = Array(text.elements)
        return
      case .text: addText(tokenizer.content)
      case .rawText: addRawText(tokenizer)
      case .startTag:
        startTag(tokenizer)
        if hasRawContent(tokenizer.tag) { tokenizer.readContent(of: tokenizer.tag) }
      case .endTag: endTag(tokenizer.tag)
      case .comment, .doctype: break
      }
    }
  }

  // MARK: Text

  @inline(__always)
  private mutating func addText(_ range: Range<Int>) {
    if unseen.isOpen { return unseen.append(bytes, range) }
    let before = text.count
    collector.append(bytes, range, to: &text)
    let added = text.count &- before
    guard added > 0 else { return }
    breaks = 0
    if linkDepth != nil { block.linkBytes &+= added }
  }

  private mutating func addRawText(_ tokenizer: Tokenizer) {
    switch tokenizer.tag {
    // A drawing may have a title of its own.
    case .title where !unseen.isOpen && page.titles.isEmpty: addTitle(tokenizer.content)
    case .style: styles.read(bytes, tokenizer.content)
    case .script where Metadata.isLinkedData(bytes, tokenizer.attributes):
      Metadata.read(script: bytes, tokenizer.content, into: &page.metadata)
    case .xmp, .plaintext: addText(tokenizer.content)
    default: break
    }
  }

  private mutating func addTitle(_ range: Range<Int>) { page.addTitle(decoded(range)) }

  /// A text that stands apart from the blocks.
  private mutating func decoded(_ range: Range<Int>) -> [UInt8] {
    var text = GrowingBuffer<UInt8>(capacity: range.count)
    collector.append(bytes, range, to: &text)
    collector.reset()
    return Array(text.elements)
  }

  private mutating func endBlock() {
    collector.reset()
    breaks = 0
    defer { takeUnseen() }
    var start = block.text.lowerBound
    // Indented as paragraphs are in East Asian scripts.
    while text.elements.matches("\u{3000}", at: start) { start += 3 }
    start = settleOpener(start)
    guard text.count > start else {
      inlineWords = []
      block.links = 0
      return
    }
    block.text = start..<text.count
    block.element = materialise()
    if !inlineWords.isEmpty { block.inline = inlineNumber() }
    page.blocks.append(block)
    text.append(UInt8(ascii: "\n"))
    block = Block(text: text.count..<text.count)
    if linkDepth != nil { block.links = 1 }
  }

  /// Where the text of a block begins that an inline element opens: behind a counter that is glued
  /// to it. What the element's classes say holds for the block only where it is much of it.
  private mutating func settleOpener(_ start: Int) -> Int {
    defer {
      hasOpener = false
      openerEnd = nil
    }
    guard let end = openerEnd, end > start else { return start }
    if (text.count - end) / (end - start) >= PageBuilder.mostBehind { inlineWords = [] }
    return GluedCounter.isCounter(text.elements, start..<end) ? end : start
  }

  /// So many times longer than its opening, a block is another thing.
  private static let mostBehind = 16

  /// The number of the inline words of the block, which is over: of sets that differ the first 65,535
  /// count.
  private mutating func inlineNumber() -> Int {
    defer { inlineWords = [] }
    if let known = inlineNumbers[inlineWords] { return known }
    let number = page.inlineWords.count
    guard number <= UInt16.max else { return 0 }
    page.inlineWords.append(inlineWords)
    inlineNumbers[inlineWords] = number
    return number
  }

  /// The index of the innermost open element, made known with all around it.
  private mutating func materialise() -> Int {
    var first = open.count - 1
    while open[first].element < 0 { first -= 1 }
    for depth in first + 1..<max(open.count, first + 1) {
      let parent = open[depth - 1].element
      let tag = open[depth].tag
      var element = Element(
        words: [], inherited: page.elements[parent].inherited, signature: UInt64(tag.rawValue),
        parent: parent, tag: tag, isHidden: page.elements[parent].isHidden)
      if !open[depth].attributes.isEmpty { describe(&element, open[depth].attributes) }
      open[depth].element = page.elements.count
      page.elements.append(element)
    }
    return open[open.count - 1].element
  }

  // MARK: Tags

  private mutating func startTag(_ tokenizer: Tokenizer) {
    let tag = tokenizer.tag
    if unseen.isOpen, unseen.holds(startOf: tag, isSelfClosing: tokenizer.isSelfClosing) { return }
    switch tag {
    case .br: lineBreak()
    case .meta: readMeta(tokenizer.attributes)
    case .a: startLink(tokenizer.attributes)
    default:
      if tag.isInline {
        if !tokenizer.attributes.isEmpty { startInline(tag, tokenizer.attributes) }
        return
      }
      if tag.isBlock { endBlock() }
      if tag.isUnseen, !tokenizer.isSelfClosing { return unseen.open(tag) }
      if tag.isVoid || hasRawContent(tag) || tag.isUnseen { return }
      closeImplied(by: tag)
      push(tag, tokenizer.attributes)
    }
  }

  /// What stands in `noframes` is the page where it has frames, none of which was saved with it.
  private func hasRawContent(_ tag: Tag) -> Bool {
    tag.isRaw && !(tag == .noframes && openCounts[Int(Tag.frameset.rawValue)] > 0)
  }

  private mutating func startInline(_ tag: Tag, _ attributes: Range<Int>) {
    if block.text.lowerBound == text.count {
      var element = Element.root
      describe(&element, attributes)
      if element.isHidden { return unseen.open(tag) }
      inlineWords.formUnion(element.words)
      hasOpener = true
    } else if styles.hides(bytes, attributes) {
      unseen.open(tag)
    }
  }

  private mutating func lineBreak() {
    breaks += 1
    if breaks >= 2 { endBlock() } else { collector.space() }
  }

  private mutating func startLink(_ attributes: Range<Int>) {
    linkDepth = open.count
    block.links &+= 1
    if block.text.lowerBound == text.count, !attributes.isEmpty {
      var element = Element.root
      describe(&element, attributes)
      inlineWords.formUnion(element.words)
    }
  }

  private mutating func push(_ tag: Tag, _ attributes: Range<Int>) {
    guard open.count < PageBuilder.deepest else {
      unkept &+= 1
      return
    }
    open.append(Open(tag: tag, attributes: attributes, element: -1))
    openCounts[Int(tag.rawValue)] &+= 1
  }

  private mutating func closeImplied(by tag: Tag) {
    if tag.closesParagraph, openCounts[Int(Tag.p.rawValue)] > 0 { close([.p], within: []) }
    guard let implied = tag.impliedEnd else { return }
    guard implied.closes.contains(where: { openCounts[Int($0.rawValue)] > 0 }) else { return }
    close(implied.closes, within: implied.within)
  }

  /// Ends the nearest of `tags` and all inside it, unless one of `barriers` or a scope is nearer.
  private mutating func close(_ tags: [Tag], within barriers: [Tag]) {
    var depth = open.count - 1
    let last = max(1, open.count - PageBuilder.farthest)
    while depth >= last {
      let tag = open[depth].tag
      if tags.contains(tag) { return pop(to: depth) }
      if barriers.contains(tag) || tag.isScope { return }
      depth -= 1
    }
  }

  private mutating func endTag(_ tag: Tag) {
    if unseen.isOpen, unseen.holds(endOf: tag, isOpenOutside: openCounts[Int(tag.rawValue)] > 0) {
      return
    }
    if tag == .a {
      linkDepth = nil
      return
    }
    if tag == .br { return lineBreak() }
    if tag.isInline || tag.isVoid {
      if hasOpener, openerEnd == nil, text.count > block.text.lowerBound { openerEnd = text.count }
      return
    }
    if tag.isBlock { endBlock() }
    if unkept > 0 {
      unkept &-= 1
      return
    }
    guard openCounts[Int(tag.rawValue)] > 0 else { return }
    close([tag], within: [])
  }

  private mutating func pop(to depth: Int) {
    while open.count > depth {
      openCounts[Int(open.removeLast().tag.rawValue)] &-= 1
    }
    if let link = linkDepth, link > open.count { linkDepth = nil }
  }

  // MARK: Attributes

  private func describe(_ element: inout Element, _ range: Range<Int>) {
    var signature: UInt64 = 0
    for attribute in Attributes(bytes, range) {
      let name = AttributeName(bytes, attribute.name)
      switch name {
      case .class:
        let found = vocabulary.readClass(bytes, attribute.value)
        element.words.formUnion(found.words)
        signature = found.signature
      case .id, .naming: element.words.formUnion(vocabulary.words(bytes, attribute.value))
      case .ariaHidden where bytes.matches("true", at: attribute.value.lowerBound):
        element.words.formUnion(.hidden)
      default: break
      }
      if styles.hides(bytes, name, attribute.value) {
        element.isHidden = true
        element.words.formUnion(.hidden)
      }
    }
    element.inherited.formUnion(element.words)
    element.signature = HashTable.join(element.signature, signature)
  }

  /// Puts what the page holds and does not show behind the block it stands in.
  private mutating func takeUnseen() {
    unseen.close()
    guard unseen.hasText else { return }
    let start = text.count
    unseen.move(to: &text)
    page.unseen.append(
      Page.Unseen(text: start..<text.count, place: page.blocks.count, reason: Reason("not-shown")))
    text.append(UInt8(ascii: "\n"))
    block = Block(text: text.count..<text.count)
    if linkDepth != nil { block.links = 1 }
  }

  private mutating func readMeta(_ attributes: Range<Int>) {
    guard let (told, content) = Metadata.told(bytes, attributes) else { return }
    switch told {
    case .title: addTitle(content)
    case .description:
      page.descriptions += decoded(content)
      page.descriptions.append(UInt8(ascii: "\n"))
    }
  }
}
