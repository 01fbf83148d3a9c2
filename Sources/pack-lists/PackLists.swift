import Glibc
import Lexicons

/// pack-lists FILE PACKS LIST...: packs the lists, which lie in folders of PACKS, into FILE as Swift
/// source, a string literal; run by the build, so that no program need read a list.
@main
struct PackLists {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { fail("usage: pack-lists FILE PACKS LIST...") }
    var lists = arguments.dropFirst(3).map { path in
      let name = path.dropFirst(arguments[2].count + 1).dropLast(".txt".count)
      let text = read(path)
      if let fault = ListReader.fault(in: text) { fail("\(path):\(fault.line): \(fault.reason)") }
      return (name: String(name), text: text)
    }
    lists.append((name: "root/\(LanguageSignList.name)", text: languageSigns(lists)))
    // Lines of the lists are lines of the literal; no list has quotation marks before a hash.
    let source =
      Array("let packedLists: StaticString = ###\"\"\"\n".utf8) + PackedLists.pack(lists)
      + Array("\n\"\"\"###\n".utf8)
    guard let file = fopen(arguments[1], "w"),
      fwrite(source, 1, source.count, file) == source.count,
      fclose(file) == 0
    else { fail("\(arguments[1]): \(String(cString: strerror(errno)))") }
  }

  /// What tells languages apart, out of the lists of each.
  private static func languageSigns(_ lists: [(name: String, text: [UInt8])]) -> [UInt8] {
    var signs = LanguageSignList()
    for list in lists {
      let parts = list.name.split(separator: "/").map(String.init)
      guard parts.count == 2, let kind = LanguageSignList.Kind(rawValue: parts[1]) else { continue }
      var reader = ListReader(list.text)
      var entries: [[UInt8]] = []
      while let entry = reader.next() { entries.append(Array(list.text[entry.word])) }
      signs.add(entries, kind, of: parts[0])
    }
    return signs.text
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { fail("\(path): \(String(cString: strerror(errno)))") }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return text }
      text += buffer[..<count]
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("pack-lists: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(1)
  }
}
