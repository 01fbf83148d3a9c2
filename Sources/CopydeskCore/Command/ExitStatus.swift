/// What a program's end tells its caller.
public enum ExitStatus: Int32, Sendable {
  /// All was done.
  case done = 0
  /// A file could not be read, decoded or written; the others were still done.
  case failed = 1
  /// The command line was wrong; nothing was done.
  case usage = 2
}
