import CopydeskCore

/// The line under a picture.
struct Caption: BlockRule {
  let name = "caption"
  let note = """
    A paragraph that ends in the name of an agency in brackets, and is not the last one, describes \
    a picture; so does one that opens with "photo" and a colon or ends in the credit of one, and a line of \
    names and agencies with slashes between them.
    """
  let examples = [
    Example("Soldiers cross the bridge near the old town. (AFP)\n\nThe army said so.", "caption -"),
    Example("Photo: Jane Example / Agency", "caption"),
    Example("The harbour at dawn. Photograph: Jane Example", "caption"),
    Example("Jane Example/Example News/Getty Images", "caption"),
    Example("STR/AFP via Getty Images", "caption"),
    Example("The photo shows a bridge that no longer stands.", "-"),
  ]

  private static let longest = 300
  /// Bytes at the end in which a credit stands.
  private static let reach = 60

  var scope: Scope {
    Scope(longest: Caption.longest, subjects: Subject.photo.bit | Subject.source.bit)
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    if item.ending == .bracket, index != page.lastKept, endsInCredit(index, page) {
      return Finding(kind: .caption)
    }
    let isCredit = namesPhotographer(index, page) || isSlashed(index, page)
    return isCredit ? Finding(kind: .caption) : nil
  }

  /// Whether it is names and agencies with slashes between them.
  private func isSlashed(_ index: Int, _ page: JudgedPage) -> Bool {
    let item = page.statistics(index)
    guard item.ending == .word, item.length <= Caption.longestCredit, item.leading == 0,
      let last = page.words(index).last
    else { return false }
    let isNames = page.words(index).allSatisfy {
      $0.first == .upper || page.vocabulary[$0.hash]?.subject == .source
    }
    let isAgency =
      [.photo, .source].contains(page.vocabulary[last.hash]?.subject)
      || item.subjects & Subject.photo.bit != 0
    return isNames && isAgency && page.slice(page.blocks[index].text).contains(UInt8(ascii: "/"))
  }

  private static let longestCredit = 80

  /// Whether the words of the last brackets are those of a credit.
  private func endsInCredit(_ index: Int, _ page: JudgedPage) -> Bool {
    let range = page.blocks[index].text
    let tail = page.slice(range.suffix(Caption.reach))
    guard let open = tail.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") })
    else { return false }
    let words = page.words(open..<range.upperBound)
    return words.contains { word in
      let subject = page.vocabulary[word.hash]?.subject
      return subject == .photo || subject == .source
    }
  }

  /// Whether a word such as "photograph" with a colon behind it opens the block or its last sentence.
  private func namesPhotographer(_ index: Int, _ page: JudgedPage) -> Bool {
    let range = page.blocks[index].text
    let words = page.words(range.count > 2 * Caption.reach ? range.suffix(Caption.reach) : range)
    for word in words where page.vocabulary[word.hash]?.subject == .photo {
      let end = word.range.upperBound
      guard end < range.upperBound, page.text[end] == UInt8(ascii: ":") else { continue }
      let before = page.slice(range.lowerBound..<word.range.lowerBound).suffix(3)
      let isOpening =
        before.allSatisfy(ASCII.isWhite) || before.contains(UInt8(ascii: "."))
        || before.contains(UInt8(ascii: "|"))
      if isOpening { return true }
    }
    return false
  }
}
