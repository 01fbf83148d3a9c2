import CopydeskCore

/// The mode `--list`: the table of all names.
struct NameListing {
  private var corpus: Corpus
  private let language: LanguagePack

  init(_ language: LanguagePack) {
    self.language = language
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) { corpus.read(document) }

  func finish(into out: inout OutputWriter) throws(FilterError) {
    let parts = corpus.parts()
    let names = corpus.names(parts)
    let folding = Folding(
      names, Matcher(language), definitions: corpus.definitions(parts, names), apart: [])
    folding.run()
    var table: [UInt8] = []
    for group in folding.result() {
      for member in group {
        table += "\(names.names[member].count)\t".utf8
        table += names.text(group[0])
        table.append(0x09)
        table += names.text(member)
        table.append(0x0A)
      }
    }
    try out.raw(table)
  }
}
