import CopydeskCore

/// Writes the forms of a table as it has them, in one pass over a text.
struct TableFolding {
  /// A form that stands at a place of the text and what stands for it.
  struct Place {
    /// Where it stands.
    let mention: Range<Int>
    /// Its number in `entries`.
    let entry: Int
  }

  /// One form of the table.
  struct Entry {
    let form: [UInt8]
    /// How often it was met.
    let count: Int
    let target: Targets.Target
  }

  private(set) var entries: [Entry] = []
  /// Hashes of every beginning of a form: the number of the entry where it is a whole one, else -1.
  private var beginnings: [UInt64: Int32] = [:]
  /// Which low parts of the hashes occur: most words of a text are ruled out by them.
  private var filter = [Bool](repeating: false, count: 1 << 16)
  /// With which bytes forms begin.
  private var firstBytes = [Bool](repeating: false, count: 256)
  private var changes = 0
  private let report: FoldReport
  private var writer: ChangeWriter
  /// How often each form was met.
  private(set) var counts: [[UInt8]: Int] = [:]

  /// Folds nothing.
  static let empty = TableFolding()

  private init() {
    report = .text
    writer = ChangeWriter(isDiff: false)
  }

  /// Words of a form at the most that are looked up.
  private static let mostWords = 24

  /// - Parameter isTold: a person wrote the groups, so that what is not certain counts too.
  init(
    _ groups: [[TableGroups.Form]], _ matcher: Matcher, isTold: Bool, _ report: FoldReport
  ) {
    self.report = report
    var isDiff = false
    if case .diff = report { isDiff = true }
    writer = ChangeWriter(isDiff: isDiff)
    var targets = Targets(matcher)
    for group in groups {
      for (form, target) in zip(group, targets.targets(group, isTold: isTold)) {
        entries.append(Entry(form: form.text, count: form.count, target: target))
        if target.text != form.text { changes += 1 }
      }
    }
    if changes == 0 { return }
    for index in entries.indices { add(index) }
    guard case .reasons = report else { return }
    for entry in entries { counts[entry.form] = entry.count }
  }

  private mutating func add(_ index: Int) {
    let form = entries[index].form
    guard let first = form.first else { return }
    firstBytes[Int(first)] = true
    var hash = Fingerprint.seed
    var offset = 0
    while offset < form.count {
      while offset < form.count, form[offset] != 0x20 {
        hash = Fingerprint.mix(hash, form[offset])
        offset += 1
      }
      if offset == form.count {
        beginnings[hash] = Int32(index)
      } else if beginnings[hash] == nil {
        beginnings[hash] = -1
      }
      filter[Int(hash & 0xFFFF)] = true
      hash = Fingerprint.mix(hash, 0x20)
      offset += 1
    }
  }

  /// Writes a document, or a piece of one, or what changes in it.
  mutating func take(_ document: Document, into out: inout OutputWriter) throws(FilterError) {
    if case .text = report {
      try out.open(document)
      try out.write(rewrite(document.bytes))
      try out.close(document)
      return
    }
    var places: [Place] = []
    forEachPlace(in: document.bytes) { places.append($0) }
    var rows: [UInt8] = []
    writer.append(document, places, self, to: &rows)
    try out.raw(rows)
  }

  /// The text with each form in its target's spelling.
  func rewrite(_ bytes: [UInt8]) -> [UInt8] {
    if changes == 0 { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var written = 0
    forEachPlace(in: bytes) { place in
      out += bytes[written..<place.mention.lowerBound]
      let target = entries[place.entry].target.text
      Replacement.append(target, for: place.mention, in: bytes, to: &out)
      written = place.mention.upperBound
    }
    if written == 0 { return bytes }
    out += bytes[written...]
    return out
  }

  /// Hands out the places that are written otherwise, in their order; the longest form counts.
  /// Linear.
  func forEachPlace(in bytes: [UInt8], _ body: (Place) -> Void) {
    if changes == 0 { return }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x3C, let end = Tags.end(bytes, at: offset) {
        offset = end
        continue
      }
      let end = wordEnd(bytes, offset)
      guard end > offset else {
        offset += CodePoint.decode(bytes, at: offset).length
        continue
      }
      guard firstBytes[Int(byte)], let place = longest(bytes, from: offset) else {
        offset = end
        continue
      }
      let entry = entries[place.entry]
      if entry.target.text != entry.form, Surroundings.allow(place.mention, bytes) { body(place) }
      offset = place.mention.upperBound
    }
  }

  /// The end of the word at the offset; the offset itself if none begins. Most words are in lower
  /// case, and begin no form.
  private func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, ASCII.isLower(bytes[end]) { end += 1 }
    if end > start, end == bytes.count || WordEnd.isPlain(bytes[end]) { return end }
    return WordEnd.of(bytes, from: start)
  }

  /// The longest form that begins at the offset.
  private func longest(_ bytes: [UInt8], from start: Int) -> Place? {
    var hash = Fingerprint.seed
    var found: Place?
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
          let entry = beginnings[hash]
        else { continue }
        if entry >= 0, isForm(Int(entry), bytes, start..<cut) {
          found = Place(mention: start..<cut, entry: Int(entry))
        }
        if cut == end { goesOn = true }
      }
      // St. Louis, Workers' Party: the form has the sign behind the word.
      let sign = TableFolding.sign(bytes, end)
      if !sign.isEmpty {
        var signed = hash
        for at in sign { signed = Fingerprint.mix(signed, bytes[at]) }
        if let entry = beginnings[signed] {
          hash = signed
          goesOn = true
          end = sign.upperBound
          if entry >= 0, isForm(Int(entry), bytes, start..<end) {
            found = Place(mention: start..<end, entry: Int(entry))
          }
        }
      }
      guard goesOn, let next = nextWord(bytes, end) else { break }
      hash = Fingerprint.mix(hash, 0x20)
      offset = next
    }
    return found
  }

  /// The full stop or apostrophe that begins at the offset, empty if none does.
  private static func sign(_ bytes: [UInt8], _ offset: Int) -> Range<Int> {
    guard offset < bytes.count else { return offset..<offset }
    switch bytes[offset] {
    case 0x2E, 0x27: return offset..<offset + 1
    case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0x99]): return offset..<offset + 3
    default: return offset..<offset
    }
  }

  private func isForm(_ entry: Int, _ bytes: [UInt8], _ mention: Range<Int>) -> Bool {
    entries[entry].form == Replacement.surface(bytes, mention)
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
