/// Standard input as a second input, beside the files of the command line.
public enum StandardInput {
  /// All of it, decoded as UTF-8 or by its byte order mark; what is not valid becomes U+FFFD.
  /// It is held in memory.
  ///
  /// - Throws: `UsageError` where it cannot be read.
  public static func bytes() throws(UsageError) -> [UInt8] {
    var input = InputReader(.standardInput, Decoder(encoding: nil))
    var text: [UInt8] = []
    do throws(SystemError) {
      while !input.isAtEnd { try input.read(into: &text) }
    } catch {
      throw UsageError("standard input: \(error.reason)")
    }
    return text
  }
}
