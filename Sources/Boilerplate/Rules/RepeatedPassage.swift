import CopydeskCore

/// A standfirst, a pull quote or a caption that says again what the text says.
struct RepeatedPassage: BlockRule {
  let name = "repeated-passage"
  let note = """
    A short paragraph all of whose words stand in the same order inside a longer kept one is a \
    pull quote or a standfirst; of two equal ones the later is dropped, or the one without a full \
    stop. A paragraph that is put together of four others or more repeats them.
    """
  let examples = [
    Example(
      "The town fell at dawn on Sunday\n\nThe town fell at dawn on Sunday, a witness told us.",
      "repeat -"),
    Example(
      "It was the most violent day of all.\n\n\"It was the most violent day of all,\" he said.",
      "repeat -"),
    Example("The town fell at dawn.\n\nThe city fell at noon on Sunday.", "- -"),
    Example(
      RepeatedPassage.parts.joined(separator: "\n\n") + "\n\n"
        + RepeatedPassage.parts.joined(separator: " "), "- - - - repeat"),
  ]

  private static let parts = [
    "The town fell at dawn on Sunday.", "Nobody had thought that it would.",
    "The bridge was closed for days.", "Most of the people came back in June.",
  ]

  func prepare(_ page: inout JudgedPage) -> Bool {
    page.repeats = RepeatFinder.repeats(in: page)
    return !page.repeats.isEmpty
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    page.repeats.contains(index) ? Finding(kind: .repeat) : nil
  }
}
