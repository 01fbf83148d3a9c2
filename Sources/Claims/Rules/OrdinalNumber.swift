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
        reading.has(.ordinalEnding, index + 1)
      {
        return index + 2
      }
      // `12-го`, `95-я`.
      if reading.kind(index) == .number, reading.kind(index + 1) == .hyphen,
        reading.isGlued(index + 1), reading.isGlued(index + 2),
        reading.has(.ordinalEnding, index + 2) || reading.has(.decadeEnding, index + 2)
      {
        return index + 3
      }
      let senses = reading.senses(index)
      // `الحادية والثلاثين`: the tens behind the unit belong to it.
      let hasTens =
        reading.senses(index + 1).contains(.joint) && reading.number(index + 2) >= 20
        && reading.vocabulary.traits.contains(.unitsFirst)
      if senses.contains(.ordinal) { return hasTens ? index + 3 : index + 1 }
      if senses.contains(.cardinal), reading.kind(index + 1) == .hyphen,
        reading.isGlued(index + 2), reading.senses(index + 2).contains(.ordinal),
        reading.entry(index).low >= 20
      {
        return index + 3
      }
      return nil
    })
}
