import Testing
import Workbench

/// A file of Swift code in Sources.
struct SourceFile: CustomTestStringConvertible {
  /// The path below Sources.
  let path: String
  /// Its lines.
  let lines: [Substring]

  var testDescription: String { path }

  /// The library or program that it belongs to.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// All files of Swift code in Sources.
  static let all: [SourceFile] = below("").sorted { $0.path < $1.path }

  private static func below(_ folder: String) -> [SourceFile] {
    Folder.names(in: "\(Place.root)/Sources/\(folder)").flatMap { name -> [SourceFile] in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard name.hasSuffix(".swift") else { return name.contains(".") ? [] : below(path) }
      guard let text = Folder.text(of: "\(Place.root)/Sources/\(path)") else { return [] }
      return [
        SourceFile(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      ]
    }
  }
}
