/// The hash FNV-1a of 64 bits (Fowler, Noll, Vo): of the few thousand words of a list no two have the
/// same one.
@frozen
public struct FNV1a: Sendable {
  /// The hash of what was mixed in so far.
  public var value: UInt64

  /// The hash of nothing.
  @inlinable
  public init() { value = 0xCBF2_9CE4_8422_2325 }

  /// Goes on with a byte.
  @inlinable @inline(__always)
  public mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
