import Glibc

/// Where the package, its programs and the shared data lie.
public enum Place {
  /// The package's root, found from this file's own path.
  public static let root: String = parent(parent(parent(#filePath)))

  /// The folder that holds the built programs: `COPYDESK_BIN` if set, else the folder of the
  /// running test bundle, into which the build puts the programs as well.
  public static let programs: String = {
    if let named = getenv("COPYDESK_BIN") { return absolute(String(cString: named)) }
    return parent(executable())
  }()

  /// The data that is kept beside the package and not in it, or nil where it is absent.
  public static let shared: String? = {
    let folder = parent(root) + "/shared"
    return access(folder, F_OK) == 0 ? folder : nil
  }()

  /// The names of all filters, which are the folders of Sources that hold a program.
  public static let filters: [String] = Folder.names(in: root + "/Sources")
    .filter { access("\(root)/Sources/\($0)/main.swift", F_OK) == 0 }

  /// The names of the filters that read text: all but the one that reads records.
  public static let textFilters = filters.filter { $0 != "chart-claims" }

  /// The path without its last component.
  public static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path of the program that is running, from the kernel.
  private static func executable() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path made independent of the working directory.
  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
