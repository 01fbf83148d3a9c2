/// What the weights know of a pair of names: every feature has a name and a number.
enum Features {
  /// Names by number, as they stand in the list of weights.
  static let names: [String] = general.names + sounds.names

  static let general = General()
  static let sounds = SoundFeatures(first: general.names.count)

  /// Features of a whole pair and of a pair of words.
  struct General: Sendable {
    let names = [
      "bias", "soundeq", "low", "short", "consdiff", "nvow", "vow2", "vow3", "con2", "variant=",
      "variant#", "given2", "gender#", "pinyin#", "wade=", "wade#", "romaji=", "romaji#",
      "first#", "diff", "dissim", "inv", "ex1", "ex2", "ex3", "single", "len", "len_single",
      "initial", "joined", "form", "partial", "partial1", "last", "p1last", "p1first", "extra",
      "part_diff", "p1_generic", "multi_diff", "generic", "generic_diff", "single_con",
      "single_gap", "given1", "extra_generic", "diff2", "sumlow", "single_given2", "prefix",
      "single_short", "place#", "swap", "cognate", "single_cognate",
      "country1", "first~", "ending",
      "letter#", "single_letter#",
    ]

    subscript(_ name: StaticString) -> Int {
      let wanted = "\(name)"
      guard let index = names.firstIndex(of: wanted) else { preconditionFailure(wanted) }
      return index
    }
  }
}

/// Names of features, numbered in the order in which they are first asked for.
private struct NumberedNames {
  private(set) var all: [String] = []
  private var numbers: [String: UInt16] = [:]
  private let first: Int

  init(first: Int) {
    self.first = first
  }

  /// The number of a name, a new one if it has none.
  mutating func number(_ name: String) -> UInt16 {
    if let number = numbers[name] { return number }
    let number = UInt16(first + all.count)
    numbers[name] = number
    all.append(name)
    return number
  }
}

/// Features of one step of an alignment: which sound stands for which, and where.
struct SoundFeatures: Sendable {
  let names: [String]
  private let base: Int
  private let substitutions: [UInt16]
  private let finals: [UInt16]
  private let vowelGaps: [UInt16]
  private let consonantGaps: [UInt16]
  private let places: [UInt16]

  /// Where in a word a step stands.
  enum Place: Int { case initial, middle, final }

  private enum Kind: Int { case vowel, consonant, gap }

  init(first: Int) {
    var names = NumberedNames(first: first)
    (substitutions, finals) = Self.substitutions(&names)
    vowelGaps = "aeiou".flatMap { vowel in "IMF".map { names.number("gv:\(vowel)\($0)") } }
    var consonantGaps = [UInt16](repeating: names.number("gc:x"), count: SoundCosts.symbols)
    for consonant in "ltnrsdkghHjwvmyc".utf8 {
      let name = "gc:" + String(decoding: [consonant], as: UTF8.self)
      consonantGaps[SoundCosts.symbol(consonant)] = names.number(name)
    }
    self.consonantGaps = consonantGaps
    places = ["vpos", "cpos", "gpos"].flatMap { kind in "IMF".map { names.number("\(kind)\($0)") } }
    self.names = names.all
    base = first
  }

  /// For each pair of symbols the feature of one for the other, inside a word and at its end.
  private static func substitutions(
    _ names: inout NumberedNames
  ) -> (inside: [UInt16], finals: [UInt16]) {
    let size = SoundCosts.symbols
    var inside = [UInt16](repeating: 0, count: size * size)
    var finals = inside
    let letters = Array("abcdefghijklmnopqrstuvwxyzCSXJZHGTD".utf8)
    for x in letters {
      for y in letters where x != y {
        let at = SoundCosts.symbol(x) * size + SoundCosts.symbol(y)
        let text = String(decoding: x < y ? [x, y] : [y, x], as: UTF8.self)
        let listed = SoundCosts.table[at] < SoundCosts.plain ? text : "x"
        switch (Sounds.isVowel(x), Sounds.isVowel(y)) {
        case (true, true):
          inside[at] = names.number("v:" + text)
          finals[at] = names.number("vF:" + text)
        case (false, false):
          inside[at] = names.number("c:" + listed)
          finals[at] = inside[at]
        default:
          inside[at] = names.number("vc:" + listed)
          finals[at] = inside[at]
        }
      }
    }
    return (inside, finals)
  }

  /// The features of one sound for another.
  func substitution(_ x: UInt8, _ y: UInt8, _ place: Place) -> (Int, Int) {
    let at = SoundCosts.symbol(x) * SoundCosts.symbols + SoundCosts.symbol(y)
    let isVowels = Sounds.isVowel(x) && Sounds.isVowel(y)
    let own = isVowels && place == .final ? finals[at] : substitutions[at]
    let kind: Kind = isVowels ? .vowel : .consonant
    return (Int(own), Int(places[kind.rawValue * 3 + place.rawValue]))
  }

  /// The features of a sound left out.
  func gap(_ x: UInt8, _ place: Place) -> (Int, Int?) {
    if let vowel = [0x61, 0x65, 0x69, 0x6F, 0x75].firstIndex(of: x) {
      return (Int(vowelGaps[vowel * 3 + place.rawValue]), nil)
    }
    return (
      Int(consonantGaps[SoundCosts.symbol(x)]), Int(places[Kind.gap.rawValue * 3 + place.rawValue])
    )
  }
}
