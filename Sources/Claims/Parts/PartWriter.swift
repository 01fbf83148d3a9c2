import CopydeskCore

/// Writes what was learnt of one document as a line of JSON, for `--merge` to read on another machine.
///
/// The line has no `id` of its own, so that it is not taken for one of the figures or rows among
/// which it may stand.
struct PartWriter {
  /// The form of parts; a reader refuses others.
  static let form = 3

  /// The line of one document.
  static func line(_ record: DocumentRecord) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("part", form)
    json.key("document")
    document(record, &json)
    json.key("mentions")
    json.beginArray()
    for mention in record.mentions { write(mention, &json) }
    json.endArray()
    json.key("statements")
    json.beginArray()
    for statement in record.statements { write(statement, &json) }
    json.endArray()
    json.key("evidence")
    json.beginArray()
    for sentence in record.evidence {
      json.beginObject()
      json.member("start", sentence.start)
      json.member("end", sentence.end)
      json.member("text", sentence.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func document(_ record: DocumentRecord, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.json(record.identifier)
    if !record.hasPlainIdentifier { json.member("raw", record.identifier) }
    json.member("name", record.name)
    json.member("agency", record.agency)
    json.member("time", record.time?.text ?? [])
    json.member("words", record.shingles.words)
    json.member("shingles", hexadecimal(record.shingles.hashes))
    json.endObject()
  }

  private static func write(_ mention: Mention, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("start", mention.start)
    json.member("end", mention.end)
    for (name, value) in [("low", mention.low), ("high", mention.high)] as [(StaticString, Double)]
    {
      // JSON has no number for what is beyond all doubles.
      if value.isFinite {
        json.member(name, value)
      } else {
        json.member(name, value < 0 ? "-inf" : "inf")
      }
    }
    let words: [(StaticString, String)] = [
      ("sign", mention.sign.text.description), ("kind", mention.kind.name.description),
      ("slot", String(describing: mention.slot)), ("modality", mention.modality.name.description),
      ("scope", String(describing: mention.scope)), ("share", String(describing: mention.share)),
      ("course", String(describing: mention.course)),
    ]
    for (name, word) in words { json.member(name, word) }
    let texts: [(StaticString, [UInt8])] = [
      ("unit", mention.unit), ("noun", mention.noun), ("phrase", mention.phrase),
      ("setting", mention.setting), ("group", mention.group), ("owner", mention.owner),
      ("source", mention.source), ("when", mention.when), ("place", mention.place),
      ("vague", mention.vague), ("context", hexadecimal(mention.context)),
    ]
    for (name, text) in texts where !text.isEmpty {
      json.member(name, text)
    }
    json.member("whole", mention.whole)
    json.member("lead", mention.isLead)
    json.member("weekday", mention.isWeekday)
    json.member("evidence", mention.evidence)
    json.endObject()
  }

  private static func write(_ statement: Statement, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("start", statement.start)
    json.member("end", statement.end)
    json.member("source", statement.source)
    json.member("text", statement.text)
    json.member("denied", statement.isDenied)
    json.member("words", hexadecimal(statement.words))
    json.endObject()
  }

  /// Eight digits for each number.
  static func hexadecimal(_ values: [UInt32]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(values.count * 8)
    for value in values {
      for shift in stride(from: 28, through: 0, by: -4) {
        out.append(digits[Int(value >> UInt32(shift)) & 15])
      }
    }
    return out
  }
}

extension DocumentRecord {
  /// Whether the identifier comes back from a reader of JSON as it was written: `1.50` does not.
  fileprivate var hasPlainIdentifier: Bool {
    guard let value = try? JSONValue(parsing: identifier) else { return false }
    return PartReader.json(value) == identifier
  }
}
