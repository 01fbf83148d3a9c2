import CopydeskCore

/// Whether a name may be written in the spelling of another form of it: the same words, each the same
/// or for certain another spelling of it. No word is dropped, added or moved.
struct Respelling {
  /// By what it is certain.
  enum Reason: String {
    /// Case, accents, apostrophes, hyphens, full stops.
    case typography
    /// Lists know both spellings.
    case knownName = "known-name"
    /// The sounds are those of one word.
    case spelling
    /// A table says so.
    case table
  }

  private let matcher: Matcher
  /// Pairs of words that full names of the group show to be spellings of one.
  private var shown: Set<UInt64> = []

  /// Margin of two names of one word at the least.
  private static let wordMargin: Float = 1.2
  /// Margin of two names of several words at the least.
  private static let nameMargin: Float = 1.3
  /// Known names that sound less alike are two names of one place: Holland, the Netherlands.
  private static let leastLikeness: Float = 0.6
  /// Two words less alike are not two spellings of one.
  private static let leastWordLikeness: Float = 0.55
  /// A word as short as this has no other spelling that would be certain.
  private static let shortWord = 3

  init(_ matcher: Matcher) { self.matcher = matcher }

  /// Forgets what the full names of the last group showed.
  mutating func beginGroup() { shown.removeAll(keepingCapacity: true) }

  /// Why some words of one form may be written as those of another; nil if they may not.
  mutating func reason(
    _ form: Form, _ own: Range<Int>, as model: Form, _ other: Range<Int>
  ) -> Reason? {
    if letters(form, own) == letters(model, other) {
      return keepsShape(form, own, model, other) ? .typography : nil
    }
    guard own.count == other.count else { return nil }
    if own.count == form.pieces.count, other.count == model.pieces.count, areKnown(form, model) {
      return .knownName
    }
    return respelled(form, own, model, other)
  }

  private func letters(_ form: Form, _ words: Range<Int>) -> [UInt8] {
    words.flatMap { matcher.table.arena[matcher.table.words[Int(form.words[$0])].letters] }
  }

  // MARK: Typography

  /// Whether only signs and capitals differ that say nothing: a single letter before a hyphen is the
  /// tag of a party, and capitals are an acronym's or none.
  private func keepsShape(
    _ form: Form, _ own: Range<Int>, _ model: Form, _ other: Range<Int>
  ) -> Bool {
    if own.count != other.count, hasSingleLetter(form, own) || hasSingleLetter(model, other) {
      return false
    }
    let text = model.text(of: other)
    guard Form.isUpper(text), !Form.isUpper(form.text(of: own)) else { return true }
    return other.count == 1 && isSaidAsWord(model)
  }

  /// Whether a form in capitals is an acronym that is said as a word, so that it may be written
  /// Unicef; others are letters, or words of a heading, and stay in capitals.
  func isSaidAsWord(_ form: Form) -> Bool {
    guard form.words.count == 1 else { return false }
    let letters = matcher.table.words[Int(form.words[0])].letters
    return matcher.parser.lists.isOf(.acronym, matcher.table.arena, letters)
  }

  private func hasSingleLetter(_ form: Form, _ words: Range<Int>) -> Bool {
    words.contains { matcher.table.kinds[Int(form.words[$0])].contains(.initial) }
  }

  // MARK: Spelling

  /// Whether lists know both as spellings of one name, and not as two names of one thing.
  private func areKnown(_ form: Form, _ model: Form) -> Bool {
    let x = form.name
    let y = model.name
    let isOne = x.country != 0 && x.country == y.country || x.settled != 0 && x.settled == y.settled
    guard isOne, !x.isAcronym, !y.isAcronym, x.words.count == y.words.count else { return false }
    return zip(x.words, y.words).allSatisfy { a, b in
      a == b || !areOtherForms(a, b) && matcher.pairs.likeness(a, b) >= Respelling.leastLikeness
    }
  }

