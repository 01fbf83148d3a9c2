extension Lexicon {
  /// Reads the list in a file, such as one that an option names; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Throws: `UsageError` where the file cannot be read.
  public init(file path: String) throws(UsageError) {
    do throws(SystemError) {
      let descriptor = try Descriptor.open(Array(path.utf8CString))
      // Nothing was written through it, so an error of this close loses nothing.
      defer { try? descriptor.close() }
      var input = InputReader(descriptor, Decoder(encoding: nil))
      var text: [UInt8] = []
      while !input.isAtEnd { try input.read(into: &text) }
      self.init(text)
    } catch {
      throw UsageError("\(path): \(error.reason)")
    }
  }
}
