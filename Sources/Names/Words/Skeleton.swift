/// How many consonants of each class a word or a name has: spellings of one name differ in few, so
/// that most pairs need no closer look.
struct Skeleton {
  /// How many there are of each class.
  private var counts = SIMD16<UInt8>()
  /// Consonants of all classes.
  private var total: UInt8 = 0

  private static let classes = 9
  /// Consonants of a word at the most, so that those of a whole name fit.
  private static let mostOfAWord = 8

  /// The class of a sound, from 1 on; 0 for vowels and h, which spellings drop and change most.
  static func coarse(_ sound: UInt8) -> UInt8 { table[Int(sound & 0x7F)] }

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 128)
    let groups = ["kqgGHx", "jJzZcCsSX", "dDtT", "vwf", "bp", "m", "n", "l", "r"]
    for (number, sounds) in groups.enumerated() {
      for byte in sounds.utf8 { table[Int(byte)] = UInt8(number + 1) }
    }
    for digit in 0x30...0x39 { table[digit] = UInt8(digit) }
    return table
  }()

  init() {}

  /// The skeleton of a word by its sounds.
  init(_ sounds: ArraySlice<UInt8>) {
    var count = 0
    for byte in sounds {
      let coarse = Skeleton.coarse(byte)
      guard coarse > 0, coarse <= Skeleton.classes, count < Skeleton.mostOfAWord else { continue }
      counts[Int(coarse - 1)] += 1
      count += 1
    }
    total = UInt8(count)
  }

  /// Adds another word's consonants.
  mutating func add(_ other: Skeleton) {
    counts &+= other.counts
    total &+= other.total
  }

  /// How many of the consonants the other lacks.
  private func missing(in other: Skeleton) -> UInt8 {
    (pointwiseMax(counts, other.counts) &- other.counts).wrappedSum()
  }

  /// Whether the two may be spellings of one word or name: each lacks few consonants of the other.
  func mayBe(_ other: Skeleton) -> Bool {
    mayBePart(of: other) && other.mayBePart(of: self)
  }

  /// Whether this may be a spelling of a part of the other.
  func mayBePart(of other: Skeleton) -> Bool { missing(in: other) <= slack }

  /// Consonants that another spelling may lack: one, and another for every four.
  private var slack: UInt8 { 1 &+ total / 4 }
}
