/// Text that a page holds and does not show: it is never taken for the article, but `--explain` has it.
extension Page {
  struct Unseen {
    /// Bytes of the page's text.
    let text: Range<Int>
    /// The block that it stands before.
    let place: Int
    let reason: Reason
  }

  /// Whether the page shows more prose than it hides. One that hides more waits for a script to show
  /// it: there nothing is taken for hidden.
  var showsItsText: Bool {
    var shown = 0
    var hidden = 0
    for block in blocks where isProse(block) {
      if isHidden(block) {
        hidden += block.text.count
      } else {
        shown += block.text.count
      }
    }
    return hidden <= shown
  }

  func isHidden(_ block: Block) -> Bool { !elements.isEmpty && elements[block.element].isHidden }

  /// Sets lines aside that belong to no block; they stand behind all.
  mutating func setAside(_ lines: [[UInt8]], _ reason: Reason) {
    for line in lines {
      if text.last != 0x0A { text.append(0x0A) }
      let start = text.count
      text += line
      unseen.append(Unseen(text: start..<text.count, place: blocks.count, reason: reason))
      text.append(0x0A)
    }
  }

  private func isProse(_ block: Block) -> Bool {
    block.text.count >= Page.shortestProse && block.linkBytes * 2 < block.text.count
  }

  /// Bytes; what is shorter is a label.
  private static let shortestProse = 80
}
