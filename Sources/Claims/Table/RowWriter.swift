import CopydeskCore

/// Writes rows as objects of JSON, one a line.
struct RowWriter {
  private let table: ClaimTable
  private var json = JSONWriter()

  init(_ table: ClaimTable) { self.table = table }

  /// One row as a line of JSON.
  mutating func line(_ row: Row) -> [UInt8] {
    json.removeAll()
    let first = row.mentions[0]
    json.beginObject()
    json.member("slot", first.slot.name.description)
    json.member("noun", RowLabel.noun(row))
    json.member("unit", first.unit)
    json.member("low", row.low)
    json.member("high", row.high)
    json.member("disagree", row.disagrees)
    json.member("docs", row.documents)
    json.member("accounts", row.accounts.count)
    json.key("sources")
    json.beginArray()
    for source in row.sources { json.string(table.sources.names[source]) }
    json.endArray()
    json.member("grade", row.grade.name.description)
    json.key("mentions")
    json.beginArray()
    for mention in row.mentions { write(mention) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private mutating func write(_ mention: Mention) {
    json.beginObject()
    json.key("id")
    json.json(table.documents[mention.document].identifier)
    json.member("account", AccountLetters.name(table.accounts.accounts[mention.document]))
    json.member("start", mention.start)
    json.member("end", mention.end)
    json.member("low", mention.low)
    json.member("high", mention.high)
    json.member("qualifier", mention.sign.text.description)
    json.member("source", mention.source)
    json.member("when", mention.when)
    json.member("modality", mention.modality.name.description)
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
