import Testing
import Workbench

/// One example of a manual page: a command after `$ ` in a literal display, and what it prints.
struct ManualExample: Sendable {
  let line: Int
  let command: String
  let output: String
}

/// A page of the manual, read for its examples.
struct ManualPage: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all: [ManualPage] = Folder.names(in: Place.root + "/Man").map(ManualPage.init)

  /// The examples in the order of the page.
  var examples: [ManualExample] {
    let source = Folder.text(of: "\(Place.root)/Man/\(name)") ?? ""
    var examples: [ManualExample] = []
    var block: [(line: Int, text: String)]?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.hasPrefix(".Bd") && line.contains("-literal") {
        block = []
      } else if line.hasPrefix(".Ed") {
        examples += ManualPage.commands(in: block ?? [])
        block = nil
      } else {
        block?.append((index + 1, ManualPage.plain(line)))
      }
    }
    return examples
  }

  /// The commands of one display. A command goes on after a backslash at the line's end, and through
  /// a here-document to its last word; all other lines are output.
  private static func commands(in block: [(line: Int, text: String)]) -> [ManualExample] {
    var examples: [ManualExample] = []
    var position = 0
    while position < block.count {
      guard block[position].text.hasPrefix("$ ") else {
        position += 1
        continue
      }
      let first = position
      var command = String(block[position].text.dropFirst(2))
      position += 1
      while command.hasSuffix("\\"), position < block.count {
        command += "\n" + block[position].text
        position += 1
      }
      if let word = hereWord(in: command) {
        while position < block.count {
          command += "\n" + block[position].text
          position += 1
          if block[position - 1].text == word { break }
        }
      }
      let start = position
      while position < block.count, !block[position].text.hasPrefix("$ ") { position += 1 }
      let output = block[start..<position].map(\.text).joined(separator: "\n")
      examples.append(ManualExample(line: block[first].line, command: command, output: output))
    }
    return examples
  }

  /// The word that ends the here-document of a command, nil when there is none.
  private static func hereWord(in command: String) -> String? {
    let parts = command.split(separator: "<<", maxSplits: 1)
    guard parts.count == 2, !parts[1].hasPrefix("<") else { return nil }
    let word = parts[1].drop { $0 == "-" || $0 == " " }.prefix { !" |>;)".contains($0) }
    return word.filter { $0 != "'" && $0 != "\"" }
  }

  /// A line of mdoc source as it reads on paper.
  private static func plain(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let mark = rest.firstIndex(of: "\\") {
      text += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      let escapes = [
        "(aq": "'", "(dq": "\"", "(ga": "`", "(ha": "^", "(ti": "~", "(rs": "\\", "(ba": "|",
        "(lq": "\u{201C}", "(rq": "\u{201D}", "(em": "\u{2014}", "(en": "\u{2013}",
        "e": "\\", "-": "-", "&": "", "\\": "\\",
      ]
      guard let escape = escapes.first(where: { rest.hasPrefix($0.key) }) else {
        text += "\\"
        continue
      }
      text += escape.value
      rest = rest.dropFirst(escape.key.count)
    }
    return text + rest
  }
}
