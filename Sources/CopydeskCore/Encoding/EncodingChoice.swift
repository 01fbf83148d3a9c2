import CICU

/// The encoding in which bytes are read.
struct EncodingChoice: Equatable {
  /// ICU's name.
  let name: String
  /// What the page or its carrier declared, where the bytes are read as something else; empty where
  /// nothing was declared. Nil where nothing had to be assumed.
  let assumedAgainst: String?

  /// The name where it had to be assumed.
  var assumedName: String? { assumedAgainst == nil ? nil : name }

  /// What a reader is told of it; nil where nothing had to be assumed.
  var note: String? {
    assumedAgainst.map {
      "read as \(name), " + ($0.isEmpty ? "which is not declared" : "though \($0) is declared")
    }
  }

  /// Reads the bytes as they are declared to be, or as UTF-8, unless the text is damaged by it: then
  /// as what ICU takes them for.
  ///
  /// - Parameters:
  ///   - sample: the bytes from the first one beyond ASCII on, or all; its end may cut a character.
  ///   - declared: ICU's name of the declared encoding.
  static func of(_ sample: UnsafeRawBufferPointer, declared: String?) -> EncodingChoice {
    let saysOther = declared.map { $0 != utf8 } ?? false
    let found = UTF8Census(sample)
    if !saysOther, found.isUTF8 { return EncodingChoice(name: utf8, assumedAgainst: nil) }
    if found.isSurelyUTF8 { return EncodingChoice(name: utf8, assumedAgainst: declared ?? "") }
    let text = MarkupFreeText.of(sample)
    var isCapitals = false
    if let declared, saysOther {
      let damage = TextDamage(Converted.text(text, from: declared))
      isCapitals = damage.isAllCapitals
      if !damage.isDamaged, !isCapitals {
        return EncodingChoice(name: declared, assumedAgainst: nil)
      }
    }
    for name in candidates(for: text) {
      // Where all are capitals, what is declared stays in doubt until it is the likeliest.
      if name == declared, isCapitals { break }
      if name != declared, !isDamaged(text, as: name) {
        return EncodingChoice(name: name, assumedAgainst: declared ?? "")
      }
    }
    return EncodingChoice(name: declared ?? utf8, assumedAgainst: nil)
  }

  /// The encoding of two bytes a character that a head without a mark is in: the high bytes of the
  /// ASCII characters are zeros.
  static func wide(_ head: some Collection<UInt8>) -> EncodingChoice? {
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in head.enumerated() where byte == 0 {
      if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = head.count / 2
    guard pairs >= fewestPairs else { return nil }
    let name: String
    if zeros.odd * 10 >= pairs * 3, zeros.even * 50 <= pairs {
      name = "UTF-16LE"
    } else if zeros.even * 10 >= pairs * 3, zeros.odd * 50 <= pairs {
      name = "UTF-16BE"
    } else {
      return nil
    }
    return EncodingChoice(name: name, assumedAgainst: "")
  }

  private static let utf8 = "UTF-8"
  private static let fewestPairs = 8

  private static func isDamaged(_ text: [UInt8], as name: String) -> Bool {
    TextDamage(Converted.text(text, from: name)).isDamaged
  }

  /// What ICU's detector takes the text for, the likeliest first, and what it cannot know.
  private static func candidates(for text: [UInt8]) -> [String] {
    var guesses = [cicu_guess](repeating: cicu_guess(), count: 12)
    let count = text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { cicu_detect($0, bytes.count, &guesses, Int32(guesses.count)) } ?? 0
    }
    let likely = guesses.prefix(Int(count)).compactMap { guess -> String? in
      guard guess.confidence >= leastConfidence, let name = guess.name,
        let encoding = EncodingLabel.resolve(String(cString: name)),
        encoding != utf8, !EncodingLabel.isWide(encoding), !encoding.hasPrefix("ibm42")
      else { return nil }
      return encoding
    }
    return likely + unknownToDetector
  }

  /// What is less sure is a guess about texts too short to tell.
  private static let leastConfidence: Int32 = 20
  /// Behind what the detector finds: the encoding that browsers take first, and those for whose
  /// languages it has no statistics.
  private static let unknownToDetector = ["windows-1252", "windows-874", "ibm-866", "windows-1257"]
}

/// How many characters of several bytes a text has if it is UTF-8, and how many bytes that are none.
struct UTF8Census {
  private(set) var valid = 0
  private(set) var invalid = 0

  /// Looks at so many sequences beyond ASCII at most. A character that the end cuts off counts for
  /// nothing. Linear in the bytes.
  init(_ bytes: UnsafeRawBufferPointer, limit: Int = .max) {
    var at = 0
    while valid + invalid < limit {
      at = ASCII.prefix(bytes, from: at)
      guard at < bytes.count else { return }
      switch UTF8Repair.sequence(bytes, at) {
      case .valid(let length):
        valid += 1
        at += length
      case .invalid(let length):
        invalid += 1
        at += length
      case .unfinished: return
      }
    }
  }

  /// Some bytes of a text may be broken.
  var isUTF8: Bool { invalid == 0 || valid >= invalid }

  /// So much that is right is no chance, whatever is declared.
  var isSurelyUTF8: Bool { valid >= UTF8Census.enough && invalid * 20 <= valid }

  private static let enough = 4
}

/// Bytes of an encoding as UTF-8, all at once.
enum Converted {
  /// What is not valid becomes U+FFFD; nothing where ICU does not know the encoding.
  static func text(_ bytes: [UInt8], from name: String) -> [UInt8] {
    guard let converter = cicu_converter_open(name) else { return [] }
    defer { cicu_converter_close(converter) }
    let made = bytes.withUnsafeBufferPointer {
      cicu_converter_feed(converter, $0.baseAddress, $0.count, true)
    }
    defer { cicu_free(made) }
    return Array(UnsafeBufferPointer(start: made.bytes, count: made.bytes == nil ? 0 : made.count))
  }
}
