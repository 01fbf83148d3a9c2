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
      "country1",
    ]

    subscript(_ name: StaticString) -> Int {
      let wanted = "\(name)"
      guard let index = names.firstIndex(of: wanted) else { preconditionFailure(wanted) }
      return index
    }
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
    var names: [String] = []
    func add(_ name: String) -> UInt16 {
      if let index = names.firstIndex(of: name) { return UInt16(first + index) }
      names.append(name)
      return UInt16(first + names.count - 1)
    }
    let size = SoundCosts.symbols
    var substitutions = [UInt16](repeating: 0, count: size * size)
    var finals = substitutions
    let letters = Array("abcdefghijklmnopqrstuvwxyzCSXJZHGTD".utf8)
    for x in letters {
      for y in letters where x != y {
        let at = SoundCosts.symbol(x) * size + SoundCosts.symbol(y)
        let pair = x < y ? [x, y] : [y, x]
        let known = SoundCosts.table[at] < SoundCosts.plain
        let text = String(decoding: pair, as: UTF8.self)
        switch (Sounds.isVowel(x), Sounds.isVowel(y)) {
        case (true, true):
          substitutions[at] = add("v:" + text)
          finals[at] = add("vF:" + text)
        case (false, false):
          substitutions[at] = add("c:" + (known ? text : "x"))
          finals[at] = substitutions[at]
        default:
          substitutions[at] = add("vc:" + (known ? text : "x"))
          finals[at] = substitutions[at]
        }
      }
    }
    var vowelGaps: [UInt16] = []
    for vowel in "aeiou" { for place in "IMF" { vowelGaps.append(add("gv:\(vowel)\(place)")) } }
    var consonantGaps = [UInt16](repeating: add("gc:x"), count: size)
    for consonant in "ltnrsdkghHjwvmyc".utf8 {
      let name = "gc:" + String(decoding: [consonant], as: UTF8.self)
      consonantGaps[SoundCosts.symbol(consonant)] = add(name)
    }
    var places: [UInt16] = []
    for kind in ["vpos", "cpos", "gpos"] {
      for place in "IMF" { places.append(add("\(kind)\(place)")) }
    }
    self.names = names
    self.base = first
    self.substitutions = substitutions
    self.finals = finals
    self.vowelGaps = vowelGaps
    self.consonantGaps = consonantGaps
    self.places = places
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
