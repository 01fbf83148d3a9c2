import CopydeskCore

/// A line that says whose the text is.
struct CopyrightLine: BlockRule {
  let name = "copyright-line"
  let note = """
    A short paragraph that opens with the copyright sign, or with a phrase of law, and holds both a \
    year and that sign or a right reserved, says whose the page is.
    """
  let examples = [
    Example("© 2024 The Example Post Ltd. Registered in Example, No. 1.", "legal"),
    Example("Copyright © 2013 Example News. All rights reserved.", "legal"),
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
    return isLegal && item.flags.contains(.year) ? Finding(kind: .legal) : nil
  }
}
