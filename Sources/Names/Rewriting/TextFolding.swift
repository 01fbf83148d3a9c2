import CopydeskCore

/// The mode without `--names`: all documents are read and kept with where their runs stand, the names
/// folded, and then the documents are written.
struct TextFolding {
  private var corpus: Corpus
  private let language: LanguagePack
  private var pieces: [(text: Document, mentions: Range<Int>)] = []
  private var mentions: [Mention] = []

  init(_ language: LanguagePack) {
    self.language = language
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) {
    let start = mentions.count
    corpus.read(document, into: &mentions)
    pieces.append((document, start..<mentions.count))
  }

  mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    let matcher = Matcher(language)
    let parts = corpus.parts()
    let names = corpus.names(parts)
    let folding = Folding(
      names, matcher, definitions: corpus.definitions(parts, names), apart: [])
    folding.run()
    let changes = corpus.changes(parts, names, TextFolding.targets(folding, matcher))
    for piece in pieces {
      try out.open(piece.text)
      try out.write(corpus.rewrite(piece.text.bytes, mentions[piece.mentions], changes))
      try out.close(piece.text)
    }
  }

  /// What stands for every name; nil for names that stay as they are.
  private static func targets(_ folding: Folding, _ matcher: Matcher) -> [[UInt8]?] {
    var result = [[UInt8]?](repeating: nil, count: folding.index.names.count)
    var targets = Targets(matcher)
    for group in folding.result() where group.count > 1 {
      let forms = group.map { Array(folding.index.text($0)) }
      for (member, target) in zip(group, targets.targets(forms)) {
        let own = folding.index.text(member)
        if !own.elementsEqual(target) { result[member] = target }
      }
    }
    return result
  }
}

extension Corpus {
  /// A name in a run that is written otherwise.
  struct Change {
    let words: Range<Int>
    let target: [UInt8]
  }

  /// For every run the names in it that are written otherwise.
  func changes(
    _ parts: [[RunReader.Part]], _ names: NameIndex, _ targets: [[UInt8]?]
  ) -> [[Change]] {
    parts.indices.map { run in
      parts[run].compactMap { part in
        guard let name = names.find(surface(words(run, part))), let target = targets[name] else {
          return nil
        }
        return Change(words: part.words, target: target)
      }
    }
  }

  /// The text with the changes in place of the names. Linear.
  func rewrite(
    _ bytes: [UInt8], _ mentions: ArraySlice<Mention>, _ changes: [[Change]]
  ) -> [UInt8] {
    var out: [UInt8] = []
    var written = 0
    for mention in mentions where !changes[mention.run].isEmpty {
      let words = words(of: mention, in: bytes)
      for change in changes[mention.run] {
        let first = words[change.words.lowerBound].lowerBound
        let name = first..<words[change.words.upperBound - 1].upperBound
        if out.isEmpty { out.reserveCapacity(bytes.count) }
        out += bytes[written..<first]
        Replacement.append(change.target, for: name, in: bytes, to: &out)
        written = name.upperBound
      }
    }
    if written == 0 { return bytes }
    out += bytes[written...]
    return out
  }

  /// Where the words of a run stand: between them are only signs with which no word begins.
  private func words(of mention: Mention, in bytes: [UInt8]) -> [Range<Int>] {
    var offset = mention.start
    return runs.tokens[runs.entries[mention.run].tokens].map { number in
      let word = scanner.vocabulary.bytes[scanner.vocabulary.entries[Int(number)].text]
      while offset < bytes.count, !bytes[offset...].starts(with: word) { offset += 1 }
      defer { offset += word.count }
      return offset..<offset + word.count
    }
  }
}
