/// What is kept of a text, as it will be read when it is filtered again.
extension Page {
  /// The kept blocks of a text as paragraphs with an empty line between them; nil where nothing is
  /// left of one. The text is not copied.
  init?(kept: [Int], of judged: JudgedPage) {
    text = judged.text
    layout = .lines
    isASCII = judged.context.page.isASCII
    blocks.reserveCapacity(kept.count)
    for index in kept {
      let old = judged.blocks[index]
      let end = judged.tail(of: index)?.range.lowerBound ?? old.text.upperBound
      let line = old.text.lowerBound - old.lead..<end
      let bullet = text.withUnsafeBufferPointer { TextLine.bullet($0, line) }
      guard line.count > bullet else { return nil }
      var block = Block(text: line.dropFirst(bullet))
      block.lead = bullet
      block.gap = blocks.isEmpty ? 0 : 1
      blocks.append(block)
    }
  }
}

extension JudgedPage {
  /// Drops what has no word, such as a rule of stars: in a text it is no more than an empty line.
  mutating func dropWordless() {
    for index in judgements.indices where judgements[index].isKept {
      let line = blocks[index].text
      guard !text.withUnsafeBufferPointer({ TextLine.hasWord($0, line) }) else { continue }
      judgements[index] = Judgement(kind: .other, isKept: false, reason: Reason("no-word"))
    }
  }
}
