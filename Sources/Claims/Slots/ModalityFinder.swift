/// Tells whether a figure is denied or expected.
enum ModalityFinder {
  /// Words before a figure that are looked at.
  private static let reach = 14

  /// The modality of a figure of that index by the words before it in its sentence.
  static func modality(_ reading: borrowing Reading, _ index: Int) -> Modality {
    let figure = reading.figures[index]
    let start = max(reading.sentenceStart(figure.first), figure.first - reach)
    var modality = Modality.asserted
    for at in start..<max(start, figure.first) where reading.kind(at) == .word {
      let senses = reading.senses(at)
      if senses.contains(.denied) { return .denied }
      if senses.contains(.expected), figure.slot != .none || reading.has(.outlook, at) {
        modality = .expected
      }
      if at > start, !senses.isDisjoint(with: [.conjunction, .relative]), modality == .expected {
        modality = .asserted
      }
    }
    return modality
  }
}
