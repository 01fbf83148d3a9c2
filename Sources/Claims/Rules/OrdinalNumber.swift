import CopydeskCore

extension NonFigure {
  /// Places in a row: `22nd`, `the third`.
  static let ordinalNumber = NonFigure(
    name: "ordinal number",
    note: "Digits with an ordinal ending, ordinal words, and numbers an ordinal word goes before.",
    examples: [
      Example("The 22nd amendment and the 105th street.", ""),
      Example("The Third Army won twice.", "twice"),
      Example("A second man was killed.", ""), Example("The twenty-first century began.", ""),
    ],
    end: { reading, index in
      if reading.kind(index) == .number, reading.isGlued(index + 1),
        reading.isAny(["th", "st", "nd", "rd"], index + 1)
      {
        return index + 2
      }
      let senses = reading.senses(index)
      if senses.contains(.ordinal) { return index + 1 }
      if senses.contains(.cardinal), reading.kind(index + 1) == .hyphen,
        reading.isGlued(index + 2), reading.senses(index + 2).contains(.ordinal),
        reading.entry(index).low >= 20
      {
        return index + 3
      }
      return nil
    })
}
