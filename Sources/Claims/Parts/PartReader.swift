import CopydeskCore

/// Reads the parts that `--parts` wrote.
struct PartReader {
  /// The documents of a text of parts, one a line.
  ///
  /// - Throws: `FilterError.document` with the number of the first line that is no part.
  static func records(_ text: [UInt8]) throws(FilterError) -> [DocumentRecord] {
    var records: [DocumentRecord] = []
    var number = 0
    for line in text.split(separator: 0x0a, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let value = try? JSONValue(parsing: Array(line)), let record = record(value) else {
        throw .document("line \(number): not a part written by --parts")
      }
      records.append(record)
    }
    return records
  }

  private static func record(_ value: JSONValue) -> DocumentRecord? {
    guard integer(value["part"]) == PartWriter.form, let id = value["id"],
      let name = value["name"]?.string, let words = integer(value["words"]),
      let shingles = value["shingles"]?.string, let hashes = numbers(shingles),
      let mentions = value["mentions"]?.array, let statements = value["statements"]?.array
    else { return nil }
    var record = DocumentRecord(identifier: json(id), name: name)
    record.agency = value["agency"]?.string ?? []
    record.shingles = Shingles(hashes: hashes, words: words)
    for mention in mentions {
      guard let mention = self.mention(mention) else { return nil }
      record.mentions.append(mention)
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
      let sign = code(value["sign"], Sign.init(rawValue:)),
      let kind = code(value["kind"], FigureKind.init(rawValue:)),
      let slot = code(value["slot"], Slot.init(rawValue:)),
      let modality = code(value["modality"], Modality.init(rawValue:)),
      let scope = code(value["scope"], Mention.Scope.init(rawValue:)),
      let context = numbers(value["context"]?.string ?? [])
    else { return nil }
    mention.start = start
    mention.end = end
    mention.low = value["low"]?.number ?? .infinity
    mention.high = value["high"]?.number ?? .infinity
    mention.sign = sign
    mention.kind = kind
    mention.slot = slot
    mention.modality = modality
    mention.scope = scope
    mention.context = context
    mention.unit = value["unit"]?.string ?? []
    mention.noun = value["noun"]?.string ?? []
    mention.phrase = value["phrase"]?.string ?? []
    mention.group = value["group"]?.string ?? []
    mention.owner = value["owner"]?.string ?? []
    mention.source = value["source"]?.string ?? []
    mention.when = value["when"]?.string ?? []
    mention.vague = value["vague"]?.string ?? []
    mention.isPart = value["part"] == .bool(true)
    return mention
  }

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

  private static func code<T>(_ value: JSONValue?, _ make: (UInt8) -> T?) -> T? {
    guard let number = integer(value), let byte = UInt8(exactly: number) else { return nil }
    return make(byte)
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
  private static func json(_ value: JSONValue) -> [UInt8] {
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