  /// Whether lists know the two as forms of one name, such as Mike and Michael: no spellings of it.
  private func areOtherForms(_ x: Int32, _ y: Int32) -> Bool {
    let a = matcher.table.words[Int(x)].variant.form
    let b = matcher.table.words[Int(y)].variant.form
    return a != 0 && b != 0 && a != b
  }

  private mutating func respelled(
    _ form: Form, _ own: Range<Int>, _ model: Form, _ other: Range<Int>
  ) -> Reason? {
    var pairs: [UInt64] = []
    var isListed = true
    for (i, j) in zip(own, other) {
      let x = form.words[i]
      let y = model.words[j]
      if x == y || areParticles(x, y) { continue }
      guard mayBeOne(x, y) || isSlip(x, y, form, own, model) else { return nil }
      pairs.append(Respelling.key(x, y))
      if Reading.common(matcher.table.words[Int(x)], matcher.table.words[Int(y)]) == nil {
        isListed = false
      }
    }
    if pairs.isEmpty || isListed || pairs.allSatisfy(shown.contains) {
      shown.formUnion(pairs)
      return isListed && !pairs.isEmpty ? .knownName : .spelling
    }
    guard isNear(form, own, model, other) else { return nil }
    if own.count > 1 { shown.formUnion(pairs) }
    return .spelling
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 { Folding.key(Int(a), Int(b)) }

  /// Whether both words are articles, or particles of one kind: of and for, i and e.
  private func areParticles(_ x: Int32, _ y: Int32) -> Bool {
    let kinds = matcher.table.kinds[Int(x)].intersection(matcher.table.kinds[Int(y)])
    return !kinds.isDisjoint(with: [.article, .link]) || isLinking(x) && isLinking(y)
  }

  /// Whether a word is the vowel that links two words of Persian and its neighbours: Mazar-i-Sharif.
  private func isLinking(_ word: Int32) -> Bool {
    let letters = matcher.table.words[Int(word)].letters
    return matcher.parser.lists.isOf(.linking, matcher.table.arena, letters)
  }

  /// Whether a word in another number inside a body's long name, or a word of the language inside a
  /// rare name, is a slip.
  private func isSlip(
    _ x: Int32, _ y: Int32, _ form: Form, _ own: Range<Int>, _ model: Form
  ) -> Bool {
    let isBody = own.count > 2 && form.name.hasGeneric && model.name.hasGeneric
    if isBody, OtherNumber().bars(x, y, matcher), !isGeneric(x) { return true }
    return CommonWord.mayBeSlip(x, y, among: form.words[own], matcher)
  }

  private func isGeneric(_ word: Int32) -> Bool {
    matcher.table.kinds[Int(word)].contains(.generic)
  }

  private func mayBeOne(_ x: Int32, _ y: Int32) -> Bool {
    let a = matcher.table.words[Int(x)]
    let b = matcher.table.words[Int(y)]
    if Slip.isSwap(x, y, matcher) { return true }
    guard min(a.letters.count, b.letters.count) > Respelling.shortWord else { return false }
    // Words that changed places are no spellings of one another, however near the whole names are.
    guard
      Reading.common(a, b) != nil || matcher.pairs.likeness(x, y) >= Respelling.leastWordLikeness
    else { return false }
    return !areOtherForms(x, y) && SpellingBars.first(x, y, matcher) == nil
  }

  /// Whether the weights are sure of the words.
  private func isNear(
    _ form: Form, _ own: Range<Int>, _ model: Form, _ other: Range<Int>
  ) -> Bool {
    let x = name(form, own)
    let y = name(model, other)
    guard x.words.count == y.words.count else { return false }
    if x.words.count == 1, Slip.isSwap(x.words[0], y.words[0], matcher) { return true }
    let margin = matcher.compare(x, y).margin
    return margin >= (x.words.count == 1 ? Respelling.wordMargin : Respelling.nameMargin)
  }

  private func name(_ form: Form, _ words: Range<Int>) -> ParsedName {
    if words.count == form.pieces.count { return form.name }
    var name = ParsedName()
    let text = form.text(of: words)
    matcher.parser.parse(text, text.indices, into: &name)
    return name
  }
}
