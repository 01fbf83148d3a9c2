/// The members of a record that are read; all others are passed over.
enum RecordField: CaseIterable {
  case row, partOf, kind, label, slot, noun, unit, when, location, low, high, latest, disagree
  case documents, accounts, sources, grade, course, mentions, identifier, account, start, end
  case qualifier, source, modality, superseded, evidence, text, time, agency, shares
  case statement, sayings, denied, exceeds, quotation, speaker, part, other

  /// The member's name in `count-claims --json`.
  private var name: StaticString {
    switch self {
    case .row: "row"
    case .partOf: "part_of"
    case .kind: "kind"
    case .label: "label"
    case .slot: "slot"
    case .noun: "noun"
    case .unit: "unit"
    case .when: "when"
    case .location: "where"
    case .low: "low"
    case .high: "high"
    case .latest: "latest"
    case .disagree: "disagree"
    case .documents: "docs"
    case .accounts: "accounts"
    case .sources: "sources"
    case .grade: "grade"
    case .course: "course"
    case .mentions: "mentions"
    case .identifier: "id"
    case .account: "account"
    case .start: "start"
    case .end: "end"
    case .qualifier: "qualifier"
    case .source: "source"
    case .modality: "modality"
    case .superseded: "superseded"
    case .evidence: "evidence"
    case .text: "text"
    case .time: "time"
    case .agency: "agency"
    case .shares: "shares"
    case .statement: "statement"
    case .sayings: "sayings"
    case .denied: "denied"
    case .exceeds: "exceeds"
    case .quotation: "quotation"
    case .speaker: "speaker"
    case .part: "part"
    case .other: ""
    }
  }

  private static let names = allCases.map { ($0.name, $0) }

  /// The member of that name, `other` for one that is not read.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> RecordField {
    for (known, field) in names
    where known.utf8CodeUnitCount == name.count
      && name.elementsEqual(UnsafeBufferPointer(start: known.utf8Start, count: name.count))
    {
      return field
    }
    return .other
  }
}
