import Glibc

/// What standard output is shown on.
struct Terminal {
  /// Columns of a table in a pipe or a file.
  private static let standardWidth = 80
  /// Lines of over 110 columns are hard to read.
  private static let widest = 110

  /// Columns that may be used.
  let width: Int
  /// Whether colour may be used.
  let hasColour: Bool

  /// Asks standard output.
  init() {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 60 {
      width = min(Int(size.ws_col), Terminal.widest)
    } else {
      width = Terminal.standardWidth
    }
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    hasColour = isTerminal && !isDumb && getenv("NO_COLOR") == nil
  }
}
