import Glibc

/// What standard output is shown on.
public struct Terminal {
  /// Columns of a table in a pipe or a file.
  private static let standardWidth = 80
  /// Lines of over 110 columns are hard to read.
  private static let widest = 110

  /// Columns that may be used.
  public let width: Int
  /// Whether colour may be used.
  public let hasColour: Bool

  /// Narrower terminals have no room for the figures; the lines then wrap.
  private static let narrowest = 60

  /// Asks standard output; on a terminal `COLUMNS` goes before what the terminal says.
  public init() {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let columns = isTerminal ? Terminal.columns() : nil
    width = columns.map { min($0, Terminal.widest) } ?? Terminal.standardWidth
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    // As no-color.org has it: what is empty does not count.
    let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    hasColour = isTerminal && !isDumb && !isPlain
  }

  /// The columns of the terminal, nil where it does not tell or is too narrow.
  private static func columns() -> Int? {
    var size = winsize()
    let stated = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }
    let asked = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    let columns = stated ?? asked
    return columns >= narrowest ? columns : nil
  }
}
