import CopydeskCore

/// Writes rows as objects of JSON, one a line.
struct RowWriter {
  private let table: ClaimTable
  private var json = JSONWriter()

  init(_ table: ClaimTable) { self.table = table }

  /// One row as a line of JSON.
  mutating func line(_ row: Row) -> [UInt8] {
    json.removeAll()
    json.beginObject()
    relations(row)
    counts(row)
    json.key("course")
    json.beginArray()
    for point in row.course { write(point) }
    json.endArray()
    json.key("mentions")
    json.beginArray()
    for mention in row.mentions { write(mention) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private mutating func relations(_ row: Row) {
    json.member("row", row.number)
    json.key("part_of")
    if let whole = row.whole { json.number(table.rows[whole].number) } else { json.null() }
    json.member("kind", row.kind.name.description)
    json.member("label", row.label)
    json.member("slot", row.slot.name.description)
    json.member("noun", RowLabel.noun(row))
    json.member("unit", row.mentions[0].unit)
    json.member("when", RowLabel.time(row) ?? [])
    json.member("where", RowLabel.place(row) ?? [])
  }

  private mutating func counts(_ row: Row) {
    json.member("low", row.low)
    json.member("high", row.high)
    json.key("latest")
    if let last = row.latest { json.number(last.high) } else { json.null() }
    json.member("disagree", row.disagrees)
    json.member("denied", row.isDenied)
    json.member("exceeds", row.exceedsWhole)
    json.member("docs", row.documents)
    json.member("accounts", row.accounts.count)
    json.key("sources")
    json.beginArray()
    for source in row.sources { json.string(table.sources.names[source]) }
    json.endArray()
    json.member("grade", row.grade.name.description)
  }

  private mutating func write(_ point: CoursePoint) {
    json.beginObject()
    json.member("low", point.low)
    json.member("high", point.high)
    json.member("qualifier", point.sign.text.description)
    json.member("source", point.source.map { table.sources.names[$0] } ?? [])
    json.member("account", AccountLetters.name(point.account))
    json.member("time", point.time?.text ?? [])
    json.endObject()
  }

  private mutating func write(_ mention: Mention) {
    let document = table.documents[mention.document]
    json.beginObject()
    json.key("id")
    json.json(document.identifier)
    json.member("account", AccountLetters.name(table.accounts.accounts[mention.document]))
    json.member("start", mention.start)
    json.member("end", mention.end)
    json.member("low", mention.low)
    json.member("high", mention.high)
    json.member("qualifier", mention.sign.text.description)
    json.member("source", mention.source)
    json.member("when", mention.when)
    json.member("where", mention.place)
    json.member("modality", mention.modality.name.description)
    json.member("superseded", mention.isSuperseded)
    json.key("evidence")
    if document.evidence.indices.contains(mention.evidence) {
      write(document.evidence[mention.evidence])
    } else {
      json.null()
    }
    json.endObject()
  }

  private mutating func write(_ sentence: CitedSentence) {
    json.beginObject()
    json.member("start", sentence.start)
    json.member("end", sentence.end)
    json.member("text", sentence.text)
    json.endObject()
  }
}

/// The names of accounts: A to Z, then AA, AB and so on.
enum AccountLetters {
  static func name(_ index: Int) -> [UInt8] {
    var name: [UInt8] = []
    var rest = index
    repeat {
      name.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return name.reversed()
  }
}
