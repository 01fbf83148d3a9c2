import Glibc

/// Messages to the user, one line each, on standard error.
public struct Diagnostics {
  /// The program's name, which begins every line.
  public let name: String
  /// Whether a fault was said that makes the program end with status 1.
  public private(set) var failed = false

  /// Messages of the program of that name.
  public init(name: String) { self.name = name }

  /// Says a fault of a file; control characters of its name are written as `\xHH`.
  public mutating func say(file: String, _ reason: String) {
    failed = true
    write("\(name): \(Header.printable(file)): \(reason)\n")
  }

  /// Says what is to be known of a file that is no fault.
  public func note(file: String, _ remark: String) {
    write("\(name): \(Header.printable(file)): \(remark)\n")
  }

  /// Says that the command line is wrong and where help is.
  public func say(usage error: UsageError) {
    write("\(name): \(Header.printable(error.reason))\nTry '\(name) --help' for more.\n")
  }

  /// Marks a fault of which nothing is to be said, such as a reader that went away.
  public mutating func fail() { failed = true }

  /// A standard error that is closed or full cannot be told of, so the result is not looked at.
  private func write(_ line: String) {
    var line = line
    line.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }

  /// The status with which the program ends.
  public var status: ExitStatus { failed ? .failed : .done }
}
