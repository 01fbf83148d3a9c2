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
    json.key("slot")
    json.string(first.slot.name.description)
    json.key("noun")
    json.string(RowLabel.noun(row))
    json.key("unit")
    json.string(first.unit)
    json.key("low")
    json.number(row.low)
    json.key("high")
    json.number(row.high)
    json.key("disagree")
    json.bool(row.disagrees)
    json.key("docs")
    json.number(row.documents)
    json.key("accounts")
    json.number(row.accounts.count)
    json.key("sources")
    json.beginArray()
    for source in row.sources { json.string(table.sources.names[source]) }
    json.endArray()
    json.key("grade")
    json.string(row.grade.name.description)
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
    json.key("account")
    json.string(AccountLetters.name(table.accounts.accounts[mention.document]))
    json.key("start")
    json.number(mention.start)
    json.key("end")
    json.number(mention.end)
    json.key("low")
    json.number(mention.low)
    json.key("high")
    json.number(mention.high)
    json.key("qualifier")
    json.string(mention.sign.text.description)
    json.key("source")
    json.string(mention.source)
    json.key("when")
    json.string(mention.when)
    json.key("modality")
    json.string(mention.modality.name.description)
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
