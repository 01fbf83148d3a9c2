import CopydeskCore

/// What a person means who puts a form beside a canonical one in a table: the canonical form, or the
/// part of it that the form stands for.
struct ToldForm {
  private let matcher: Matcher
  private let canonical: Form

  /// Words that sound less alike than this are no spellings of one another.
  private static let leastLikeness: Float = 0.4

  init(_ matcher: Matcher, _ canonical: Form) {
    self.matcher = matcher
    self.canonical = canonical
  }

  /// The text for a form: an acronym stays one, a fuller form keeps its words, a part stays a part.
  func text(for form: Form) -> [UInt8] {
    let name = form.name
    if form.text == canonical.text { return form.text }
    if matcher.isAcronym(name, of: canonical.name) || matcher.isAcronym(canonical.name, of: name) {
      return form.text
    }
    if NameScript.of(form.text) != NameScript.of(canonical.text) { return canonical.text }
    if name.words.count > canonical.name.words.count { return form.text }
    if name.words.count < canonical.name.words.count {
      return cased(part(of: name) ?? form.text, as: form)
    }
    // The same words with another article or title: nothing is lost of the text.
    if name.letters == canonical.name.letters, form.pieces.count != canonical.pieces.count,
      !isGlued(form)
    {
      return form.text
    }
    return cased(canonical.text, as: form)
  }

  /// Whether the same letters are only parted in another way.
  private func isGlued(_ form: Form) -> Bool {
    letters(form) == letters(canonical)
  }

  private func letters(_ form: Form) -> [UInt8] {
    form.words.flatMap { matcher.table.arena[matcher.table.words[Int($0)].letters] }
  }

  private func cased(_ text: [UInt8], as form: Form) -> [UInt8] {
    form.isUpper && !form.name.isAcronym || form.isUpper && form.name.letters.count > shortAcronym
      ? Casing.upper(text, text.indices) : text
  }

  /// Capitals as few as these may be an acronym.
  private var shortAcronym: Int { 3 }

  /// The words of the canonical form that the words of a shorter one spell; nil if it has others.
  private func part(of name: ParsedName) -> [UInt8]? {
    if name.words.isEmpty { return nil }
    var assignment = Assignment()
    assignment.reset(name.words, canonical.name.words)
    assignment.pair(matcher.pairs, matcher.table)
    var shape = WordRow()
    for (index, partner) in assignment.partners.enumerated() {
      let x = assignment.short[index]
      let y = assignment.long[partner]
      let isAlike =
        x == y || assignment.isInitial(x, y, matcher.table)
        || matcher.pairs.likeness(x, y) >= ToldForm.leastLikeness
      if !isAlike { return nil }
      shape.append(y)
    }
    return words(of: shape)
  }

  /// The words of the canonical form that hold those of the shape.
  private func words(of shape: WordRow) -> [UInt8]? {
    var first: Int?
    var last = 0
    for (index, word) in canonical.words.enumerated() where shape.contains(word) {
      first = first ?? index
      last = index
    }
    return first.map { canonical.text(of: $0..<last + 1) }
  }
}
