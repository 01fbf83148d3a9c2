import CopydeskCore

/// A line that says whose the text is.
struct CopyrightLine: BlockRule {
  let name = "copyright-line"
  let note = """
    A short paragraph that opens with the copyright sign, or with a phrase of law, and holds both a \
    year and that sign or a right reserved, says whose the page is. A line without a full stop that \
    ends in the sign and a name is the caption of a picture.
    """
  let examples = [
    Example("© 2024 The Example Post Ltd. Registered in Example, No. 1.", "legal"),
    Example("Copyright © 2013 Example News. All rights reserved.", "legal"),
    Example("The harbour at dawn © Example News", "caption"),
    Example("All rights were reserved in 1998 for the heirs.", "-"),
    Example("He wrote \"© 1998\" on the wall.", "-"),
  ]

  private static let longest = 240

  var scope: Scope { Scope(longest: CopyrightLine.longest, flags: .copyright) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard let first = page.blocks[index].text.first else { return nil }
    let opensWithSign = page.text[first] == 0xC2 && page.text[first + 1] == 0xA9
    let isLegal = opensWithSign || item.leading & Subject.legal.bit != 0
    if isLegal, item.flags.contains(.year) { return Finding(kind: .legal) }
    return !opensWithSign && endsInOwner(index, page) ? Finding(kind: .caption) : nil
  }

  /// Bytes at the end in which the owner of a picture stands.
  private static let reach = 60

  private func endsInOwner(_ index: Int, _ page: JudgedPage) -> Bool {
    let tail = page.slice(page.blocks[index].text.suffix(CopyrightLine.reach))
    guard page.statistics(index).ending == .word,
      let sign = tail.indices.dropLast().last(where: { tail[$0] == 0xC2 && tail[$0 + 1] == 0xA9 })
    else { return false }
    return page.words(sign + 2..<tail.endIndex).first?.first == .upper
  }
}
