import Testing
import Workbench

/// A type has a name of its own in the whole kit, so that a reader knows which one is meant.
@Suite struct TypeNameTests {
  /// Names that several libraries still share; the list only gets shorter.
  private static let shared: Set<String> = [
    "Attribution", "Digits", "Evidence", "Folding", "HashTable", "Letters", "ListValue", "Mention",
    "Page", "Reading", "Row", "Run", "Sign", "Surroundings", "TaggedText", "Token", "Tokenizer",
    "Vocabulary", "Weights", "WordHash", "WordTable",
  ]

  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]

  /// The types that a line at the left margin declares, private ones left out.
  private static func name(in line: Substring) -> String? {
    guard let first = line.first, first.isLetter || first == "@" else { return nil }
    let words = line.split(whereSeparator: { " :<{(".contains($0) }).prefix(6)
    guard !words.contains("private"), !words.contains("fileprivate"),
      let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.endIndex
    else { return nil }
    return words[..<kind].allSatisfy { $0.first?.isLowercase == true || $0.hasPrefix("@") }
      ? String(words[kind + 1]) : nil
  }

  @Test func everyTypeHasANameOfItsOwn() {
    var places: [String: Set<String>] = [:]
    for file in SourceFile.all {
      for name in file.lines.compactMap(TypeNameTests.name) {
        places[name, default: []].insert(file.target)
      }
    }
    #expect(places.count > 300)
    let doubled = places.filter { $0.value.count > 1 }
    for (name, targets) in doubled.sorted(by: { $0.key < $1.key })
    where !TypeNameTests.shared.contains(name) {
      Issue.record("\(name) is a type in \(targets.sorted().joined(separator: ", "))")
    }
  }
}
