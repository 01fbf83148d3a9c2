/// The lists from which a reader chooses what is shown.
struct PageFilters {
  private let slots: [[UInt8]]
  private let sources: [[UInt8]]
  private let accounts: [[UInt8]]

  init(_ records: ClaimRecords) {
    let mentions = records.claims.lazy.flatMap(\.mentions)
    slots = PageFilters.distinct(records.claims.lazy.map(\.slot))
    sources = PageFilters.distinct(mentions.map(\.source))
    accounts = PageFilters.distinct(mentions.map(\.account)).sorted {
      ($0.count, $0.string) < ($1.count, $1.string)
    }
  }

  /// Each text once, but for an empty one, in the order in which they come.
  private static func distinct(_ texts: some Sequence<[UInt8]>) -> [[UInt8]] {
    var known: Set<[UInt8]> = []
    return texts.filter { !$0.isEmpty && known.insert($0).inserted }
  }

  func markup() -> [UInt8] {
    var out = Markup()
    select("slot", "What happened", slots, into: &out)
    select("source", "Who says it", sources, into: &out)
    select("account", "Account", accounts, into: &out)
    return out.bytes
  }

  private func select(_ name: String, _ label: String, _ values: [[UInt8]], into out: inout Markup)
  {
    out.raw(
      "<div><label for=\"filter-\(name)\">\(label)</label>\n<select id=\"filter-\(name)\" name=\"\(name)\">"
    )
    out.raw("<option value=\"\">all</option>")
    for value in values {
      out.raw("<option>")
      out.text(value)
      out.raw("</option>")
    }
    out.raw("</select></div>\n")
  }
}

extension [UInt8] {
  fileprivate var string: String { String(decoding: self, as: UTF8.self) }
}
