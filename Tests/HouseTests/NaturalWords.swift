import Workbench

/// Words of natural languages, and where Swift code has them in its strings.
struct NaturalWords {
  /// The lists that hold words which no machine reads: function words and the like.
  private static let lists = [
    "function-words", "word-classes", "pronouns", "weekdays", "months", "name-stops",
  ]
  private let words: Set<Substring>

  init() {
    let packs = Place.root + "/Sources/CLexicons/packs"
    var words: Set<Substring> = []
    for language in Folder.names(in: packs) {
      for list in NaturalWords.lists {
        let text = Folder.text(of: "\(packs)/\(language)/\(list).txt") ?? ""
        for line in text.split(separator: "\n") where line.first != "#" {
          let word = line.prefix { $0 != "\t" }
          if word.utf8.count > 1, word.allSatisfy(\.isLetter) { words.insert(word) }
        }
      }
    }
    self.words = words
  }

  /// How many words of natural languages stand in the strings of a file, its rules' names, notes and
  /// examples, its messages and its comments left out.
  func count(in file: SourceFile) -> Int {
    var count = 0
    var depth = 0
    var isNote = false
    for line in file.lines {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("//") { continue }
      let (strings, balance) = NaturalWords.parts(of: code)
      if depth > 0 || code.contains("Example(") || code.contains("examples") {
        depth = max(0, depth + balance)
        continue
      }
      isNote = isNote && (code.hasPrefix("\"") || code.hasPrefix("+ \"")) || code.contains("note")
      if isNote || NaturalWords.saysSomething(code) { continue }
      for string in strings {
        count += string.split(whereSeparator: { !$0.isLetter }).count { words.contains($0) }
      }
    }
    return count
  }

  /// Whether the line holds a name, a help text or a message.
  private static func saysSomething(_ code: Substring) -> Bool {
    [
      "name:", "name =", "help:", "summary:", "example:", "UsageError(", ".document(", "named(",
      "has(\"", "lexicon(\"", "text(of", "case \"", "precondition",
    ].contains { code.contains($0) }
  }

  /// The strings of a line, and how many brackets it opens more than it closes.
  private static func parts(of code: Substring) -> (strings: [Substring], balance: Int) {
    var strings: [Substring] = []
    var balance = 0
    var start: Substring.Index?
    var isEscaped = false
    for index in code.indices {
      let sign = code[index]
      if let from = start {
        if sign == "\"", !isEscaped {
          strings.append(code[from..<index])
          start = nil
        }
        isEscaped = sign == "\\" && !isEscaped
      } else if sign == "\"" {
        start = code.index(after: index)
      } else if "([{".contains(sign) {
        balance += 1
      } else if ")]}".contains(sign) {
        balance -= 1
      }
    }
    return (strings, balance)
  }
}
