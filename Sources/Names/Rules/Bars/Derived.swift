import CopydeskCore

/// A name and one that is made from it.
struct Derived: SpellingBar {
  let name = "derived-name"
  let note =
    "A name that says whose child someone is, is another than the parent's: Petrov, Petrovic; Ander, Anderson."
  let examples = [
    Example("Ivan Vorlan spoke. Ivan Vorlanovic left.", "Ivan Vorlan | Ivan Vorlanovic")
  ]

  /// Letters of the parent's name at the least.
  private static let leastStem = 3

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.arena[matcher.table.words[Int(a)].letters]
    let y = matcher.table.arena[matcher.table.words[Int(b)].letters]
    let (parent, child) = x.count < y.count ? (x, y) : (y, x)
    guard parent.count >= Derived.leastStem, child.count > parent.count, child.starts(with: parent)
    else { return false }
    return matcher.parser.lists.childEndings.contains(child.dropFirst(parent.count))
  }
}
