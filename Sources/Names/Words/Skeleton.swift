/// How many consonants of each class a word or a name has: spellings of one name differ in few, so
/// that most pairs need no closer look.
struct Skeleton {
  /// Seven bits a class.
  private var counts: UInt64 = 0

  private static let width: UInt64 = 7
  private static let classes = 9
  private static let mask: UInt64 = 0x7F
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
      counts += 1 << (UInt64(coarse - 1) * Skeleton.width)
      count += 1
    }
  }

  /// Adds another word's consonants.
  mutating func add(_ other: Skeleton) { counts &+= other.counts }

  /// Consonants of all classes.
  var total: Int { missing(in: Skeleton()) }

  /// How many of the consonants the other lacks.
  func missing(in other: Skeleton) -> Int {
    var sum = 0
    var own = counts
    var others = other.counts
    for _ in 0..<Skeleton.classes {
      let difference = Int(own & Skeleton.mask) - Int(others & Skeleton.mask)
      if difference > 0 { sum += difference }
      own >>= Skeleton.width
      others >>= Skeleton.width
    }
    return sum
  }

  /// Whether the two may be spellings of one word or name: each lacks few consonants of the other.
  func mayBe(_ other: Skeleton) -> Bool {
    missing(in: other) <= slack && other.missing(in: self) <= other.slack
  }

  /// Whether this may be a spelling of a part of the other.
  func mayBePart(of other: Skeleton) -> Bool { missing(in: other) <= slack }

  /// Consonants that another spelling may lack: one, and another for every four.
  private var slack: Int { 1 + total / 4 }
}
