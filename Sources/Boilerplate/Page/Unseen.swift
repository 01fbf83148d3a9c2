/// Text that a page holds and does not show: it is never taken for the article, but `--explain` has it.
extension Page {
  struct Unseen {
    /// Bytes of the page's text.
    let text: Range<Int>
    /// The block that it stands before.
    let place: Int
    let reason: Reason
  }

  /// Sets aside the blocks of hidden elements, so that they neither are kept nor pass for what shown
  /// text repeats. A page that hides more prose than it shows waits for a script to show it: there
  /// all stays.
  mutating func setHiddenAside() {
    guard elements.contains(where: \.isHidden) else { return }
    var shownProse = 0
    var hiddenProse = 0
    for block in blocks where isProse(block) {
      if isHidden(block) {
        hiddenProse += block.text.count
      } else {
        shownProse += block.text.count
      }
    }
    guard hiddenProse <= shownProse else { return }
    var shown: [Block] = []
    var aside: [Unseen] = []
    var next = unseen[...]
    for (index, block) in blocks.enumerated() {
      while let first = next.first, first.place <= index {
        aside.append(Unseen(text: first.text, place: shown.count, reason: first.reason))
        next.removeFirst()
      }
      if isHidden(block) {
        aside.append(Unseen(text: block.text, place: shown.count, reason: Reason("hidden")))
      } else {
        shown.append(block)
      }
    }
    aside += next.map { Unseen(text: $0.text, place: shown.count, reason: $0.reason) }
    blocks = shown
    unseen = aside
  }

  /// Sets lines aside that belong to no block; they stand behind all.
  mutating func setAside(_ lines: [[UInt8]]) {
    for line in lines {
      if text.last != 0x0A { text.append(0x0A) }
      let start = text.count
      text += line
      unseen.append(
        Unseen(text: start..<text.count, place: blocks.count, reason: Reason("running-head")))
      text.append(0x0A)
    }
  }

  private func isHidden(_ block: Block) -> Bool { elements[block.element].isHidden }

  private func isProse(_ block: Block) -> Bool {
    block.text.count >= Page.shortestProse && block.linkBytes * 2 < block.text.count
  }

  /// Bytes; what is shorter is a label.
  private static let shortestProse = 80
}
