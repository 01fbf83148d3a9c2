/// A list as `ListPacker` packs it, read where it lies; it must live as long as the program.
struct PackedList: @unchecked Sendable {
  static let countDigits = 4
  static let lengthDigits = 3
  static let headLength = 2 * countDigits + 3 + 11

  /// The digits that any number up to that one has.
  static func digits(upTo most: Int) -> Int {
    most < 1 << 12 ? 2 : most < 1 << 18 ? 3 : countDigits
  }

  /// The lines without comments.
  let text: UnsafeBufferPointer<UInt8>
  /// How many entries there are.
  let count: Int
  /// Words of an entry at the most.
  let mostWords: Int
  /// Whether a value takes its word out of the layers below.
  let takesOut: Bool
  private let entries: UnsafePointer<UInt8>
  private let table: UnsafePointer<UInt8>
  private let startDigits: Int
  private let slotDigits: Int
  private let mask: Int
  /// Which lengths words have, as `lengthBit` gives them.
  private let lengths: UInt64

  /// The packed list that begins there.
  init(at start: UnsafePointer<UInt8>) {
    let textCount = Int(SixBits.read(start, PackedList.countDigits))
    count = Int(SixBits.read(start + PackedList.countDigits, PackedList.countDigits))
    let rest = start + 2 * PackedList.countDigits
    mask = 1 << Int(SixBits.read(rest, 1)) - 1
    mostWords = Int(SixBits.read(rest + 1, 1))
    takesOut = SixBits.read(rest + 2, 1) != 0
    lengths = SixBits.read(rest + 3, 11)
    text = UnsafeBufferPointer(start: start + PackedList.headLength, count: textCount)
    entries = start + PackedList.headLength + textCount
    startDigits = PackedList.digits(upTo: textCount)
    slotDigits = PackedList.digits(upTo: count)
    table = entries + count * startDigits
  }

  /// Packs a list at run time, into memory that is kept.
  init(_ list: [UInt8]) {
    let packed = ListPacker.pack(list)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: packed.count)
    memory.initialize(from: packed, count: packed.count)
    self.init(at: memory)
  }

  /// Bit i for a word of i bytes; bit 63 for one of at least 63.
  @inline(__always)
  static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  private func start(_ index: Int) -> Int {
    Int(SixBits.read(entries + index * startDigits, startDigits))
  }

  /// Where the first of these bytes stands from there on; every line ends in a line feed.
  private func end(from start: Int, _ isEnd: (UInt8) -> Bool) -> Int {
    var end = start
    while !isEnd(text[end]) { end += 1 }
    return end
  }

  /// The word of an entry.
  func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(index)
    let end = end(from: start) { $0 == 0x09 || $0 == 0x0A }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// The value of an entry, empty where it has none.
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let wordEnd = end(from: start(index)) { $0 == 0x09 || $0 == 0x0A }
    guard text[wordEnd] == 0x09 else {
      return UnsafeBufferPointer(rebasing: text[wordEnd..<wordEnd])
    }
    let end = end(from: wordEnd + 1) { $0 == 0x0A }
    return UnsafeBufferPointer(rebasing: text[wordEnd + 1..<end])
  }

  /// The value that takes a word out.
  static let removal: UInt8 = 0x2D

  /// Whether the value is the one that takes a word out.
  @inline(__always)
  static func takesOut(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count == 1 && value[0] == removal
  }

  /// The entry that is these bytes, whose hash is that; nil where there is none.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, lowering: Bool) -> Int? {
    guard lengths & PackedList.lengthBit(bytes.count) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = Int(SixBits.read(table + slot * slotDigits, slotDigits))
      if number == 0 { return nil }
      if isEqual(start(number - 1), bytes, lowering) { return number - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// Whether the word that begins there is these bytes.
  private func isEqual(
    _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lowering: Bool
  ) -> Bool {
    guard start + bytes.count < text.count else { return false }
    for index in bytes.indices {
      let byte = lowering ? Lexicon.lower(bytes[index]) : bytes[index]
      if text[start + index] != byte { return false }
    }
    let next = text[start + bytes.count]
    return next == 0x09 || next == 0x0A
  }
}
