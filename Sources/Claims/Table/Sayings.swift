import CopydeskCore

/// Who says what of one claim, in words.
struct Sayings {
  /// Steps of a course that are told.
  private static let mostSteps = 12

  private let table: ClaimTable
  private let row: Row
  private let isCollection: Bool

  init(_ table: ClaimTable, _ row: Row, isCollection: Bool) {
    self.table = table
    self.row = row
    self.isCollection = isCollection
  }

  /// A source, its figures, and the accounts that have them: `mayor >=52 [A]; no source Dozens [B]`.
  func text() -> [UInt8] {
    var order: [Int] = []
    var said: [Int: [Mention]] = [:]
    for mention in row.mentions {
      let source = table.sources.index(mention.source) ?? -1
      if said[source] == nil { order.append(source) }
      said[source, default: []].append(mention)
    }
    let differ =
      row.low != row.high || row.disagrees || Set(row.mentions.map(\.sign)).count > 1
      || row.mentions.contains { $0.vague != row.mentions[0].vague }
    let texts = order.map { source in
      let name = source < 0 ? Array("no source".utf8) : table.sources.names[source]
      return VisibleText.escaped(name) + figures(said[source] ?? [], differ)
    }
    return Array(texts.joined(separator: Array("; ".utf8)))
  }

  /// The figures of one source, with the accounts of each.
  private func figures(_ mentions: [Mention], _ differ: Bool) -> [UInt8] {
    var order: [[UInt8]] = []
    var accounts: [[UInt8]: [Int]] = [:]
    for mention in mentions {
      var figure = differ ? FigureText.signed(mention) : []
      if mention.modality == .denied { figure += Array(" denied".utf8) }
      if mention.modality == .expected { figure += Array(" expected".utf8) }
      if mention.isSuperseded { figure += Array(" before".utf8) }
      if accounts[figure] == nil { order.append(figure) }
      let account = table.accounts.accounts[mention.document]
      if !(accounts[figure]?.contains(account) ?? false) {
        accounts[figure, default: []].append(account)
      }
    }
    var text: [UInt8] = []
    for (place, figure) in order.enumerated() {
      text += place > 0 ? Array(", ".utf8) : [0x20]
      text += figure.first == 0x20 || figure.isEmpty ? Array(figure.dropFirst()) : figure
      guard isCollection else { continue }
      let letters = (accounts[figure] ?? []).sorted().map(AccountLetters.name)
      if !figure.isEmpty { text.append(0x20) }
      text += [0x5b] + Array(letters.joined(separator: [0x20])) + [0x5d]
    }
    while text.last == 0x20 { text.removeLast() }
    return text
  }

  /// The figures in the order of their time, where they differ and do not contradict one another:
  /// `course: 20 > >=43 > 70`.
  func course() -> [UInt8] {
    guard row.isOrdered else { return [] }
    var steps: [[UInt8]] = []
    for point in row.course {
      let step = FigureText.sign(point.sign) + GroupedNumber.span(point.low, point.high)
      if steps.last != step { steps.append(step) }
    }
    guard steps.count > 1 else { return [] }
    let shown = steps.suffix(Sayings.mostSteps)
    return Array("course: ".utf8) + Array(shown.joined(separator: Array(" > ".utf8)))
  }

  /// What a reader must know of the claim: one source behind several accounts, a part above its
  /// whole, a denial.
  func remark() -> [UInt8] {
    var remarks: [[UInt8]] = []
    if row.accounts.count > 1, row.sources.count == 1,
      row.mentions.allSatisfy({ !$0.source.isEmpty })
    {
      remarks.append(Array("one source behind \(row.accounts.count) accounts".utf8))
    }
    if row.exceedsWhole { remarks.append(Array("more than the whole".utf8)) }
    if row.isDenied { remarks.append(Array("somebody denies it".utf8)) }
    return Array(remarks.joined(separator: Array("; ".utf8)))
  }
}
