/// Taking down an attribution.
extension Passage {
  /// Shortest stretch, in tokens, that an attribution may claim without quotation marks.
  private static let shortestContent = 1

  /// The range without the commas, colons and dashes at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    let loose: WordClass = [.comma, .colon, .semicolon, .dash]
    while low < high, !isQuoted(low), bits(low).has(loose) || bits(low).has(.stop) { low += 1 }
    while high > low, !isQuoted(high - 1), bits(high - 1).has(loose) || isFullStop(high - 1) {
      high -= 1
    }
    return low..<high
  }

  /// Adds an attribution with these stretches; those that are taken already are left out.
  @discardableResult
  mutating func attribute(
    _ contents: some Collection<Range<Int>>, source: Range<Int>?, cue: Range<Int>?,
    isSpeech: Bool = true, speaker known: Int? = nil, evidence: Evidence = .unknown,
    kind: Quotation.Kind? = nil
  ) -> Bool {
    let first = parts.count
    for content in contents {
      let content = trimmed(content)
      guard isFree(content), hasWords(content, atLeast: Self.shortestContent) else { continue }
      if let source, source.overlaps(content) { continue }
      if let cue, cue.overlaps(content) { continue }
      parts.append(
        QuotedPart(
          range: ByteRange(byteRange(content)), kind: kind ?? self.kind(content),
          rule: page.pointee.rule))
      take(content)
    }
    let last = parts.count - 1
    guard last >= first else { return false }
    for number in first..<last { parts[number].next = Int32(truncatingIfNeeded: number + 1) }
    var evidence = evidence
    var speaker = known ?? -1
    if known == nil, let source {
      (speaker, evidence) = speakers.resolve(source, in: self)
    }
    let attribution = Attribution(
      firstPart: Int32(truncatingIfNeeded: first), lastPart: Int32(truncatingIfNeeded: last),
      start: parts[first].range.start, cue: cue.map { ByteRange(byteRange($0)) },
      source: source.map { ByteRange(byteRange($0)) }, speaker: speaker, evidence: evidence,
      isSpeech: isSpeech, isAside: isAside(source, cue), paragraph: number)
    attributions.append(attribution)
    if isSpeech, speaker >= 0 { speakers.spoke(speaker) }
    return true
  }

  /// "who added ...", "recalling ...": said in passing.
  private func isAside(_ source: Range<Int>?, _ cue: Range<Int>?) -> Bool {
    guard let source else { return cue != nil }
    if bits(source.lowerBound).has(.relative), source.count == 1 { return true }
    return cue.map { frame($0.lowerBound).has(.gerund) } ?? false
  }

  /// Who goes on speaking where nothing tells who does.
  var voice: Attribution? {
    attributions.last { !$0.isAside } ?? attributions.last { $0.source != nil } ?? inherited
      ?? attributions.last
  }

  /// Adds stretches that go on with what another attribution began, or announced.
  mutating func attribute(_ contents: Contents, by other: Attribution) {
    let count = attributions.count
    attribute(
      contents, source: nil, cue: nil, speaker: other.speaker, evidence: other.evidence)
    if attributions.count > count {
      attributions[count].source = other.source
      attributions[count].cue = other.cue
      attributions[count].isAside = false
    }
  }

  /// Adds stretches that the implied subject of a verb says.
  mutating func attribute(_ contents: Contents, implied site: CueSite) -> Bool {
    attribute(contents, impliedBy: site.verb..<site.verb + 1)
  }

  /// Adds stretches that the implied subject of the cue says.
  @discardableResult
  mutating func attribute(_ contents: Contents, impliedBy cue: Range<Int>) -> Bool {
    let count = attributions.count
    let speaker = speakers.implied()
    guard
      attribute(
        contents, source: nil, cue: cue, speaker: speaker,
        evidence: speaker < 0 ? .none : .lastSpeaker)
    else { return false }
    attributions[count].isAside = false
    return true
  }

  func isFree(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    for index in range where taken[index] { return false }
    return true
  }

  private mutating func take(_ range: Range<Int>) {
    for index in range { taken[index] = true }
    if stretches.isEmpty { return }
    for index in range {
      if stretchOf[index] >= 0 { stretches[Int(stretchOf[index])].isUsed = true }
    }
  }

  func kind(_ range: Range<Int>) -> Quotation.Kind {
    if stretches.isEmpty { return .indirect }
    var inside = 0
    var outside = 0
    for index in range where bits(index).has(.word) {
      if bits(index).has(.complementizer), index == range.lowerBound { continue }
      if isQuoted(index) { inside += 1 } else { outside += 1 }
    }
    if inside == 0 { return .indirect }
    return outside == 0 ? .direct : .mixed
  }
}
