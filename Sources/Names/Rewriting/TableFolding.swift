import CopydeskCore

/// The mode `--names FILE`: the forms of a table are looked up in the text, in one pass.
struct TableFolding {
  /// Hashes of every beginning of a form: true where it is a whole one.
  private var beginnings: [UInt64: Bool] = [:]
  private var targets: [[UInt8]: [UInt8]] = [:]
  /// Which low parts of the hashes occur: most words of a text are ruled out by them.
  private var filter = [Bool](repeating: false, count: 1 << 16)

  /// Folds nothing.
  static let empty = TableFolding()

  private init() {}

  /// Words of a form at the most that are looked up.
  private static let mostWords = 24

  init(_ table: FoldTable, _ matcher: Matcher) {
    var writer = Targets(matcher)
    for group in TableGroups(table).groups {
      let forms = group.map(\.text)
      for (form, target) in zip(forms, writer.targets(forms)) { add(form, target) }
    }
  }

  private mutating func add(_ form: [UInt8], _ target: [UInt8]) {
    targets[form] = target
    var hash = Fingerprint.seed
    var offset = 0
    while offset < form.count {
      while offset < form.count, form[offset] != 0x20 {
        hash = Fingerprint.mix(hash, form[offset])
        offset += 1
      }
      beginnings[hash] = beginnings[hash] ?? false || offset == form.count
      filter[Int(hash & 0xFFFF)] = true
      hash = Fingerprint.mix(hash, 0x20)
      offset += 1
    }
  }

  func take(_ document: Document, into out: inout OutputWriter) throws(FilterError) {
    try out.open(document)
    try out.write(rewrite(document.bytes))
    try out.close(document)
  }

  /// The text with each form in its target's spelling; the longest form counts.
  private func rewrite(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var written = 0
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x3C, let end = Tags.end(bytes, at: offset) {
        offset = end
        continue
      }
      let end = WordEnd.of(bytes, from: offset)
      guard end > offset else {
        offset += 1
        continue
      }
      if let mention = longest(bytes, from: offset),
        let target = targets[Replacement.surface(bytes, mention)]
      {
        out += bytes[written..<offset]
        Replacement.append(target, for: mention, in: bytes, to: &out)
        written = mention.upperBound
        offset = mention.upperBound
      } else {
        offset = end
      }
    }
    out += bytes[written...]
    return out
  }

  /// The longest form that begins at the offset.
  private func longest(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var hash = Fingerprint.seed
    var found: Range<Int>?
    var offset = start
    for _ in 0..<TableFolding.mostWords {
      var end = WordEnd.of(bytes, from: offset)
      guard end > offset else { break }
      let cuts = (WordEnd.withoutPossessive(bytes, offset..<end), withoutStop(bytes, end))
      var goesOn = false
      for at in offset..<end {
        hash = Fingerprint.mix(hash, bytes[at])
        let cut = at + 1
        guard cut == end || cut == cuts.0 || cut == cuts.1, filter[Int(hash & 0xFFFF)],
          let isForm = beginnings[hash]
        else { continue }
        if isForm { found = start..<cut }
        if cut == end { goesOn = true }
      }
      // St. Louis: the form has the full stop.
      if end < bytes.count, bytes[end] == 0x2E,
        beginnings[Fingerprint.mix(hash, 0x2E)] != nil
      {
        hash = Fingerprint.mix(hash, 0x2E)
        goesOn = true
        end += 1
      }
      guard goesOn, let next = nextWord(bytes, end) else { break }
      hash = Fingerprint.mix(hash, 0x20)
      offset = next
    }
    return found
  }

  private func withoutStop(_ bytes: [UInt8], _ end: Int) -> Int {
    bytes[end - 1] == 0x2E ? end - 1 : end
  }

  /// Where the next word begins after white space with one line end at the most.
  private func nextWord(_ bytes: [UInt8], _ end: Int) -> Int? {
    var offset = end
    var lines = 0
    while offset < bytes.count, ASCII.isWhite(bytes[offset]) {
      if bytes[offset] == 0x0A { lines += 1 }
      offset += 1
    }
    return offset > end && offset < bytes.count && lines < 2 ? offset : nil
  }
}
