import CopydeskCore

/// One claim on the page: its label, its figures on an axis, who says them, their sentences.
struct PageClaim {
  /// The axis, in units of the drawing, which is stretched to the room there is.
  private static let axisWidth = 400.0
  private static let axisHeight = 36.0
  /// What a figure at an end, with its arrow, takes beyond the axis.
  private static let margin = 12.0

  private let claim: ChartedClaim
  private let points: [ChartPoint]
  private let depth: Int
  private let scale: FigureScale
  private let places: DocumentPlaces

  init(_ claim: ChartedClaim, _ depth: Int, _ scale: FigureScale, _ places: DocumentPlaces) {
    self.claim = claim
    points = ChartPoint.points(claim)
    self.depth = depth
    self.scale = scale
    self.places = places
  }

  func markup() -> [UInt8] {
    var out = Markup()
    out.raw(
      "<article class=\"claim depth-\(depth)\(claim.isDisputed ? " disputed" : "")\" id=\"row-\(claim.row)\""
    )
    out.attribute("data-slot", claim.slot)
    out.raw(">\n<h3><bdi>")
    out.text(claim.title)
    out.raw("</bdi></h3>\n")
    plot(into: &out)
    out.raw("<p class=\"number\">")
    if claim.isDisputed { out.raw("<span class=\"flag\" title=\"sources disagree\">!</span> ") }
    out.text(FigureWords.text(claim, points))
    out.raw("</p>\n<p class=\"voices\"><bdi>")
    out.words(FigureWords.voices(claim, points))
    out.raw("</bdi></p>\n")
    counts(into: &out)
    course(into: &out)
    sentences(into: &out)
    out.raw("</article>\n")
    return out.bytes
  }

  private func plot(into out: inout Markup) {
    let number = Markup.number
    out.raw(
      "<div class=\"plot\"><svg viewBox=\"0 0 \(number(PageClaim.axisWidth)) \(number(PageClaim.axisHeight))\" role=\"img\""
    )
    out.attribute("aria-label", words: FigureWords.voices(claim, points))
    out.raw(">")
    AxisDrawing(
      left: PageClaim.margin, width: PageClaim.axisWidth - 2 * PageClaim.margin, height: 22
    ).draw(points, scale, course: claim.course, into: &out)
    out.raw("</svg>")
    if scale.low < scale.high {
      out.raw("<p class=\"ends\" aria-hidden=\"true\"><span>")
      out.text(GroupedNumber.text(scale.low))
      out.raw(scale.isLogarithmic ? "</span><span>powers of ten</span><span>" : "</span><span>")
      out.text(GroupedNumber.text(scale.high))
      out.raw("</span></p>")
    }
    out.raw("</div>\n")
  }

  private func counts(into out: inout Markup) {
    out.raw(
      "<p class=\"counts\">\(counted(claim.documents, "document")), \(counted(claim.accounts, "account")), \(counted(claim.sources.count, "source"))"
    )
    for note in [claim.grade, claim.when, claim.location] where !note.isEmpty {
      out.raw(" · <bdi>")
      out.text(note)
      out.raw("</bdi>")
    }
    out.raw("</p>\n")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func course(into out: inout Markup) {
    guard claim.course.count > 1 else { return }
    out.raw("<ol class=\"steps\" aria-label=\"How the figure changed\">\n")
    for step in claim.course {
      out.raw("<li>")
      out.text(FigureWords.text(step.figure))
      for note in [step.time, step.source] where !note.isEmpty {
        out.raw(", <bdi>")
        out.text(note)
        out.raw("</bdi>")
      }
      if !step.account.isEmpty { out.text([0x20] + FigureWords.accounts([step.account])) }
      out.raw("</li>\n")
    }
    out.raw("</ol>\n")
  }

  private func sentences(into out: inout Markup) {
    guard !claim.mentions.isEmpty else { return }
    out.raw(
      "<details><summary>\(counted(claim.mentions.count, "mention"))</summary>\n<ol class=\"sentences\">\n"
    )
    for (number, mention) in claim.mentions.enumerated() { item(mention, number, into: &out) }
    out.raw("</ol></details>\n")
  }

  private func item(_ mention: ChartedMention, _ number: Int, into out: inout Markup) {
    out.raw("<li id=\"row-\(claim.row)-\(number + 1)\"")
    out.attribute("data-source", mention.source)
    out.attribute("data-account", mention.account)
    out.raw("><p>")
    let struck = mention.figure.isDenied ? "s" : "b"
    out.raw("<\(struck)>")
    out.text(FigureWords.text(mention.figure))
    out.raw("</\(struck)>")
    out.text(FigureWords.state(mention.figure))
    out.raw(" · <bdi>")
    out.text(mention.source.isEmpty ? FigureWords.noSource : mention.source)
    out.raw("</bdi> ")
    out.text(FigureWords.accounts([mention.account]))
    out.raw(" · ")
    document(mention, into: &out)
    out.raw("</p>")
    evidence(mention, into: &out)
    out.raw("</li>\n")
  }

  private func document(_ mention: ChartedMention, into out: inout Markup) {
    let place = places.index(of: mention.document)
    if let place { out.raw("<a href=\"#doc-\(place + 1)-\(mention.start)\">") }
    out.raw("<bdi>")
    out.text(mention.document)
    out.raw(place == nil ? "</bdi>" : "</bdi></a>")
  }

  /// The sentence, with the figure marked where its place lies inside.
  private func evidence(_ mention: ChartedMention, into out: inout Markup) {
    guard !mention.evidence.isEmpty else { return }
    out.raw("<p dir=\"auto\">")
    let from = CodePointMap.byte(of: mention.start - mention.evidenceStart, in: mention.evidence)
    let to = CodePointMap.byte(of: mention.end - mention.evidenceStart, in: mention.evidence)
    if let from, let to, from < to {
      out.running(mention.evidence[..<from])
      out.raw("<mark>")
      out.running(mention.evidence[from..<to])
      out.raw("</mark>")
      out.running(mention.evidence[to...])
    } else {
      out.running(mention.evidence[...])
    }
    out.raw("</p>")
  }
}
