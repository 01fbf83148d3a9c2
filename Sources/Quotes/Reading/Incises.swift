/// Marks that a text leaves out, and attributions inside of marks.
extension Passage {
  /// French "« La route, dit Ana Morel, est sûre »": the attribution between commas inside the marks
  /// parts what is quoted into two stretches.
  mutating func openIncises() {
    var opened = Row<MarkedStretch>()
    for stretch in stretches {
      var rest = stretch
      var index = stretch.open + 2
      while index < rest.close {
        guard tokens[index].has([.comma, .dash, .stop]), let end = inciseEnd(index + 1, rest.close)
        else {
          index += 1
          continue
        }
        opened.append(MarkedStretch(open: rest.open, close: index, isClosed: true))
        rest.open = end
        index = end + 1
      }
      opened.append(rest)
    }
    if opened.count > stretches.count {
      stretches.removeAll()
      for stretch in opened { stretches.append(stretch) }
    }
    opened.free()
  }

  /// The comma or dash behind an attribution with its subject behind its verb; nil where none begins here.
  private func inciseEnd(_ from: Int, _ limit: Int) -> Int? {
    var from = from
    if bits(from).has(.dash), bits(from - 1).has([.comma, .stop]) { from += 1 }
    guard bits(from - 1).has([.comma, .dash]) else { return nil }
    var verb = from
    while verb < min(limit, from + 3), bits(verb).has([.have, .be, .adverb, .pronoun]) { verb += 1 }
    let here = frame(verb)
    guard here.has(.speech), verb > from ? here.has(.participle) : here.has([.past, .third]) else {
      return nil
    }
    var index = verb + 1
    let stop = min(limit, verb + Self.longestIncise)
    let sign: WordClass = bits(from - 1).has(.dash) ? [.dash, .stop] : .comma
    while index < stop, !bits(index).has(sign) || bits(index).has(.word) {
      guard bits(index).has(.word), !bits(index).has([.be, .have, .modal, .complementizer]) else {
        return nil
      }
      index += 1
    }
    guard index < stop else { return nil }
    if bits(index).has(.stop) {
      guard bits(index + 1).has(.dash), index + 1 < limit else { return nil }
      index += 1
    }
    let subject = bits(verb + 1)
    let isSubject = subject.has([.pronoun, .capital, .determiner, .possessive, .title, .person])
    return isSubject || verb > from && bits(from + 1).has(.pronoun) ? index : nil
  }

  /// Tokens of such an attribution behind its verb.
  private static let longestIncise = 12

  /// "Es ist sicher», sagte Ann Baker": the first mark of a paragraph closes what nothing opened; the
  /// sentence before it is quoted where an attribution follows.
  mutating func openBeforeClosing() {
    guard !language.hasBareClauses,
      let close = tokens.indices.first(where: { QuoteMark.of(tokens[$0], bytes) != nil }),
      close > 1,
      let mark = QuoteMark.of(tokens[close], bytes),
      mark == .rightGuillemet || mark == .rightDouble,
      !tokens[close].has(.spaceBefore) || tokens[close].has(.spaceAfter),
      stretches.first.map({ $0.open > close }) ?? true, isAttributed(close + 1)
    else { return }
    var rest = Row<MarkedStretch>()
    rest.append(stretches.buffer)
    stretches.removeAll()
    stretches.append(MarkedStretch(open: 0, close: close, isClosed: true))
    stretches.append(rest.buffer)
    rest.free()
  }

  /// A comma or dash, and a verb of saying right behind it.
  private func isAttributed(_ from: Int) -> Bool {
    var index = from
    while index < tokens.count, bits(index).has([.comma, .dash]) { index += 1 }
    guard index > from else { return false }
    while bits(index).has([.have, .be, .adverb]), index < from + 5 { index += 1 }
    return frame(index).has(.speech)
  }
}
