/// How a line is set off on a terminal with colour; without colour nothing is lost.
enum TerminalStyle {
  case plain, bold, alert

  /// The line between the codes (ECMA-48, SGR) that begin and end the style.
  func applied(to line: [UInt8]) -> [UInt8] {
    let start: String
    switch self {
    case .plain: return line
    case .bold: start = "\u{1b}[1m"
    case .alert: start = "\u{1b}[1;31m"
    }
    return Array(start.utf8) + line.dropLast() + Array("\u{1b}[0m\n".utf8)
  }
}
