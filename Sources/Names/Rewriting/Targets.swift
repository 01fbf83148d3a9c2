import CopydeskCore

/// What is written in place of each form of one name.
struct Targets {
  /// What stands for one form.
  struct Target {
    var text: [UInt8]
    /// Why it is another than the form itself; nil where it is not.
    var reason: Respelling.Reason?
    /// What a table of the group says of the form.
    var mark: Mark?
  }

  private let matcher: Matcher
  private var respelling: Respelling
  private var forms: [Form] = []

  init(_ matcher: Matcher) {
    self.matcher = matcher
    respelling = Respelling(matcher)
  }

  /// The texts for the forms of a group; the first form is the canonical one, the others follow from
  /// the most frequent down.
  ///
  /// What is certain is written so. Other forms of a table that have no mark were put there by a
  /// person, and are written as the person has it.
  mutating func targets(_ rows: [TableGroups.Form], isTold: Bool) -> [Target] {
    guard rows.count > 1 else {
      return rows.map { Target(text: $0.text, reason: nil, mark: nil) }
    }
    forms = rows.map { Form($0.text, count: $0.count, mark: $0.mark, matcher.parser) }
    var targets = forms.map { Target(text: $0.text, reason: nil, mark: nil) }
    respelling.beginGroup()
    // Full names come first: they show which words are one.
    let order = forms.indices.sorted {
      (forms[$1].pieces.count, $0) < (forms[$0].pieces.count, $1)
    }
    for number in order where number > 0 {
      if let (text, reason) = certain(number, targets) {
        targets[number] = Target(text: text, reason: reason)
        continue
      }
      let told = ToldForm(matcher, forms[0]).text(for: forms[number])
      guard told != forms[number].text else { continue }
      if isTold {
        if forms[number].mark == nil { targets[number] = Target(text: told, reason: .table) }
      } else {
        targets[number].mark = mark(forms[number])
      }
    }
    return targets
  }

  private func mark(_ form: Form) -> Mark {
    if NameScript.of(form.text) != NameScript.of(forms[0].text) { return .script }
    let canonical = forms[0].name
    let isKnown =
      form.name.country != 0 && form.name.country == canonical.country
      || form.name.settled != 0 && form.name.settled == canonical.settled
    return isKnown ? .alias : .likely
  }

  // MARK: What is certain

  /// What is written for the form for certain; nil if that is the form itself.
  private mutating func certain(
    _ number: Int, _ targets: [Target]
  ) -> (text: [UInt8], reason: Respelling.Reason)? {
    let form = forms[number]
    guard !form.pieces.isEmpty, let found = model(number, targets) else { return nil }
    let isShout = form.isUpper && !respelling.isSaidAsWord(form)
    let text = isShout && !Form.isUpper(found.text) ? shouted(found.text) : found.text
    // Whether a full stop belongs to the name or ends the sentence, no form can tell.
    return text == form.text || differInStop(text, form.text) ? nil : (text, found.reason)
  }

  private func shouted(_ text: [UInt8]) -> [UInt8] { Casing.upper(text, text.indices) }

  /// The better form that has the same words; or the same with those words of the canonical form
  /// in it that may be written as there.
  private mutating func model(
    _ number: Int, _ targets: [Target]
  ) -> (text: [UInt8], reason: Respelling.Reason)? {
    let form = forms[number]
    let all = form.pieces.indices
    for other in forms.indices where other < number {
      let model = forms[other]
      if targets[other].reason != nil || !isSameScript(form, model) { continue }
      let reason = respelling.reason(form, all, as: model, model.pieces.indices)
      if let reason { return (model.text, reason) }
      if other > 0 { continue }
      if model.pieces.count > all.count, let part = part(form, of: model) { return part }
      if model.pieces.count < all.count, let fuller = fuller(form, with: model) { return fuller }
    }
    return nil
  }

  /// A longer form with the words of the canonical one in it as they stand there.
  private mutating func fuller(
    _ form: Form, with model: Form
  ) -> (text: [UInt8], reason: Respelling.Reason)? {
    let count = model.pieces.count
    guard count > 1 else { return nil }
    for start in (0...form.pieces.count - count).reversed() {
      let words = start..<start + count
      guard form.text(of: words) != model.text,
        let reason = respelling.reason(form, words, as: model, model.pieces.indices)
      else { continue }
      let first = form.pieces[start].lowerBound
      let end = form.pieces[start + count - 1].upperBound
      return (form.text[..<first] + model.text + form.text[end...], reason)
    }
    return nil
  }

  private func isSameScript(_ form: Form, _ model: Form) -> Bool {
    NameScript.of(form.text) == NameScript.of(model.text)
  }

  /// The words of a longer form that are those of this one in another spelling.
  private mutating func part(
    _ form: Form, of model: Form
  ) -> (text: [UInt8], reason: Respelling.Reason)? {
    let count = form.pieces.count
    // A family name stands last.
    for start in (0...model.pieces.count - count).reversed() {
      let words = start..<start + count
      let reason = respelling.reason(form, form.pieces.indices, as: model, words)
      if let reason { return (model.text(of: words), reason) }
    }
    return nil
  }

  private func differInStop(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let stop = UInt8(ascii: ".")
    return one.count == other.count + 1 && one.last == stop && one.dropLast() == other[...]
      || other.count == one.count + 1 && other.last == stop && other.dropLast() == one[...]
  }
}
