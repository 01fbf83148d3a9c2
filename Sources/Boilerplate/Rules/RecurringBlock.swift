import CopydeskCore

/// A paragraph that the page says again and again.
struct RecurringBlock: BlockRule {
  let name = "recurring-block"
  let note = """
    A line of some length that stands on the page four times or more is put there by a machine: \
    a notice in place of every picture, a button under every offer. Where most of the page returns, \
    its text was put together several times; a paragraph with copies of other classes alone is \
    teased there.
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
    guard length > 0, length * 2 < page.context.totalLength else { return false }
    page.recurrences = RecurringBlock.recurrences(in: page)
    return !page.recurrences.isEmpty
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    page.recurrences.contains(index) && page.tag(index) != .pre ? Finding(kind: .notice) : nil
  }

  /// The kept blocks that recur. A paragraph of whose class no copy is but itself is no notice: the
  /// others are teasers of the article. Linear in the blocks.
  private static func recurrences(in page: JudgedPage) -> Set<Int> {
    let context = page.context
    let recurring = page.judgements.indices.filter { index in
      context.earlier[index] + context.later[index] + 1 >= fewest
    }
    let copies = HashTable(minimumCapacity: recurring.count)
    for index in recurring { copies.add(1, to: key(index, context)) }
    return Set(
      recurring.filter { index in
        page.judgements[index].isKept
          && !(context.isProse(index) && copies[key(index, context)] == 1)
      })
  }

  /// A hash of a block's text and, in markup, of its class and that of what is around it.
  private static func key(_ index: Int, _ context: PageContext) -> UInt64 {
    let hash = context.statistics[index].hash
    guard context.page.layout == .markup else { return hash }
    let element = context.page.elements[context.page.blocks[index].element]
    let around = context.page.elements[element.parent].signature
    return HashTable.join(hash, HashTable.join(element.signature, around))
  }
}
