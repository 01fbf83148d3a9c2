import CopydeskCore

/// The mode without `--names`: all documents are read and kept, their names folded, and then the
/// documents are written by the table that came of it.
struct TextFolding {
  private var corpus: Corpus
  private let language: LanguagePack
  private let report: FoldReport
  private var pieces: [Document] = []

  init(_ language: LanguagePack, _ report: FoldReport) {
    self.language = language
    self.report = report
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) {
    corpus.read(document)
    pieces.append(document)
  }

  mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    let matcher = Matcher(language)
    let folding = corpus.fold(FoldTable(), matcher)
    let groups = folding.named().map(folding.forms)
    var table = TableFolding(groups, matcher, isTold: false, report)
    for piece in pieces { try table.take(piece, into: &out) }
  }
}
