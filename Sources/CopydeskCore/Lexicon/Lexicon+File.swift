extension Lexicon {
  /// Reads the list in a file, such as one that an option names; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Throws: `UsageError` with the file and the line where the list has not the form of one, with
  ///   the file where it cannot be read.
  public init(file path: String) throws(UsageError) {
    let text = try TextFile.read(path)
    if let fault = ListReader.fault(in: text) {
      throw UsageError("\(path):\(fault.line): \(fault.reason)")
    }
    self.init(text)
  }
}
