import CopydeskCore

/// What several accounts say without figures, and who the accounts are.
struct PageNotes {
  private let records: ClaimRecords

  init(_ records: ClaimRecords) { self.records = records }

  func statements() -> [UInt8] {
    let shown = records.statements.filter { $0.accounts > 1 || $0.isDenied }
    guard !shown.isEmpty else { return [] }
    var out = Markup()
    open("statements", "Said in several accounts", into: &out)
    out.raw("<ul>\n")
    for statement in shown {
      out.raw(statement.isDenied ? "<li class=\"denied-statement\"><bdi>" : "<li><bdi>")
      out.text(statement.text)
      out.raw("</bdi>\n<p class=\"voices\">")
      for (place, voice) in StatementVoices(statement).all.enumerated() {
        if place > 0 { out.raw("; ") }
        out.raw("<bdi>")
        out.raw(voice.markup)
        out.raw("</bdi> ")
        out.text(FigureWords.accounts(voice.accounts))
      }
      out.raw(statement.isDenied ? " · denied</p></li>\n" : "</p></li>\n")
    }
    out.raw("</ul>\n</section>\n")
    return out.bytes
  }

  func accounts() -> [UInt8] {
    let accounts = AccountGroup.groups(records.documents)
    guard !accounts.isEmpty else { return [] }
    var out = Markup()
    open("accounts", "Accounts", into: &out)
    out.raw(
      "<table><thead><tr><th scope=\"col\">Account</th><th scope=\"col\">Documents</th><th scope=\"col\">Agency</th><th scope=\"col\">Shares text with</th></tr></thead><tbody>\n"
    )
    for account in accounts {
      out.raw("<tr><th scope=\"row\">")
      out.text(account.letter)
      out.raw("</th>")
      for names in [account.documents, account.agencies, account.shares] { cell(names, into: &out) }
      out.raw("</tr>\n")
    }
    out.raw("</tbody></table>\n</section>\n")
    return out.bytes
  }

  private func cell(_ names: [[UInt8]], into out: inout Markup) {
    out.raw("<td>")
    for (place, name) in names.enumerated() {
      out.raw(place > 0 ? ", <bdi>" : "<bdi>")
      out.text(name)
      out.raw("</bdi>")
    }
    out.raw("</td>")
  }

  private func open(_ name: String, _ title: String, into out: inout Markup) {
    out.raw(
      "<section id=\"\(name)\" aria-labelledby=\"\(name)-head\">\n<h2 id=\"\(name)-head\">\(title)</h2>\n"
    )
  }
}

extension StatementVoices.Voice {
  /// The name as escaped markup.
  fileprivate var markup: [UInt8] {
    var out = Markup()
    out.text(name)
    return out.bytes
  }
}
