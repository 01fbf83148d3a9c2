import CopydeskCore

/// The widths at which single runs of lines were broken: a column beside another, a quotation set
/// narrower, or the text of a page some of whose tables are wider.
struct RunWidths {
  /// Fewer lines fill a width by chance.
  private static let fewestLines = 4
  private static let narrowest = 28
  /// A page is broken into lines when so many percent of its lines are in such runs.
  private static let leastShare = 25

  /// The width of the run that each line is in; 0 where the lines of the run do not fill one.
  private(set) var widths: [Int16]

  /// `room` is what the first word of a line needs in the line before. Linear in the lines.
  init(_ lines: [TextLine], room: (TextLine) -> Int) {
    widths = [Int16](repeating: 0, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[start].isEmpty, RunWidths.goesOn(lines, end) { end += 1 }
      if end - start >= RunWidths.fewestLines {
        let width = RunWidths.width(lines, start..<end, room)
        for index in start..<end { widths[index] = Int16(clamping: width) }
      }
      start = end
    }
  }

  /// The width of most lines in runs, where there are many; nil else.
  func common(among lines: [TextLine]) -> Int? {
    var counts = [Int](repeating: 0, count: TextLine.widest + 1)
    var all = 0
    for (index, line) in lines.enumerated() where !line.isEmpty {
      all += 1
      counts[Int(widths[index])] += 1
    }
    let inRuns = all - counts[0]
    guard inRuns >= 2 * RunWidths.fewestLines, inRuns * 100 >= all * RunWidths.leastShare else {
      return nil
    }
    // Runs end before the full width by chance; the widest that is no exception is the width.
    return counts.indices.last { $0 > 0 && counts[$0] * 10 >= inRuns }
  }

  private static func goesOn(_ lines: [TextLine], _ index: Int) -> Bool {
    let line = lines[index]
    return !line.isEmpty && line.bullet == 0 && abs(line.indent - lines[index - 1].indent) <= 1
  }

  private static func width(
    _ lines: [TextLine], _ run: Range<Int>, _ room: (TextLine) -> Int
  ) -> Int {
    let width = run.reduce(0) { max($0, lines[$1].indent + lines[$1].width) }
    guard width >= narrowest, width <= LineWidth.widest else { return 0 }
    let full = run.dropLast().count { index in
      lines[index].indent + lines[index].width + 1 + room(lines[index + 1]) > width
    }
    return full * 4 >= (run.count - 1) * 3 ? width : 0
  }
}
