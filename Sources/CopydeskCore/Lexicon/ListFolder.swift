import Glibc

/// A folder of lists as the option `--pack` names it: in it a folder for each language, in that a
/// file NAME.txt for each list, as in packs of CLexicons.
struct ListFolder: Sendable {
  private var lists: [String: Lexicon] = [:]

  /// The names of its lists, such as `sv/cues`.
  var names: [String] { Array(lists.keys) }

  /// The list of that name.
  func list(_ name: String) -> Lexicon? { lists[name] }

  /// Reads all lists in the folder.
  ///
  /// - Throws: `UsageError` where a folder or a list cannot be read, a list has not the form of one, or
  ///   there is no list at all.
  init(_ path: String) throws(UsageError) {
    for language in try ListFolder.names(in: path) {
      let folder = "\(path)/\(language)"
      guard ListFolder.isFolder(folder) else { continue }
      for file in try ListFolder.names(in: folder) where file.hasSuffix(".txt") {
        lists["\(language)/\(file.dropLast(".txt".count))"] = try Lexicon(file: "\(folder)/\(file)")
      }
    }
    if lists.isEmpty { throw UsageError("\(path): no lists, which are files LANGUAGE/NAME.txt") }
  }

  /// What a folder holds, in the order of names, but for what is hidden.
  private static func names(in path: String) throws(UsageError) -> [String] {
    guard let folder = opendir(path) else {
      throw UsageError("\(path): \(SystemError(code: errno).reason)")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folders that lie over the built-in lists, the uppermost last; set before a filter is made.
  nonisolated(unsafe) fileprivate(set) static var laidOver: [ListFolder] = []
}

extension LanguagePack {
  /// Lays folders of lists over the built-in ones, the last one uppermost; done once, before the first
  /// pack is asked for a list.
  ///
  /// - Throws: `UsageError` where a folder or a list cannot be read, a list has not the form of one, or
  ///   a folder has no list at all.
  public static func layOver(_ folders: [String]) throws(UsageError) {
    for path in folders { ListFolder.laidOver.append(try ListFolder(path)) }
  }

  /// Whether lists of the user lie over the built-in ones, so that tables made of these are not all.
  public static var isLaidOver: Bool { !ListFolder.laidOver.isEmpty }
}
