import CopydeskCore

/// A paragraph that the page says again and again.
struct RecurringBlock: BlockRule {
  let name = "recurring-block"
  let note = """
    A line of some length that stands on the page four times or more is put there by a machine: \
    a notice in place of every picture, a button under every offer.
    """
  let examples = [
    Example(
      "External content is not shown here.\n\nOne.\n\nExternal content is not shown here.\n\n"
        + "Two.\n\nExternal content is not shown here.\n\nThree.\n\n"
        + "External content is not shown here.",
      "notice - notice - notice - notice"),
    Example("Who goes there?\n\nWho goes there?", "- -"),
  ]

  private static let fewest = 4
  /// Shorter lines may be headings that return: "For" and "Against".
  private static let shortest = 30

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let times = page.context.earlier[index] + page.context.later[index] + 1
    guard times >= RecurringBlock.fewest,
      page.statistics(index).length >= RecurringBlock.shortest
    else { return nil }
    return Finding(kind: .notice)
  }
}
