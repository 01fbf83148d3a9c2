/// A word list: words with values, of one list or of several that lie over one another.
///
/// Look-ups take time that grows with the word alone. Of equal words the one of the uppermost layer
/// counts; one whose value is `-` is taken out of the layers below.
public struct Lexicon: Sendable {
  /// The uppermost layer first.
  private let layers: [PackedList]

  init(layers: [PackedList]) { self.layers = layers }

  /// A list with nothing in it.
  public static let empty = Lexicon(layers: [])

  /// Reads a list; of equal words the last one counts. Its memory is kept as long as the program
  /// runs.
  public init(_ text: [UInt8]) { layers = [PackedList(text)] }

  /// The list with others below it.
  public func over(_ lower: Lexicon) -> Lexicon { Lexicon(layers: layers + lower.layers) }

  /// Whether there is no entry.
  public var isEmpty: Bool { layers.allSatisfy { $0.count == 0 } }

  /// As many as there are entries, or more where layers say something of the same word.
  public var count: Int { layers.reduce(0) { $0 + $1.count } }

  /// The lines of all layers without comments, the lowest layer first, for readers with a table of
  /// their own; they live as long as the program.
  public var text: UnsafeBufferPointer<UInt8> {
    guard layers.count != 1 else { return layers[0].text }
    var lines: [UInt8] = []
    lines.reserveCapacity(layers.reduce(0) { $0 + $1.text.count })
    for depth in layers.indices.reversed() {
      if covered(depth).isEmpty, !layers[depth].takesOut {
        lines += layers[depth].text
      } else {
        forEach(at: depth) { word, value in
          lines += word
          if !value.isEmpty { lines += [0x09] + value }
          lines.append(0x0A)
        }
      }
    }
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: lines.count)
    _ = memory.initialize(from: lines)
    return UnsafeBufferPointer(memory)
  }

  /// Calls the body with every word and its value, those of the lowest layer first.
  public func forEach(
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for depth in layers.indices.reversed() { forEach(at: depth, body) }
  }

  private func forEach(
    at depth: Int,
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let layer = layers[depth]
    let covered = covered(depth)
    for index in 0..<layer.count where covered.isEmpty || !covered.contains(index) {
      let value = layer.value(index)
      if !PackedList.takesOut(value) { body(layer.word(index), value) }
    }
  }

  /// The entries of a layer of whose words layers above say something.
  private func covered(_ depth: Int) -> Set<Int> {
    var covered: Set<Int> = []
    for upper in layers[..<depth] {
      for index in 0..<upper.count {
        let word = upper.word(index)
        let hash = Lexicon.hash(word, lowering: false)
        if let found = layers[depth].find(word, hash, lowering: false) { covered.insert(found) }
      }
    }
    return covered
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>, lowering: Bool) -> UInt64 {
    var hash = FNV1a()
    for byte in word { hash.mix(lowering ? lower(byte) : byte) }
    return hash.value
  }

  /// The place of the entry that is these bytes, nil where there is none.
  private func find(_ word: UnsafeBufferPointer<UInt8>, lowering: Bool) -> Int? {
    let hash = Lexicon.hash(word, lowering: lowering)
    for depth in layers.indices {
      guard let index = layers[depth].find(word, hash, lowering: lowering) else { continue }
      return PackedList.takesOut(layers[depth].value(index)) ? nil : depth << 32 | index
    }
    return nil
  }

  /// The entry that is the range to the byte, or nil.
  public func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer {
      find(UnsafeBufferPointer(rebasing: $0[range]), lowering: false)
    }
  }

  /// The entry that is the range with A to Z in lower case, or nil.
  public func findLoweringASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { find(UnsafeBufferPointer(rebasing: $0[range]), lowering: true) }
  }

  /// Whether the range is an entry to the byte.
  public func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { find(bytes, range) != nil }

  /// The value of an entry that was found.
  public func value(of entry: Int) -> ArraySlice<UInt8> { ArraySlice(bytes(of: entry)) }

  private func bytes(of entry: Int) -> UnsafeBufferPointer<UInt8> {
    layers[entry >> 32].value(entry & 0xFFFF_FFFF)
  }

  /// The value of an entry as a whole number, or nil.
  public func number(of entry: Int) -> Int? {
    Int(String(decoding: bytes(of: entry), as: UTF8.self))
  }

  /// Whether one of the value's words, parted by spaces, is that one.
  public func value(of entry: Int, has word: StaticString) -> Bool {
    let value = bytes(of: entry)
    return word.withUTF8Buffer { wanted in
      value.split(separator: 0x20).contains { $0.elementsEqual(wanted) }
    }
  }

  /// Words of an entry at the most.
  public var mostWords: Int { layers.reduce(1) { max($0, $1.mostWords) } }
}
