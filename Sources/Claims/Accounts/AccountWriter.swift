import CopydeskCore

/// Writes the account of a document as a line of JSON.
enum AccountWriter {
  static func line(
    _ documents: [DocumentRecord], _ accounts: AccountFinder, _ index: Int
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.json(documents[index].identifier)
    json.member("account", AccountLetters.name(accounts.accounts[index]))
    if !documents[index].agency.isEmpty {
      json.member("agency", documents[index].agency)
    }
    if let time = documents[index].time { json.member("time", time.text) }
    json.key("shares")
    json.beginArray()
    for other in accounts.shares[index] { json.json(documents[other].identifier) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
