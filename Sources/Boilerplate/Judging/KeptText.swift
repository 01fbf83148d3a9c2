/// What is kept of a text, as it will be read when it is filtered again.
extension Page {
  /// The kept blocks of a text as paragraphs with an empty line between them; nil where nothing is
  /// left of one. The text is not copied.
  init?(kept: [Int], of judged: JudgedPage) {
    text = judged.text
    layout = .lines
    blocks.reserveCapacity(kept.count)
    for index in kept {
      let old = judged.blocks[index]
      let end = judged.judgements[index].tail?.range.lowerBound ?? old.text.upperBound
      let line = old.text.lowerBound - old.lead..<end
      let (hasWord, bullet) = text.withUnsafeBufferPointer {
        (TextLine.hasWord($0, line), TextLine.bullet($0, line))
      }
      guard hasWord else { return nil }
      var block = Block(text: line.dropFirst(bullet))
      block.lead = bullet
      block.isListItem = bullet > 0
      block.gap = blocks.isEmpty ? 0 : 1
      blocks.append(block)
    }
  }
}
