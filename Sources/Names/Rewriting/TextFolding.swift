import CopydeskCore

/// The mode without `--names`: all documents are read and kept, the names folded, and then the
/// documents are written.
struct TextFolding {
  private var corpus: Corpus
  private let language: LanguagePack
  private var pieces: [Document] = []

  init(_ language: LanguagePack) {
    self.language = language
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) {
    corpus.read(document)
    pieces.append(document)
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
      try out.open(piece)
      try out.write(corpus.rewrite(piece.bytes, changes))
      try out.close(piece)
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
  mutating func rewrite(_ bytes: [UInt8], _ changes: [[Change]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var written = 0
    let runs = runs
    scan(bytes) { run, _ in
      guard let number = runs.find(run) else { return }
      for change in changes[number] {
        let first = run.tokens[change.words.lowerBound].range.lowerBound
        let mention = first..<run.tokens[change.words.upperBound - 1].range.upperBound
        out += bytes[written..<first]
        Replacement.append(change.target, for: mention, in: bytes, to: &out)
        written = mention.upperBound
      }
    }
    out += bytes[written...]
    return out
  }
}
