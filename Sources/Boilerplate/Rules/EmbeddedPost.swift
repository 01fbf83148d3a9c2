import CopydeskCore

/// A line of a post quoted from a network that is not the post's own words.
struct EmbeddedPost: BlockRule {
  let name = "embedded-post"
  let note = """
    A line such as "view this post on", a line that is nothing but an account and perhaps a time, \
    and the short line of capitalised words before it, frame a post; the post itself stays.
    """
  let examples = [
    Example("View this post on Example", "embed"),
    Example("A post shared by Jane Example (@jane.example)", "embed"),
    Example("Jane Example\n@jane_example · 12 Mar\n\nThe bridge is gone.", "embed embed -"),
    Example("Write to the paper's account, @example, before Monday.", "-"),
    Example("Jane Example\n\nThe bridge is gone.", "- -"),
  ]

  private static let longest = 120
  private static let longestName = 50
  /// An account, a dash and a date.
  private static let mostWords = 8

  var scope: Scope { Scope(longest: EmbeddedPost.longest) }

  func prepare(_ page: inout JudgedPage) -> Bool {
    page.context.flags.contains(.handle) || page.context.subjects & Subject.post.bit != 0
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.ending != .stop else { return nil }
    if item.leading & Subject.post.bit != 0 { return Finding(kind: .embed) }
    if isAccount(index, page) { return Finding(kind: .embed) }
    guard index + 1 < page.blocks.count, isAccount(index + 1, page),
      item.length <= EmbeddedPost.longestName, item.capitalised == item.words, item.words > 0
    else { return nil }
    return Finding(kind: .embed)
  }

  private func isAccount(_ index: Int, _ page: JudgedPage) -> Bool {
    let item = page.statistics(index)
    guard item.flags.contains(.handle), item.words <= EmbeddedPost.mostWords, item.ending != .stop,
      let first = page.blocks[index].text.first
    else { return false }
    return page.text[first] == UInt8(ascii: "@")
  }
}
