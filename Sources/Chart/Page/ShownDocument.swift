import CopydeskCore

/// A document as the page shows it, with its figures and quotations marked.
struct ShownDocument {
  let name: [UInt8]
  private let text: [UInt8]

  init(_ document: Document) {
    name = Array(document.name.utf8)
    text = document.bytes
  }

  /// The article; `index` is its place among the documents.  Linear in the text and the marks.
  func markup(
    _ index: Int, _ figures: [DocumentMarks.FigureMark],
    _ quotations: [DocumentMarks.QuotationMark], _ letters: [[UInt8]: [UInt8]]
  ) -> [UInt8] {
    var out = Markup()
    out.raw("<article class=\"document\" id=\"doc-\(index + 1)\">\n<h3><bdi>")
    out.text(name)
    out.raw("</bdi>")
    if let letter = letters[name] { out.text([0x20] + FigureWords.accounts([letter])) }
    out.raw("</h3>\n<div dir=\"auto\">\n<p>")
    var marker = MarkedRun(figures, quotations, document: index + 1)
    var at = 0
    var codePoint = 0
    var start = 0
    while at < text.count {
      if text[at] & 0xC0 != 0x80 {
        if marker.changes(at: codePoint) {
          out.running(text[start..<at])
          start = at
          marker.change(at: codePoint, into: &out)
        }
        codePoint += 1
      }
      if text[at] == 0x0A, at + 1 < text.count, text[at + 1] == 0x0A {
        out.running(text[start..<at])
        marker.pause(into: &out)
        out.raw("</p>\n<p>")
        marker.resume(into: &out)
        while at + 1 < text.count, text[at + 1] == 0x0A {
          at += 1
          codePoint += 1
        }
        start = at + 1
      }
      at += 1
    }
    out.running(text[start...])
    marker.pause(into: &out)
    out.raw("</p>\n</div>\n</article>\n")
    return out.bytes
  }
}

/// The marks that are open while a document is written.
struct MarkedRun {
  private let figures: [DocumentMarks.FigureMark]
  private let quotations: [DocumentMarks.QuotationMark]
  private let document: Int
  private var nextFigure = 0
  private var nextQuotation = 0
  private var figure: DocumentMarks.FigureMark?
  private var quotation: DocumentMarks.QuotationMark?
  /// The code point at which a mark begins or ends next.
  private var boundary = 0
  /// Places that have a name already: two rows may share a figure.
  private var named = -1

  init(
    _ figures: [DocumentMarks.FigureMark], _ quotations: [DocumentMarks.QuotationMark],
    document: Int
  ) {
    self.figures = figures
    self.quotations = quotations
    self.document = document
    boundary = next()
  }

  func changes(at codePoint: Int) -> Bool { codePoint >= boundary }

  private func next() -> Int {
    var next = Int.max
    if let figure { next = min(next, figure.range.upperBound) }
    if let quotation { next = min(next, quotation.range.upperBound) }
    if figure == nil, nextFigure < figures.count {
      next = min(next, figures[nextFigure].range.lowerBound)
    }
    if quotation == nil, nextQuotation < quotations.count {
      next = min(next, quotations[nextQuotation].range.lowerBound)
    }
    return next
  }

  /// Closes what ends here and opens what begins here.
  mutating func change(at codePoint: Int, into out: inout Markup) {
    pause(into: &out)
    if let open = figure, open.range.upperBound <= codePoint { figure = nil }
    if let open = quotation, open.range.upperBound <= codePoint { quotation = nil }
    while quotation == nil, nextQuotation < quotations.count,
      quotations[nextQuotation].range.lowerBound <= codePoint
    {
      let found = quotations[nextQuotation]
      if found.range.upperBound > codePoint { quotation = found }
      nextQuotation += 1
    }
    while figure == nil, nextFigure < figures.count,
      figures[nextFigure].range.lowerBound <= codePoint
    {
      let found = figures[nextFigure]
      if found.range.upperBound > codePoint { figure = found }
      nextFigure += 1
    }
    resume(into: &out)
    boundary = next()
  }

  /// Closes the elements that are open, innermost first.
  func pause(into out: inout Markup) {
    if figure != nil { out.raw("</a>") }
    if quotation != nil { out.raw("</span>") }
  }

  /// Opens them again.
  mutating func resume(into out: inout Markup) {
    if let quotation {
      out.raw("<span class=\"quote\"")
      if !quotation.speaker.isEmpty { out.attribute("title", quotation.speaker) }
      out.raw(">")
    }
    guard let figure else { return }
    out.raw("<a class=\"figure-link\" href=\"#row-\(figure.row)-\(figure.mention)\"")
    if figure.range.lowerBound > named {
      named = figure.range.lowerBound
      out.raw(" id=\"doc-\(document)-\(figure.range.lowerBound)\"")
    }
    out.raw(">")
  }
}
