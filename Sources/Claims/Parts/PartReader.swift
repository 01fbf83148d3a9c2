import CopydeskCore

/// Reads the parts that `--parts` and `--figures --jsonl` wrote.
///
/// The figures and rows among them are not read again: all that they hold stands in the parts.
struct PartReader {
  /// The documents, in their order.
  private(set) var records: [DocumentRecord] = []
  /// What is wrong with the first bad line, nil where all lines are good.
  private(set) var fault: String?
  private var known: Set<[UInt8]> = []
  private var mentioned: [(line: Int, document: [UInt8])] = []

  /// Reads a text of parts, one a line; bad lines are left out.
  init(_ text: [UInt8]) {
    var number = 0
    for line in text.split(separator: 0x0a, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      read(Array(line), number)
    }
    // Figures whose part was lost would be missing from the table.
    for place in mentioned where !known.contains(place.document) {
      refuse(place.line, "the part of its document is not there; --parts writes it")
      return
    }
  }

  private mutating func read(_ line: [UInt8], _ number: Int) {
    let value = try? JSONValue(parsing: line)
    if let value, value["part"] != nil {
      guard let record = PartReader.record(value) else {
        return refuse(number, "a part of another form")
      }
      known.insert(PartReader.json(value["document"]?["id"] ?? .null))
      records.append(record)
    } else if let value, let documents = PartReader.documents(value) {
      mentioned += documents.map { (number, PartReader.json($0)) }
    } else {
      refuse(number, "not a part written by --parts or --figures --jsonl")
    }
  }

  private mutating func refuse(_ line: Int, _ reason: String) {
    if fault == nil { fault = "line \(line): \(reason)" }
  }

  /// The documents that a figure or a row names; nil for what is neither.
  private static func documents(_ value: JSONValue) -> [JSONValue]? {
    if value["qualifier"] != nil, let id = value["id"] { return [id] }
    if value["shares"] != nil, let id = value["id"] { return [id] }
    let places = (value["mentions"] ?? value["sayings"])?.array
    return value["grade"] == nil ? nil : places?.compactMap { $0["id"] }
  }

  private static func record(_ value: JSONValue) -> DocumentRecord? {
    guard integer(value["part"]) == PartWriter.form, let document = value["document"],
      let id = document["id"], let name = document["name"]?.string,
      let words = integer(document["words"]), let shingles = document["shingles"]?.string,
      let hashes = numbers(shingles), let mentions = value["mentions"]?.array,
      let statements = value["statements"]?.array, let evidence = value["evidence"]?.array
    else { return nil }
    let raw = document["raw"]?.string
    var record = DocumentRecord(identifier: raw ?? json(id), name: name)
    record.agency = document["agency"]?.string ?? []
    record.time = document["time"]?.string.flatMap { Moment($0) }
    record.shingles = Shingles(hashes: hashes, words: words)
    for mention in mentions {
      guard let mention = self.mention(mention) else { return nil }
      guard mention.whole < record.mentions.count else { return nil }
      record.mentions.append(mention)
    }
    for sentence in evidence {
      guard let start = integer(sentence["start"]), let end = integer(sentence["end"]),
        let text = sentence["text"]?.string
      else { return nil }
      record.evidence.append(CitedSentence(start: start, end: end, text: text))
    }
    for statement in statements {
      guard let statement = self.statement(statement) else { return nil }
      record.statements.append(statement)
    }
    return record
  }

  private static func mention(_ value: JSONValue) -> Mention? {
    var mention = Mention()
    guard let start = integer(value["start"]), let end = integer(value["end"]),
      let sign = value["sign"]?.string.flatMap(Sign.init(word:)),
      let kind = word(value["kind"], FigureKind.allCases, \.name.description),
      let slot = word(value["slot"], Slot.allCases, String.init(describing:)),
      let modality = word(value["modality"], Modality.allCases, \.name.description),
      let scope = word(value["scope"], Mention.Scope.allCases, String.init(describing:)),
      let share = word(value["share"], Mention.Share.allCases, String.init(describing:)),
      let course = word(value["course"], Mention.Turn.allCases, String.init(describing:)),
      let whole = integer(value["whole"]), let evidence = integer(value["evidence"]),
      let context = numbers(value["context"]?.string ?? [])
    else { return nil }
    mention.start = start
    mention.end = end
    mention.low = bound(value["low"])
    mention.high = bound(value["high"])
    mention.sign = sign
    mention.kind = kind
    mention.slot = slot
    mention.modality = modality
    mention.scope = scope
    mention.share = share
    mention.course = course
    mention.whole = whole
    mention.evidence = evidence
    mention.isLead = value["lead"] == .bool(true)
    mention.isWeekday = value["weekday"] == .bool(true)
    mention.context = context
    for (name, field) in texts { mention[keyPath: field] = value[name]?.string ?? [] }
    return mention
  }

  private static let texts: [(String, any WritableKeyPath<Mention, [UInt8]> & Sendable)] = [
    ("unit", \.unit), ("noun", \.noun), ("phrase", \.phrase), ("setting", \.setting),
    ("group", \.group), ("owner", \.owner), ("source", \.source), ("when", \.when),
    ("place", \.place), ("vague", \.vague),
  ]

  private static func statement(_ value: JSONValue) -> Statement? {
    guard let start = integer(value["start"]), let end = integer(value["end"]),
      let words = numbers(value["words"]?.string ?? []), let text = value["text"]?.string
    else { return nil }
    return Statement(
      start: start, end: end, source: value["source"]?.string ?? [], text: text,
      isDenied: value["denied"] == .bool(true), words: words)
  }

  private static func integer(_ value: JSONValue?) -> Int? {
    if case .integer(let number)? = value { return number }
    return nil
  }

  private static func bound(_ value: JSONValue?) -> Double {
    value?.number ?? (value == .string(Array("-inf".utf8)) ? -.infinity : .infinity)
  }

  /// The case that a word names; nil for an unknown one.
  private static func word<Case>(
    _ value: JSONValue?, _ cases: [Case], _ name: (Case) -> String
  ) -> Case? {
    guard let word = value?.string else { return nil }
    return cases.first { name($0).utf8.elementsEqual(word) }
  }

  /// Reads numbers of eight hexadecimal digits; nil where they are none.
  private static func numbers(_ text: [UInt8]) -> [UInt32]? {
    guard text.count % 8 == 0 else { return nil }
    var values: [UInt32] = []
    values.reserveCapacity(text.count / 8)
    var value: UInt32 = 0
    for (index, byte) in text.enumerated() {
      let digit: UInt8
      if byte &- 0x30 < 10 {
        digit = byte &- 0x30
      } else if byte &- 0x61 < 6 {
        digit = byte &- 0x61 + 10
      } else {
        return nil
      }
      value = value << 4 | UInt32(digit)
      if index % 8 == 7 {
        values.append(value)
        value = 0
      }
    }
    return values
  }

  /// An identifier as JSON again.
  static func json(_ value: JSONValue) -> [UInt8] {
    var json = JSONWriter()
    write(value, &json)
    return json.bytes
  }

  private static func write(_ value: JSONValue, _ json: inout JSONWriter) {
    switch value {
    case .string(let text): json.string(text)
    case .integer(let number): json.number(number)
    case .real(let number): json.number(number)
    case .bool(let flag): json.bool(flag)
    case .null, .array, .object: json.null()
    }
  }
}
