import CopydeskCore
import Testing

@testable import Names

/// The filter on texts in memory.
enum Filtering {
  static func run(_ words: [String], _ texts: [String]) throws -> String {
    let arguments = try Arguments(words, of: FoldNames.tool)
    let pack = try #require(LanguagePack.named(arguments.lang ?? LanguagePack.fallback))
    var filter = try FoldNames(arguments, pack)
    var out = OutputWriter()
    for (index, text) in texts.enumerated() {
      let document = Document(name: "\(index)", bytes: Array(text.utf8))
      try filter.take(document, into: &out)
    }
    try filter.finish(into: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The canonical form of every form.
  static func table(_ texts: [String]) throws -> [String: String] {
    var table: [String: String] = [:]
    for row in try run(["--list"], texts).split(separator: "\n") {
      let fields = row.split(separator: "\t")
      table[String(fields[2])] = String(fields[1])
    }
    return table
  }
}
