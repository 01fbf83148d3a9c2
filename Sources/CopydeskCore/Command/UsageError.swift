/// A command line that cannot be understood; the program ends with status 2.
public struct UsageError: Error, Equatable {
  /// What is wrong, in one line.
  public let reason: String

  /// Makes an error with its one line, lower case, without a full stop.
  public init(_ reason: String) { self.reason = reason }
}
