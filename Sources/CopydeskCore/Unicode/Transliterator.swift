import CICU

/// A transform of CLDR between scripts.
public final class Transliterator {
  private let transform: OpaquePointer

  /// Opens a transform by its ID, such as `Any-Latin; Latin-ASCII`, which may take 40 ms; nil where
  /// there is none.
  public init?(_ identifier: String) {
    guard let transform = cicu_transliterator_open(identifier) else { return nil }
    self.transform = transform
  }

  deinit { cicu_transliterator_close(transform) }

  /// The range of valid UTF-8 in the other script.
  public func transliterate(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_transliterate(transform, $0, $1)) } ?? Array(bytes[range])
  }
}
