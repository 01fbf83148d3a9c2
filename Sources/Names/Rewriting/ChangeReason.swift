import CopydeskCore

/// Why a form is written as another, in an editor's words.
enum ChangeReason {
  static func words(_ entry: TableFolding.Entry, _ folding: TableFolding) -> String {
    let own = String(decoding: entry.form, as: UTF8.self)
    let target = String(decoding: entry.target.text, as: UTF8.self)
    let count = folding.counts[entry.target.text].map {
      "; \(target) is met \(times($0)), \(own) \(times(entry.count))"
    }
    switch entry.target.reason {
    case .typography?:
      let letters = LookAlikes.letters(of: entry.form)
      if !letters.isEmpty {
        return "letters of another script hide in it: \(letters.joined(separator: ", "))"
      }
      return "only \(differences(entry.form, entry.target.text)) differ" + (count ?? "")
    case .knownName?: return "lists know both as spellings of one name" + (count ?? "")
    case .spelling?: return "two spellings that sound alike" + (count ?? "")
    case .table?, nil: return "the table says so"
    }
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(count) times"
  }

  /// What differs between two forms of the same letters.
  private static func differences(_ a: [UInt8], _ b: [UInt8]) -> String {
    let signs: [(name: String, bytes: [UInt8])] = [
      ("full stops", [0x2E]), ("hyphens or spaces", [0x2D, 0x20]),
    ]
    var found = signs.filter { sign in
      a.filter(sign.bytes.contains) != b.filter(sign.bytes.contains)
    }.map(\.name)
    let x = letters(a)
    let y = letters(b)
    if x != y {
      found.append(
        Casing.lower(x, x.indices) == Casing.lower(y, y.indices) ? "capitals" : "accents")
    }
    if found.isEmpty { found.append("signs") }
    return found.joined(separator: " and ")
  }

  private static func letters(_ text: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let (value, length) = CodePoint.decode(text, at: offset)
      if CodePoint.isLetter(value) { letters += text[offset..<offset + length] }
      offset += length
    }
    return letters
  }
}
