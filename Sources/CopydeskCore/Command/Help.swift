extension Tool {
  /// Columns that a help line may take.
  private static let helpWidth = 80
  /// Where the explanations begin; a longer option has its explanation below it.
  private static let helpColumn = 28

  /// The text of `--help`, at most 80 columns wide.
  public var help: String {
    var text = "usage: \(name) [OPTION]... \(operands)\n\n"
    text += Tool.wrap(summary, indent: 0)
    text += "\noptions:\n"
    for option in options { text += Tool.line(for: option) }
    text += "\nNo FILE, or -, is standard input.\n"
    text += "\nexample:\n  \(example)\n"
    return text
  }

  private static func line(for option: OptionSpec) -> String {
    let letter = option.short.map { "-\($0), " } ?? "    "
    let value = option.placeholder.map { " \($0)" } ?? ""
    let head = "  \(letter)--\(option.long)\(value)"
    let explained = wrap(option.help, indent: helpColumn)
    if head.utf8.count + 2 > helpColumn { return head + "\n" + explained }
    let gap = String(repeating: " ", count: helpColumn - head.utf8.count)
    return head + gap + explained.drop { $0 == " " }
  }

  private static func wrap(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines = ""
    var line = margin
    for word in text.split(separator: " ") {
      if line.utf8.count + word.utf8.count + 1 > helpWidth, line.utf8.count > indent {
        lines += line + "\n"
        line = margin
      }
      if line.utf8.count > indent { line += " " }
      line += word
    }
    return lines + line + "\n"
  }
}
