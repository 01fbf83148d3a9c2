/// The marks of which the terminal's axes are made.
struct BlockGlyphs {
  /// An exact figure, by the number of accounts that have it: one to four and more.
  let heights: [String]
  let atLeast: String
  let atMost: String
  let about: String
  let span: String
  let denied: String
  let superseded: String
  /// What joins the least and the greatest figure.
  let line: String
  /// What parts the steps of a course.
  let arrow: String
  /// What stands where a text was cut.
  let ellipsis: String

  /// Whether all marks are ASCII.
  var isASCII: Bool { heights.count == 1 }

  /// Block characters and other marks that are one column wide everywhere.
  static let unicode = BlockGlyphs(
    heights: ["▂", "▄", "▆", "█"], atLeast: "▸", atMost: "◂", about: "▒", span: "░", denied: "✕",
    superseded: "▫", line: "▁", arrow: "→", ellipsis: "…")

  /// The same in ASCII.
  static let ascii = BlockGlyphs(
    heights: ["#"], atLeast: ">", atMost: "<", about: "~", span: "=", denied: "x",
    superseded: "o", line: "-", arrow: "->", ellipsis: "...")

  /// The mark of a figure.
  func mark(_ point: ChartPoint) -> String {
    let figure = point.figure
    if figure.isDenied { return denied }
    if figure.isSuperseded { return superseded }
    switch figure.bound {
    case .atLeast: return atLeast
    case .atMost: return atMost
    case .about: return about
    case .exact: return heights[min(max(point.accounts.count, 1), heights.count) - 1]
    }
  }
}
