/// A filter as its user meets it: the table from which arguments, help and completions are made.
public struct Tool: Sendable {
  /// The version of the whole kit.
  public static let version = "0.2.0"

  /// The program's name.
  public let name: String
  /// What it does, one line for the help.
  public let summary: String
  /// The options that this tool alone has.
  public let ownOptions: [OptionSpec]
  /// A command line for the help's end.
  public let example: String
  /// The operands in the usage line.
  public let operands: String

  /// Makes a tool; the options that all tools share are added by themselves.
  public init(
    name: String, summary: String, options: [OptionSpec], example: String,
    operands: String = "[FILE]..."
  ) {
    self.name = name
    self.summary = summary
    self.ownOptions = options
    self.example = example
    self.operands = operands
  }

  /// The value of `--lang` with which the language of each document is found.
  static let autoLanguage = "auto"

  static let sharedOptions = [
    OptionSpec("jsonl", help: "read and write JSON Lines, one document an object"),
    OptionSpec(
      "lang", short: "l", value: .known("CODE") { [autoLanguage] + LanguagePack.languages },
      help: "language of all documents (default auto: each one's own is found)"),
    OptionSpec(
      "encoding", short: "e", value: .known("NAME") { Encodings.names },
      help: "encoding of the input (default UTF-8)"),
    OptionSpec("list-languages", help: "print the languages that have word lists"),
    OptionSpec("list-encodings", help: "print the names of encodings"),
    OptionSpec("no-progress", help: "show no line of progress on a terminal"),
    OptionSpec(
      "pack", value: .text("DIR"), help: "lay the word lists in DIR/LANGUAGE over the built-in ones"
    ),
    OptionSpec(
      "completions", value: .choice("SHELL", ["bash", "zsh", "fish"]),
      help: "print completions for bash, zsh or fish"),
    OptionSpec("help", short: "h", help: "print this help"),
    OptionSpec("version", short: "V", help: "print the version"),
  ]

  /// The tool's own options and then the shared ones.
  public var options: [OptionSpec] { ownOptions + Tool.sharedOptions }

  /// What `--list-languages` prints: codes and names.
  static var languages: String {
    LanguagePack.languages.map { "\($0)\t\(LanguageCode.name($0))\n" }.joined()
  }

  /// What `--list-encodings` prints.
  static var encodings: String { Encodings.names.map { $0 + "\n" }.joined() }

  var versionLine: String { "\(name) (Copydesk) \(Tool.version)\n" }
}
