import CopydeskCore

/// An account with its documents, as readers of the chart are told of it.
struct AccountGroup {
  let letter: [UInt8]
  var documents: [[UInt8]] = []
  var agencies: [[UInt8]] = []
  /// Letters of the other accounts that share text with it.
  var shares: [[UInt8]] = []

  /// The accounts in the order of their first documents.
  static func groups(_ documents: [ChartedDocument]) -> [AccountGroup] {
    var groups: [AccountGroup] = []
    var places: [[UInt8]: Int] = [:]
    let letters = Dictionary(documents.map { ($0.name, $0.account) }) { first, _ in first }
    for document in documents {
      let place = places[document.account] ?? groups.count
      if place == groups.count {
        places[document.account] = place
        groups.append(AccountGroup(letter: document.account))
      }
      groups[place].add(document, letters)
    }
    return groups
  }

  private mutating func add(_ document: ChartedDocument, _ letters: [[UInt8]: [UInt8]]) {
    documents.append(document.name)
    if !document.agency.isEmpty, !agencies.contains(document.agency) {
      agencies.append(document.agency)
    }
    // A record may name documents or accounts.
    for other in document.shares {
      let account = letters[other] ?? other
      if account != letter, !shares.contains(account) { shares.append(account) }
    }
  }

  /// `meridian.html, tribune.txt (AP); shares text with B`.
  var line: [UInt8] {
    var text = AccountGroup.list(documents)
    if !agencies.isEmpty { text += [0x20, 0x28] + AccountGroup.list(agencies) + [0x29] }
    if !shares.isEmpty { text += Array("; shares text with ".utf8) + AccountGroup.list(shares) }
    return text
  }

  private static func list(_ names: [[UInt8]]) -> [UInt8] {
    Array(names.map(VisibleText.escaped).joined(separator: Array(", ".utf8)))
  }
}

/// Who makes a statement, and in which accounts.
struct StatementVoices {
  struct Voice {
    let name: [UInt8]
    var accounts: [[UInt8]] = []
  }

  private(set) var all: [Voice] = []

  init(_ statement: ChartedStatement) {
    var places: [[UInt8]: Int] = [:]
    for saying in statement.sayings {
      let place = places[saying.source] ?? all.count
      if place == all.count {
        places[saying.source] = place
        let name = saying.source.isEmpty ? FigureWords.noSource : VisibleText.escaped(saying.source)
        all.append(Voice(name: name))
      }
      if !all[place].accounts.contains(saying.account) {
        all[place].accounts.append(saying.account)
      }
    }
  }
}
