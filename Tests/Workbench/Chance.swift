/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
public struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// A sequence of its own for every seed.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// So many bytes, each as likely as another.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  /// A text put together from the pieces, up to so many of them.
  public mutating func text(of pieces: [String], upTo count: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return Array(text.utf8)
  }
}
