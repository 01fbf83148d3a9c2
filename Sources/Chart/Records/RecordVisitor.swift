import CopydeskCore

/// Puts one line of `count-claims --json` together from the parser's events.
struct RecordVisitor: JSONVisitor {
  /// What encloses the value that is read.
  private enum Level {
    case record, mention, evidence, step, strings, list, other
  }

  private let keepsEvidence: Bool
  private var levels: [Level] = []
  private var fields: [RecordField] = []
  private var mention = ChartedMention()
  private var step = CourseStep()
  private var strings: [[UInt8]] = []
  /// The members of the record that decide what it is.
  private(set) var isClaim = false
  private(set) var isStatement = false
  private(set) var isDocument = false
  private(set) var isQuotation = false
  /// A part or a figure, which may stand among the rows.
  private(set) var isPassedOver = false
  private(set) var claim = ChartedClaim()
  private(set) var shares: [[UInt8]] = []
  private(set) var agency: [UInt8] = []
  private(set) var statement: [UInt8] = []
  private(set) var speaker: [UInt8] = []
  /// The record's own `id`, `account`, `start` and `end`.
  private(set) var own = ChartedMention()

  init(keepsEvidence: Bool) { self.keepsEvidence = keepsEvidence }

  private var field: RecordField { fields.last ?? .other }

  mutating func begin(isArray: Bool) {
    let level = isArray ? array() : object()
    levels.append(level)
    fields.append(.other)
  }

  private mutating func array() -> Level {
    guard levels.last == .record else { return .other }
    switch field {
    case .mentions:
      isClaim = true
      return .list
    case .sayings, .course: return .list
    case .sources, .shares:
      strings = []
      return .strings
    default: return .other
    }
  }

  private mutating func object() -> Level {
    guard let enclosing = levels.last else { return .record }
    if enclosing == .list {
      if listField == .course {
        step = CourseStep()
        return .step
      }
      mention = ChartedMention()
      return .mention
    }
    return enclosing == .mention && field == .evidence ? .evidence : .other
  }

  /// The member of the record whose list is read.
  private var listField: RecordField { fields.first ?? .other }

  mutating func end() {
    let level = levels.popLast() ?? .other
    fields.removeLast()
    switch level {
    case .mention: claim.mentions.append(mention)
    case .step: claim.course.append(step)
    case .strings:
      if field == .shares {
        isDocument = true
        shares = strings
      } else {
        claim.sources = strings
      }
    default: break
    }
  }

  mutating func key(_ name: UnsafeBufferPointer<UInt8>) {
    if fields.isEmpty { return }
    fields[fields.count - 1] = .named(name)
    if levels.count == 1, field == .part || field == .qualifier { isPassedOver = true }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch levels.last {
    case .record: record(bytes)
    case .mention: mention(bytes)
    case .step: step(bytes)
    case .strings: strings.append(Array(bytes))
    case .evidence:
      if field == .text, keepsEvidence { mention.evidence = Array(bytes) }
    default: break
    }
  }

  private mutating func record(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch field {
    case .kind: claim.place = RecordVisitor.place(bytes)
    case .label: claim.label = Array(bytes)
    case .slot: claim.slot = Array(bytes)
    case .noun: claim.noun = Array(bytes)
    case .unit: claim.unit = Array(bytes)
    case .when: claim.when = Array(bytes)
    case .location: claim.location = Array(bytes)
    case .grade: claim.grade = Array(bytes)
    case .identifier: own.document = Array(bytes)
    case .account: own.account = Array(bytes)
    case .agency: agency = Array(bytes)
    case .speaker: speaker = Array(bytes)
    case .quotation: isQuotation = true
    case .statement:
      isStatement = true
      statement = Array(bytes)
    default: break
    }
  }

  private mutating func mention(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch field {
    case .identifier: mention.document = Array(bytes)
    case .account: mention.account = Array(bytes)
    case .qualifier: mention.figure.qualify(bytes)
    case .source: mention.source = Array(bytes)
    case .when: mention.when = Array(bytes)
    case .modality: mention.figure.isDenied = RecordVisitor.says(bytes, "denied")
    default: break
    }
  }

  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch field {
    case .qualifier: step.figure.qualify(bytes)
    case .source: step.source = Array(bytes)
    case .account: step.account = Array(bytes)
    case .time: step.time = Array(bytes)
    default: break
    }
  }

  mutating func number(_ value: Double) {
    switch levels.last {
    case .record: record(value)
    case .mention: mention(value)
    case .step: step.figure.set(field, value)
    case .evidence:
      if field == .start { mention.evidenceStart = Int(clamping: value) }
    default: break
    }
  }

  private mutating func record(_ value: Double) {
    switch field {
    case .row: claim.row = Int(clamping: value)
    case .partOf: claim.whole = Int(clamping: value)
    case .low: claim.low = value
    case .high: claim.high = value
    case .latest: claim.latest = value
    case .documents: claim.documents = Int(clamping: value)
    case .accounts: claim.accounts = Int(clamping: value)
    case .start: own.start = Int(clamping: value)
    case .end: own.end = Int(clamping: value)
    case .quotation: isQuotation = true
    // An id of JSON Lines may be a number.
    case .identifier: own.document = RecordVisitor.name(value)
    default: break
    }
  }

  private mutating func mention(_ value: Double) {
    switch field {
    case .start: mention.start = Int(clamping: value)
    case .end: mention.end = Int(clamping: value)
    case .identifier: mention.document = RecordVisitor.name(value)
    default: mention.figure.set(field, value)
    }
  }

  mutating func bool(_ value: Bool) {
    switch (levels.last, field) {
    case (.record, .disagree): claim.isDisputed = value
    case (.record, .denied): claim.isDenied = value
    case (.record, .exceeds): claim.exceedsWhole = value
    case (.mention, .superseded): mention.figure.isSuperseded = value
    default: break
    }
  }

  /// A figure of over 308 digits is null.
  mutating func null() {
    switch (levels.last, field) {
    case (.record, .low), (.record, .high): record(.infinity)
    case (.mention, .low), (.mention, .high): mention(.infinity)
    case (.step, .low), (.step, .high): step.figure.set(field, .infinity)
    default: break
    }
  }

  private static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> ChartedClaim.Place {
    if says(bytes, "part") { return .part }
    return says(bytes, "background") ? .background : .main
  }

  private static func says(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes.elementsEqual($0) }
  }

  private static func name(_ value: Double) -> [UInt8] {
    value == value.rounded() && value.magnitude < 1e15
      ? Array(String(Int(value)).utf8) : Array(String(value).utf8)
  }
}

extension ChartedFigure {
  /// Takes the sign: `=`, `>=`, `>`, `<=`, `<`, `~`.
  mutating func qualify(_ bytes: UnsafeBufferPointer<UInt8>) {
    sign = bytes.elementsEqual([UInt8(ascii: "=")]) ? [] : Array(bytes)
    bound =
      switch bytes.first {
      case UInt8(ascii: ">"): .atLeast
      case UInt8(ascii: "<"): .atMost
      case UInt8(ascii: "~"): .about
      default: .exact
      }
  }

  fileprivate mutating func set(_ field: RecordField, _ value: Double) {
    if field == .low { low = value }
    if field == .high { high = value }
  }
}

extension Int {
  /// The whole number nearest to a value that may be no number or too large.
  fileprivate init(clamping value: Double) {
    self = value.isNaN ? 0 : Int(Swift.max(-1e15, Swift.min(1e15, value)))
  }
}
