/// Which full names a short one may stand for.
extension PartNames {
  /// Full names, and words that full names end in, that are looked at for one short form.
  private static let mostCandidates = 400
  /// Full names of one last word that are looked at where the short form is another spelling of it.
  private static let mostNamesOfAWord = 40
  /// Words less alike are no spellings of one family name.
  private static let leastLikeness: Float = 0.4

  /// The full names that hold the word, end in one like it or have its letters for initials.
  func candidates(of number: Int, _ folding: Folding) -> [Int] {
    let name = folding.parsed[number]
    let word = name.words[0]
    let key = Blocks.key(of: folding.word(word), folding)
    var found = Array((folding.blocks.words[word] ?? []).prefix(PartNames.mostCandidates))
    for end in (folding.blocks.ends[key] ?? []).prefix(PartNames.mostCandidates) where end != word {
      guard soundLikeOne(word, end, folding) else { continue }
      found += (folding.blocks.byEnd[end] ?? []).prefix(PartNames.mostNamesOfAWord).filter {
        folding.parsed[$0].words.last == end
      }
    }
    if name.isAcronym { found += folding.blocks.initials[name.letters] ?? [] }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  /// Whether two different words may be spellings of one.
  func soundLikeOne(_ a: Int32, _ b: Int32, _ folding: Folding) -> Bool {
    folding.word(a).skeleton.mayBe(folding.word(b).skeleton)
      && folding.matcher.pairs.likeness(a, b) > PartNames.leastLikeness
  }
}
