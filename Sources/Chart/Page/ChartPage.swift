import CopydeskCore

/// Writes the claims as one page of HTML that asks nothing of any other place.
struct ChartPage {
  private let records: ClaimRecords
  private let documents: [ShownDocument]
  private let tree: ClaimTree

  init(_ records: ClaimRecords, _ documents: [ShownDocument]) {
    self.records = records
    self.documents = documents
    tree = ClaimTree(records.claims)
  }

  /// Writes the page section by section.
  func write(into out: inout OutputWriter) throws(FilterError) {
    for part in PageTemplates.parts(of: PageTemplates.page) {
      switch part {
      case .fixed(let text): try out.raw(Array(text))
      case .place(let name): try fill(name, into: &out)
      }
    }
  }

  private func fill(_ place: String, into out: inout OutputWriter) throws(FilterError) {
    switch place {
    case "style": try out.raw(PageTemplates.pageStyle)
    case "script": try out.raw(PageTemplates.script)
    case "summary": try out.raw(summary())
    case "filters": try out.raw(PageFilters(records).markup())
    case "claims":
      try section("claims", "Claims", tree.event, into: &out)
      try section("background", "Background", tree.background, into: &out)
    case "statements": try out.raw(PageNotes(records).statements())
    case "accounts": try out.raw(PageNotes(records).accounts())
    default: try writeDocuments(into: &out)
    }
  }

  private func summary() -> [UInt8] {
    let disputed = records.claims.count(where: \.isDisputed)
    let accounts = AccountGroup.groups(records.documents).count
    var text = "\(records.claims.count) claims"
    if accounts > 0 {
      text += " in \(records.documents.count) documents, \(accounts) independent accounts"
    }
    text +=
      disputed == 0
      ? ". No sources disagree."
      : disputed == 1
        ? ". On 1 of them sources disagree." : ". On \(disputed) of them sources disagree."
    return Array(text.utf8)
  }

  private func section(
    _ name: String, _ title: String, _ branches: [ClaimTree.Branch], into out: inout OutputWriter
  ) throws(FilterError) {
    if branches.isEmpty, name != "claims" { return }
    try out.raw(
      Array(
        "<section id=\"\(name)\" aria-labelledby=\"\(name)-head\">\n<h2 id=\"\(name)-head\">\(title)</h2>\n"
          .utf8))
    let places = DocumentPlaces(documents)
    for branch in branches {
      let family = tree.families[branch.family].lazy.flatMap { records.claims[$0].figures }
      let claim = PageClaim(records.claims[branch.claim], branch.depth, FigureScale(family), places)
      try out.raw(claim.markup())
    }
    try out.raw(Array("</section>\n".utf8))
  }

  private func writeDocuments(into out: inout OutputWriter) throws(FilterError) {
    guard !documents.isEmpty else { return }
    try out.raw(
      Array(
        "<section id=\"documents\" aria-labelledby=\"documents-head\">\n<h2 id=\"documents-head\">Documents</h2>\n"
          .utf8))
    let marks = DocumentMarks(records, DocumentPlaces(documents), documents.count)
    let letters = Dictionary(records.documents.map { ($0.name, $0.account) }) { first, _ in first }
    for (index, document) in documents.enumerated() {
      try out.raw(document.markup(index, marks.figures[index], marks.quotations[index], letters))
    }
    try out.raw(Array("</section>\n".utf8))
  }
}
