import Glibc

/// A system call that failed.
public struct SystemError: Error, Equatable {
  /// The number that the call left in errno.
  public let code: Int32

  /// The error of that number.
  public init(code: Int32) { self.code = code }

  /// The reason in the words of strerror(3).
  public var reason: String { String(cString: strerror(code)) }
}
