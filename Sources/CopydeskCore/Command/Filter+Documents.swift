extension Filter {
  /// What the filter writes of documents that are in memory: the way in for programs that use a
  /// library in place of its program.
  ///
  /// - Parameter words: options as on a command line; their files are not read.
  /// - Throws: `UsageError` where the options are wrong, `FilterError` for a document that cannot be
  ///   filtered.
  public static func output(_ words: [String] = [], of documents: [Document]) throws -> [UInt8] {
    let arguments = try Arguments(words, of: tool)
    let code = arguments.value("lang") ?? "en"
    guard let language = LanguagePack.named(code) else {
      throw UsageError("unknown language '\(code)'")
    }
    var filter = try Self(arguments, language)
    var out = OutputWriter()
    for document in documents { try filter.take(document, into: &out) }
    try filter.finish(into: &out)
    return out.bytes
  }
}
