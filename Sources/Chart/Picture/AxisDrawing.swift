/// The figures of a row on an axis, as elements of SVG.
struct AxisDrawing {
  /// Radius of a figure of one account; each further account adds one, up to `mostGrowth`.
  private static let radius = 4.0
  private static let mostGrowth = 5
  /// How far the arrow of an open bound reaches.
  private static let arrow = 16.0
  /// Half the height of the stretch of a figure that is a span.
  private static let band = 4.0
  /// How much lower each step of a course is than the next.
  private static let rise = 9.0

  let left: Double
  let width: Double
  /// Where the axis lies, from the top.
  let height: Double

  /// The axis, the stretch between the figures that stand, and every figure.
  func draw(
    _ points: [ChartPoint], _ scale: FigureScale, course: [CourseStep], into out: inout Markup
  ) {
    line("axis", left, left + width, into: &out)
    for tick in scale.ticks { self.tick(x(tick, scale), into: &out) }
    let standing = points.filter(\.stands).flatMap { [$0.figure.low, $0.figure.high] }
    if let least = standing.min(), let most = standing.max(), least < most {
      line("range", x(least, scale), x(most, scale), into: &out)
    }
    if course.count > 1 { steps(course, scale, into: &out) }
    for point in points where !point.stands { draw(point, scale, into: &out) }
    for point in points where point.stands { draw(point, scale, into: &out) }
  }

  private func x(_ value: Double, _ scale: FigureScale) -> Double {
    left + scale.place(value) * width
  }

  private func draw(_ point: ChartPoint, _ scale: FigureScale, into out: inout Markup) {
    let figure = point.figure
    out.raw("<g class=\"\(AxisDrawing.classes(figure))\"><title>")
    out.raw(FigureWords.described(point))
    out.raw("</title>")
    let low = x(figure.low, scale)
    if figure.isSpan {
      out.raw("<rect")
      out.attribute("x", low)
      out.attribute("y", height - AxisDrawing.band)
      out.attribute("width", max(x(figure.high, scale) - low, 1))
      out.attribute("height", 2 * AxisDrawing.band)
      out.raw(" rx=\"3\"/>")
    } else {
      dot(point, low, into: &out)
    }
    if figure.isDenied { strike(low, into: &out) }
    out.raw("</g>")
  }

  private func dot(_ point: ChartPoint, _ x: Double, into out: inout Markup) {
    let more = min(max(point.accounts.count - 1, 0), AxisDrawing.mostGrowth)
    let radius = AxisDrawing.radius + Double(more)
    switch point.figure.bound {
    case .atLeast: arrow(x, towards: 1, radius, into: &out)
    case .atMost: arrow(x, towards: -1, radius, into: &out)
    case .exact, .about: break
    }
    out.raw("<circle")
    out.attribute("cx", x)
    out.attribute("cy", height)
    out.attribute("r", radius)
    out.raw("/>")
  }

  /// A line that leads away from the figure to where the true one may lie.
  private func arrow(_ x: Double, towards side: Double, _ radius: Double, into out: inout Markup) {
    let tip = x + side * (radius + AxisDrawing.arrow)
    let number = Markup.number
    out.raw("<path class=\"open\" d=\"M\(number(x)) \(number(height))H\(number(tip))")
    out.raw("m\(number(-side * 5)) -4l\(number(side * 5)) 4l\(number(-side * 5)) 4\"/>")
  }

  private func strike(_ x: Double, into out: inout Markup) {
    let number = Markup.number
    out.raw("<path class=\"strike\" d=\"M\(number(x - 8)) \(number(height + 8))l16 -16\"/>")
  }

  /// The course of a toll as steps that climb to the axis.
  private func steps(_ course: [CourseStep], _ scale: FigureScale, into out: inout Markup) {
    let top = AxisDrawing.rise
    let fall = (height - top) / Double(course.count)
    var path = ""
    for (place, step) in course.enumerated() {
      let x = Markup.number(self.x(step.figure.high, scale))
      let y = Markup.number(top + fall * Double(place))
      path += place == 0 ? "M\(x) \(y)" : "H\(x)V\(y)"
    }
    out.raw("<path class=\"course\" d=\"\(path)V\(Markup.number(height))\"/>")
  }

  private func line(_ name: String, _ from: Double, _ to: Double, into out: inout Markup) {
    out.raw(
      "<path class=\"\(name)\" d=\"M\(Markup.number(from)) \(Markup.number(height))H\(Markup.number(to))\"/>"
    )
  }

  private func tick(_ x: Double, into out: inout Markup) {
    out.raw("<path class=\"axis\" d=\"M\(Markup.number(x)) \(Markup.number(height - 3))v6\"/>")
  }

  /// The classes by which the style sheet knows a figure.
  private static func classes(_ figure: ChartedFigure) -> String {
    var classes = "figure"
    switch figure.bound {
    case .exact: break
    case .atLeast, .atMost: classes += " bound"
    case .about: classes += " vague"
    }
    if figure.isSpan { classes += " vague" }
    if figure.isDenied { classes += " denied" }
    if figure.isSuperseded { classes += " superseded" }
    return classes
  }
}
