import CopydeskCore

/// The modes `--list` and `--explain`: the table of all names, or of all joins and their rules.
struct NameListing {
  private var corpus: Corpus
  private let language: LanguagePack
  private let table: FoldTable
  private let explains: Bool

  init(_ language: LanguagePack, _ table: FoldTable, explains: Bool) {
    self.language = language
    self.table = table
    self.explains = explains
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) { corpus.read(document) }

  mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    let parts = corpus.parts()
    var names = corpus.names(parts)
    let definitions = corpus.definitions(parts, names)
    let told = Corpus.add(table, to: &names)
    var apart: Set<UInt64> = []
    for (a, b) in table.apart {
      if let a = names.find(a), let b = names.find(b) { apart.insert(Folding.key(a, b)) }
    }
    let folding = Folding(names, Matcher(language), definitions: definitions, apart: apart)
    for group in told { folding.joinAsTold(group) }
    folding.run()
    try out.raw(explains ? explanation(folding) : list(folding))
  }

  private func list(_ folding: Folding) -> [UInt8] {
    var rows: [UInt8] = []
    for group in folding.result() where !isDoubtful(group, folding) {
      for member in group {
        rows += "\(folding.index.names[member].count)\t".utf8
        rows += folding.index.text(group[0])
        rows.append(0x09)
        rows += folding.index.text(member)
        rows.append(0x0A)
      }
    }
    return rows
  }

  /// Whether a word that has only its capital to make it a name is folded with no other.
  private func isDoubtful(_ group: [Int], _ folding: Folding) -> Bool {
    let name = folding.index.names[group[0]]
    return group.count == 1 && name.isDoubtful && !name.isPerson
  }

  private func explanation(_ folding: Folding) -> [UInt8] {
    var rows: [UInt8] = []
    for join in folding.joins {
      rows += "\(join.rule)\t".utf8
      rows += folding.index.text(join.a)
      rows.append(0x09)
      rows += folding.index.text(join.b)
      for number in [join.a, join.b] {
        for letter in LookAlikes.letters(of: Array(folding.index.text(number))) {
          rows += "\t\(letter)".utf8
        }
      }
      rows.append(0x0A)
    }
    return rows
  }
}
