import CopydeskCore

/// Draws the claims as one picture in SVG.
struct PictureChart {
  /// All lengths are in user units, which are pixels where the picture is shown in its own size.
  private static let width = 960.0
  private static let margin = 20.0
  private static let rowHeight = 44.0
  private static let headHeight = 64.0
  private static let lineHeight = 18.0
  private static let axisLeft = 330.0
  private static let axisWidth = 385.0
  private static let figureLeft = 748.0
  private static let accountsRight = 880.0
  private static let indent = 14.0
  /// Columns of text that have room: of a label, of who says what, of a figure.
  private static let labelColumns = 42
  private static let voiceColumns = 138
  private static let figureColumns = 15

  private let records: ClaimRecords

  init(_ records: ClaimRecords) { self.records = records }

  /// Writes the picture row by row.
  func write(into out: inout OutputWriter) throws(FilterError) {
    let tree = ClaimTree(records.claims)
    let accounts = AccountGroup.groups(records.documents)
    try out.raw(head(tree, accounts))
    var top = PictureChart.headHeight
    for branch in tree.event { try out.raw(row(branch, tree, &top)) }
    if !tree.background.isEmpty {
      try out.raw(line("heading", Array("Background".utf8), &top))
      for branch in tree.background { try out.raw(row(branch, tree, &top)) }
    }
    if accounts.count > 1 {
      try out.raw(line("heading", Array("Accounts".utf8), &top))
      for account in accounts {
        try out.raw(line("voice", account.letter + [0x20, 0x20] + account.line, &top))
      }
    }
    top += PictureChart.lineHeight / 2
    try out.raw(line("voice", Array(PictureChart.key.utf8), &top))
    try out.raw(Array("</svg>\n".utf8))
  }

  private static let key =
    "! sources disagree · larger: more accounts · arrow: at least, at most · pale: about, between · "
    + "faint: superseded · struck through: denied"

  private func head(_ tree: ClaimTree, _ accounts: [AccountGroup]) -> [UInt8] {
    var height = PictureChart.headHeight + PictureChart.rowHeight * Double(records.claims.count)
    height += PictureChart.lineHeight * Double(accounts.count > 1 ? accounts.count : 0)
    height += PictureChart.lineHeight * (tree.background.isEmpty ? 0 : 2)
    height += PictureChart.lineHeight * (accounts.count > 1 ? 5 : 3)
    var out = Markup()
    out.raw(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Markup.number(PictureChart.width)) \(Markup.number(height))\""
    )
    out.raw(
      " width=\"\(Markup.number(PictureChart.width))\" height=\"\(Markup.number(height))\" role=\"img\">\n"
    )
    out.raw("<title>What the accounts claim</title>\n<style>")
    out.raw(PageTemplates.pictureStyle)
    out.raw("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n")
    text("title", PictureChart.margin, 30, Array("What the accounts claim".utf8), into: &out)
    text("head", PictureChart.figureLeft, 52, Array("figure".utf8), into: &out)
    text("head count", PictureChart.accountsRight, 52, Array("accounts".utf8), into: &out)
    text(
      "head count", PictureChart.width - PictureChart.margin, 52, Array("sources".utf8), into: &out)
    return out.bytes
  }

  private func row(_ branch: ClaimTree.Branch, _ tree: ClaimTree, _ top: inout Double) -> [UInt8] {
    let claim = records.claims[branch.claim]
    let points = ChartPoint.points(claim)
    let scale = FigureScale(
      tree.families[branch.family].lazy.flatMap { records.claims[$0].figures })
    let left = PictureChart.margin + Double(branch.depth) * PictureChart.indent
    var out = Markup()
    out.raw("<g class=\"row\(claim.isDisputed ? " disputed" : "")\"><title>")
    out.text(claim.title)
    out.raw("</title>")
    let label = ColumnLines.cut(claim.title, PictureChart.labelColumns - 2 * branch.depth)
    text(branch.depth == 0 ? "label" : "label part", left, top + 16, label, into: &out)
    AxisDrawing(left: PictureChart.axisLeft, width: PictureChart.axisWidth, height: top + 12)
      .draw(points, scale, course: [], into: &out)
    let figure = (claim.isDisputed ? Array("! ".utf8) : []) + FigureWords.text(claim, points)
    let shown = ColumnLines.cut(figure, PictureChart.figureColumns)
    text("number", PictureChart.figureLeft, top + 16, shown, into: &out)
    count(claim.accounts, PictureChart.accountsRight, top, into: &out)
    count(claim.sources.count, PictureChart.width - PictureChart.margin, top, into: &out)
    let voices = ColumnLines.cut(FigureWords.voices(claim, points), PictureChart.voiceColumns)
    open("voice", left, top + 33, into: &out)
    out.words(voices)
    out.raw("</text>")
    out.raw("</g>\n")
    top += PictureChart.rowHeight
    return out.bytes
  }

  private func count(_ count: Int, _ right: Double, _ top: Double, into out: inout Markup) {
    text("count", right, top + 16, Array(String(count).utf8), into: &out)
  }

  /// A line of text over the whole width.
  private func line(_ name: String, _ text: [UInt8], _ top: inout Double) -> [UInt8] {
    var out = Markup()
    if name == "heading" { top += PictureChart.lineHeight }
    let shown = ColumnLines.cut(text, PictureChart.voiceColumns)
    self.text(name, PictureChart.margin, top + 12, shown, into: &out)
    out.raw("\n")
    top += PictureChart.lineHeight
    return out.bytes
  }

  private func text(
    _ name: String, _ x: Double, _ y: Double, _ text: [UInt8], into out: inout Markup
  ) {
    open(name, x, y, into: &out)
    out.text(text)
    out.raw("</text>")
  }

  private func open(_ name: String, _ x: Double, _ y: Double, into out: inout Markup) {
    out.raw("<text class=\"\(name)\"")
    out.attribute("x", x)
    out.attribute("y", y)
    out.raw(">")
  }
}
