/// The names of tables: forms that any table calls one, each with its count.
struct TableGroups {
  /// One form.
  struct Form {
    let text: [UInt8]
    var count: Int
    var mark: Mark?
  }

  /// The forms of each name; the first is the canonical one, the others follow from the most
  /// frequent down.
  private(set) var groups: [[Form]] = []

  init(_ table: FoldTable) {
    var numbers: [[UInt8]: Int] = [:]
    var forms: [Form] = []
    func number(_ text: [UInt8]) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = forms.count
      forms.append(Form(text: text, count: 0))
      return forms.count - 1
    }
    var pairs: [(canonical: Int, variant: Int, count: Int)] = []
    var unmarked: Set<Int> = []
    for row in table.rows {
      let pair = (number(row.canonical), number(row.variant), row.count)
      forms[pair.1].count += row.count
      // Where one table marks a form and another does not, a person took the mark away.
      if row.mark == nil { unmarked.insert(pair.1) } else { forms[pair.1].mark = row.mark }
      pairs.append(pair)
    }
    for index in unmarked { forms[index].mark = nil }
    var sets = Groups(count: forms.count)
    for pair in pairs { sets.join(pair.canonical, pair.variant) }
    // Where tables disagree, the canonical form under which most mentions stand.
    var support: [Int: Int] = [:]
    for pair in pairs { support[pair.canonical, default: 0] += pair.count }
    var order: [Int: [Int]] = [:]
    var roots: [Int] = []
    for index in forms.indices {
      let root = sets.root(index)
      if order[root] == nil { roots.append(root) }
      order[root, default: []].append(index)
    }
    for root in roots {
      let members = order[root] ?? []
      let canonical = members.filter { support[$0] != nil }.max { a, b in
        (support[a] ?? 0, -a) < (support[b] ?? 0, -b)
      }
      let first = canonical ?? members[0]
      let rest = members.filter { $0 != first }.sorted {
        (forms[$1].count, $0) < (forms[$0].count, $1)
      }
      groups.append(([first] + rest).map { forms[$0] })
    }
  }
}
