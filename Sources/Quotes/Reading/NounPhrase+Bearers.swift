/// Phrases that name a source in a way of their own: behind a label, between marks, in an institution.
extension Passage {
  /// "FRAUD ALERTS Equifax": behind capitals that open the sentence as a label, a name in small
  /// letters.
  func withoutLabel(_ phrase: Range<Int>) -> Range<Int> {
    guard phrase.lowerBound == current?.lowerBound else { return phrase }
    var index = phrase.lowerBound
    var letters = 0
    while index < phrase.upperBound, bits(index).has(.allCapitals), !bits(index).has(.abbreviation)
    {
      letters += tokens[index].end - tokens[index].start
      index += 1
    }
    guard index > phrase.lowerBound + 1, index < phrase.upperBound, letters >= Self.shortestLabel,
      NameSpan.isNamePart(index, self)
    else { return phrase }
    return index..<phrase.upperBound
  }

  /// Letters of a label of two words and more: those of bodies have fewer.
  private static let shortestLabel = 10

  /// Russian "soobshchayet «Interfaks»": the name of a paper between marks.
  func isQuotedName(_ index: Int) -> Bool {
    !language.hasBareClauses && isShortStretch(index)
      && isName(stretches[Int(stretchOf[index])])
  }

  /// Russian "(soobshchili) v press-sluzhbe": the body in which somebody says it.
  func institution(at start: Int, limit: Int) -> Range<Int>? {
    guard !language.hasBareClauses, traits(start).has(.inessive), start + 1 < limit,
      let phrase = phrase(startingAt: start + 1, limit: limit),
      phrase.contains(where: { bits($0).has([.group, .document]) }),
      !bits(phrase.lowerBound).has(.time)
    else { return nil }
    return phrase
  }

  /// Russian "V ministerstve zayavili", Spanish "Desde la Plataforma aseguran": the body that opens
  /// the clause, before its verb.
  func institution(before site: CueSite) -> Range<Int>? {
    guard language.dropsSubjects else { return nil }
    var start = site.sentence.lowerBound
    while start < site.first, bits(start).has([.coordinator, .adverb]) { start += 1 }
    guard traits(start).has(.inessive), start + 1 < site.first,
      let phrase = phrase(startingAt: start + 1, limit: site.first),
      phrase.upperBound == site.first,
      !language.hasArticles
        || phrase.contains(where: { bits($0).has([.group, .document, .capital]) }),
      phrase.count <= Self.longestBody,
      !phrase.contains(where: {
        bits($0).has([.comma, .time, .adverb, .venue]) && !bits($0).has(.document)
      })
    else { return nil }
    return phrase
  }

  /// Tokens of the name of a body in which something is said.
  private static let longestBody = 8

  /// German "der für den Bau zuständige Minister": past what stands between an article and its noun.
  func pastAttribute(_ from: Int, _ limit: Int) -> Int? {
    guard language.hasCapitalNouns, bits(from).has(.determiner), bits(from + 1).has(.preposition)
    else {
      return nil
    }
    let stop = min(limit - 1, from + Self.longestAttribute)
    var index = from + 2
    while index < stop, bits(index).has(.word), !isQuoted(index) {
      if bits(index - 1).has(.capital), !bits(index).has(.capital), bits(index + 1).has(.capital),
        frame(index).isEmpty
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// Tokens of such an attribute.
  private static let longestAttribute = 9
}
