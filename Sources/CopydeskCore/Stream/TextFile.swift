/// A file that an option names.
public enum TextFile {
  /// Its whole text; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Throws: `UsageError` where it cannot be read.
  public static func read(_ path: String) throws(UsageError) -> [UInt8] {
    do throws(SystemError) {
      let descriptor = try Descriptor.open(Array(path.utf8CString))
      // Nothing was written through it, so an error of this close loses nothing.
      defer { try? descriptor.close() }
      var input = InputReader(descriptor, Decoder(encoding: nil))
      var text: [UInt8] = []
      while !input.isAtEnd { try input.read(into: &text) }
      return text
    } catch {
      throw UsageError("\(path): \(error.reason)")
    }
  }
}
