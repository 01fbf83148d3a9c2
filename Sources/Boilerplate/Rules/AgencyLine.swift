import CopydeskCore

/// A line that is nothing but the name of an agency.
struct AgencyLine: BlockRule {
  let name = "agency-line"
  let note = """
    A short line whose words are names of agencies, or that opens with "source" and a colon or with \
    a dash and ends without a full stop, credits where the text comes from.
    """
  let examples = [
    Example("Agence France-Presse", "credit"),
    Example("Source: Example News and agencies", "credit"),
    Example("– Sapa-AP", "credit"),
    Example("(Reuters)", "credit"),
    Example("Source close to the talks", "-"),
    Example("The agency said so.", "-"),
  ]

  private static let longest = 60
  private static let mostWords = 4

  var scope: Scope { Scope(longest: AgencyLine.longest, subjects: Subject.source.bit) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.ending == .word || item.ending == .bracket else { return nil }
    let range = page.blocks[index].text
    let words = page.words(index)
    guard let first = words.first else { return nil }
    let opening = page.slice(range.lowerBound..<first.range.lowerBound)
    let closing = page.slice(first.range.upperBound..<range.upperBound)
    let isCapitalised = words.allSatisfy { $0.first == .upper }
    guard
      isCapitalised && words.count <= AgencyLine.mostWords
        || item.leading & Subject.source.bit != 0
    else { return nil }
    if isCapitalised, item.covered >= item.words { return Finding(kind: .credit) }
    if item.leading & Subject.source.bit != 0, closing.first == UInt8(ascii: ":") {
      return Finding(kind: .credit)
    }
    let isDashed = opening.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    return isDashed && isCapitalised ? Finding(kind: .credit) : nil
  }
}
