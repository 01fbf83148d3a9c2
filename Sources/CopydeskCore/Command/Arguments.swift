@preconcurrency import CGetopt
import Glibc

/// What was said on a command line.
public struct Arguments: Sendable {
  private var given: [(long: String, value: String)] = []
  /// The operands in their order; empty where none was given.
  public private(set) var operands: [String] = []
  /// The operands as the shell gave them: names of files are bytes, not always UTF-8.
  private(set) var paths: [[CChar]] = []

  /// Arguments as the shell would give them, without the program's name.
  ///
  /// - Throws: `UsageError` where an option is unknown or its value is missing or wrong.
  public init(_ words: [String], of tool: Tool) throws(UsageError) {
    try self.init(words.map { Array($0.utf8CString) }, of: tool)
  }

  /// The same for words as bytes that end in NUL.
  init(_ words: [[CChar]], of tool: Tool) throws(UsageError) {
    let options = tool.options
    let letters = ":" + options.compactMap(Arguments.letter).joined()
    let names = options.map { strdup($0.long) }
    defer { for name in names { free(name) } }
    var table = zip(options, names).enumerated().map { index, pair in
      option(
        name: UnsafePointer(pair.1), has_arg: pair.0.takesValue ? 1 : 0, flag: nil,
        val: Int32(Arguments.firstIndex + index))
    }
    table.append(option(name: nil, has_arg: 0, flag: nil, val: 0))
    var vector = ([Array(tool.name.utf8CString)] + words).map { strdup($0) }
    vector.append(nil)
    defer { for word in vector { free(word) } }
    try parse(&vector, letters: letters, table: table, of: tool)
  }

  /// Values of getopt_long past every character, so that letters and indices stay apart.
  private static let firstIndex = 0x1000

  nonisolated(unsafe) private static let lock = {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    return lock
  }()

  private static func letter(of spec: OptionSpec) -> String? {
    spec.short.map { "\($0)" + (spec.takesValue ? ":" : "") }
  }

  private mutating func parse(
    _ vector: inout [UnsafeMutablePointer<CChar>?], letters: String, table: [option], of tool: Tool
  ) throws(UsageError) {
    let options = tool.options
    let count = Int32(vector.count - 1)
    // getopt_long keeps its place in variables of the process.
    pthread_mutex_lock(Arguments.lock)
    defer { pthread_mutex_unlock(Arguments.lock) }
    // Zero makes glibc start anew, also after a parse before this one.
    optind = 0
    opterr = 0
    while true {
      let word = Int(optind) == 0 ? 1 : Int(optind)
      let code = getopt_long(count, &vector, letters, table, nil)
      if code == -1 { break }
      let index =
        Int(code) >= Arguments.firstIndex
        ? Int(code) - Arguments.firstIndex
        : options.firstIndex {
          $0.short.map { $0.asciiValue == UInt8(truncatingIfNeeded: code) } ?? false
        }
      guard code != 0x3F, code != 0x3A, let index else {
        throw Arguments.fault(code, word: vector[min(word, Int(count) - 1)], vector, of: tool)
      }
      let value = optarg.map { String(cString: $0) } ?? ""
      if options[index].takesValue, let fault = options[index].fault(of: value) {
        throw UsageError("invalid value '\(value)' for --\(options[index].long): \(fault)")
      }
      given.append((options[index].long, value))
    }
    for word in vector[Int(optind)..<Int(count)] {
      guard let word else { continue }
      operands.append(String(cString: word))
      paths.append(Array(UnsafeBufferPointer(start: word, count: strlen(word) + 1)))
    }
  }

  private static func fault(
    _ code: Int32, word: UnsafeMutablePointer<CChar>?, _ vector: [UnsafeMutablePointer<CChar>?],
    of tool: Tool
  ) -> UsageError {
    let before = Int(optind) - 1
    let last = before >= 1 && before < vector.count ? vector[before] : word
    let typed = last.map { String(cString: $0) } ?? ""
    if code == 0x3A { return UsageError("option '\(typed)' needs a value") }
    if Int(optopt) >= firstIndex {
      return UsageError("option '--\(tool.options[Int(optopt) - firstIndex].long)' takes no value")
    }
    if optopt != 0 {
      return UsageError(
        "unknown option '-\(Character(UnicodeScalar(UInt8(truncatingIfNeeded: optopt))))'")
    }
    let name = String(typed.drop { $0 == "-" }.prefix { $0 != "=" })
    let matches = tool.options.filter { $0.long.hasPrefix(name) }
    if matches.count > 1 {
      let listed = matches.map { "--\($0.long)" }.joined(separator: ", ")
      return UsageError("option '--\(name)' is ambiguous: \(listed)")
    }
    let hint = tool.suggestion(for: name).map { ", did you mean --\($0)?" } ?? ""
    return UsageError("unknown option '--\(name)'\(hint)")
  }

  /// Whether the option was given.
  public func has(_ long: String) -> Bool { given.contains { $0.long == long } }

  /// The option's value, the last where there are several.
  public func value(_ long: String) -> String? { given.last { $0.long == long }?.value }

  /// All the option's values in their order.
  public func values(_ long: String) -> [String] {
    given.filter { $0.long == long }.map(\.value)
  }

  /// The option's value as a whole number.
  public func number(_ long: String) -> Int? { value(long).flatMap { Int($0) } }

  /// Whether documents come and go as JSON Lines.
  public var jsonl: Bool { has("jsonl") }

  /// The code of the language of all documents; nil where each one's own is to be found.
  public var lang: String? { value("lang").flatMap { $0 == Tool.autoLanguage ? nil : $0 } }
}
