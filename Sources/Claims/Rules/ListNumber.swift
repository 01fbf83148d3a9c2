import CopydeskCore

extension NonFigure {
  /// Numbers that mark the items of a list.
  static let listNumber = NonFigure(
    name: "list number",
    note: "A small number at the start of a line before a point or bracket; one in brackets.",
    examples: [
      Example("1. Flour\n2. Water", ""), Example("3) Boil for an hour.", ""),
      Example("(2) The committee met 12 times.", "12 times"),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number, reading.literal(index).style == .plain,
        reading.literal(index).digits <= 3
      else { return nil }
      let isFirst = reading.tokens[index].flags.contains(.line)
      let mark = reading.kind(index + 1)
      if isFirst, reading.isGlued(index + 1), mark == .stop || mark == .close,
        reading.kind(index + 2) != nil, !reading.isGlued(index + 2)
      {
        return index + 2
      }
      if reading.kind(index - 1) == .open, mark == .close, reading.isGlued(index),
        reading.isGlued(index + 1), reading.literal(index).digits <= 2
      {
        return index + 2
      }
      return nil
    })
}
