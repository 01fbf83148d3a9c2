import CopydeskCore

/// The mode `--list`: the table of all names.
struct NameListing {
  private var corpus: Corpus
  private let language: LanguagePack
  private let table: FoldTable
  private let explains: Bool

  /// - Parameter explains: every row says which rule joined its form with which other.
  init(_ language: LanguagePack, _ table: FoldTable, explains: Bool) {
    self.language = language
    self.table = table
    self.explains = explains
    corpus = Corpus(TokenLists(language))
  }

  mutating func take(_ document: Document) { corpus.read(document) }

  mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    let matcher = Matcher(language)
    let folding = corpus.fold(table, matcher)
    var targets = Targets(matcher)
    let joins = explains ? NameListing.joins(folding) : [:]
    var rows: [UInt8] = []
    for group in folding.named() {
      let forms = folding.forms(group)
      let marks = group.count > 1 ? targets.targets(forms, isTold: false).map(\.mark) : [nil]
      for (index, member) in group.enumerated() {
        rows += "\(forms[index].count)\t".utf8
        rows += forms[0].text
        rows.append(0x09)
        rows += forms[index].text
        if let mark = marks[index] { rows += "\t\(mark.rawValue)".utf8 }
        if explains { rows += NameListing.why(member, marks[index], joins, folding).utf8 }
        rows.append(0x0A)
      }
    }
    try out.raw(rows)
  }

  /// By which join every name came to its group, the first one it had a part in.
  private static func joins(_ folding: Folding) -> [Int: (rule: String, with: Int)] {
    var joins: [Int: (rule: String, with: Int)] = [:]
    for join in folding.joins {
      if joins[join.b] == nil { joins[join.b] = (join.rule, join.a) }
      if joins[join.a] == nil { joins[join.a] = (join.rule, join.b) }
    }
    return joins
  }

  /// The columns of the rule and of the form with which it joined a name, and of letters of another
  /// script that hide in it.
  private static func why(
    _ number: Int, _ mark: Mark?, _ joins: [Int: (rule: String, with: Int)], _ folding: Folding
  ) -> String {
    guard let join = joins[number] else { return "" }
    var columns = mark == nil ? "\t" : ""
    columns += "\t\(join.rule)\t"
    columns += String(decoding: folding.index.text(join.with), as: UTF8.self)
    for letter in LookAlikes.letters(of: Array(folding.index.text(number))) {
      columns += "\t\(letter)"
    }
    return columns
  }
}

extension Folding {
  /// The groups that are names for certain: a word that has only its capital to make it one is none
  /// unless it is folded with another form.
  func named() -> [[Int]] {
    result().filter { group in
      let name = index.names[group[0]]
      return group.count > 1 || !name.isDoubtful || name.isPerson
    }
  }

  /// The forms of a group as a table has them.
  func forms(_ group: [Int]) -> [TableGroups.Form] {
    group.map {
      TableGroups.Form(text: Array(index.text($0)), count: index.names[$0].count, mark: nil)
    }
  }
}
