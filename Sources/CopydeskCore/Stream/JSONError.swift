/// Text that is no JSON, or not the JSON that was wanted.
public struct JSONError: Error, Equatable {
  /// What is wrong, lower case.
  public let reason: String
}
