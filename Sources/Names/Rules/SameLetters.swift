import CopydeskCore

/// Names that differ in nothing but case, marks, hyphens, articles and titles.
struct SameLetters: FoldRule {
  let name = "typography"
  let note = "Case, accents, apostrophes, hyphens, articles and titles make no other name."
  let examples = [
    Example("He left Al-Qusayr. She saw Qusayr.", "Al-Qusayr = Qusayr"),
    Example("In Düsseldorf he said so. Then DUSSELDORF fell.", "Düsseldorf = DUSSELDORF"),
  ]

  func apply(to folding: Folding) {
    var first: [[UInt8]: Int] = [:]
    for number in folding.order {
      let letters = folding.parsed[number].letters
      if letters.isEmpty { continue }
      if let other = first[letters] {
        folding.join(other, number, by: name)
      } else {
        first[letters] = number
      }
    }
  }
}
