import CopydeskCore

/// A paragraph that the page says again and again.
struct RecurringBlock: BlockRule {
  let name = "recurring-block"
  let note = """
    A line of some length that stands on the page four times or more is put there by a machine: \
    a notice in place of every picture, a button under every offer. Where most of the page returns, \
    its text was put together several times.
    """
  let examples = [
    Example(
      "External content is not shown here.\n\n" + RecurringBlock.body
        + "\n\nExternal content is not shown here.\n\n"
        + "Two.\n\nExternal content is not shown here.\n\nThree.\n\n"
        + "External content is not shown here.",
      "notice - notice - notice - notice"),
    Example(
      [String](repeating: "The town fell at dawn on Sunday.", count: 4).joined(separator: "\n"),
      "- - - -"),
    Example("Who goes there?\n\nWho goes there?", "- -"),
  ]

  private static let body = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning. The bridge will be closed until the engineers have looked at it.
    """
  private static let fewest = 4
  /// Shorter lines may be headings that return: "For" and "Against".
  private static let shortest = 30

  var scope: Scope { Scope(shortest: RecurringBlock.shortest) }

  func prepare(_ page: inout JudgedPage) -> Bool {
    let length = page.context.repeatedLength
    return length > 0 && length * 2 < page.context.totalLength
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let times = page.context.earlier[index] + page.context.later[index] + 1
    return times >= RecurringBlock.fewest ? Finding(kind: .notice) : nil
  }
}
