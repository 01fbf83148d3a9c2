import CLexicons

/// The lists of all languages as the build packs them: a directory of names such as
/// `en/given-male` in alphabetical order, then the lists.
public struct PackedLists: @unchecked Sendable {
  private static let recordLength = 2 * PackedList.countDigits + PackedList.lengthDigits

  private let bytes: UnsafePointer<UInt8>
  private let count: Int

  /// The lists that the program carries, none where it carries none.
  public static let builtIn = PackedLists(at: copydesk_packed_lists())

  private init(at bytes: UnsafePointer<UInt8>?) {
    self.bytes = bytes ?? PackedLists.nothing
    count = Int(SixBits.read(self.bytes, PackedList.countDigits))
  }

  nonisolated(unsafe) private static let nothing: UnsafePointer<UInt8> = {
    var zero: [UInt8] = []
    SixBits.append(0, PackedList.countDigits, to: &zero)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: zero.count)
    memory.initialize(from: zero, count: zero.count)
    return UnsafePointer(memory)
  }()

  /// Packs lists under their names.
  public static func pack(_ lists: [(name: String, text: [UInt8])]) -> [UInt8] {
    let sorted = lists.map { (name: Array($0.name.utf8), text: $0.text) }
      .sorted { $0.name.lexicographicallyPrecedes($1.name) }
    var directory: [UInt8] = []
    var body: [UInt8] = []
    SixBits.append(UInt64(sorted.count), PackedList.countDigits, to: &directory)
    let start = directory.count + sorted.count * recordLength
    for list in sorted {
      SixBits.append(UInt64(start + body.count), PackedList.countDigits, to: &directory)
      SixBits.append(UInt64(list.name.count), PackedList.lengthDigits, to: &directory)
      body += list.name
      SixBits.append(UInt64(start + body.count), PackedList.countDigits, to: &directory)
      body += ListPacker.pack(list.text)
    }
    return directory + body
  }

  /// The names of all lists, such as `en/titles`.
  public var names: [String] {
    (0..<count).map { String(decoding: name($0), as: UTF8.self) }
  }

  private func record(_ index: Int) -> UnsafePointer<UInt8> {
    bytes + PackedList.countDigits + index * PackedLists.recordLength
  }

  private func name(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(SixBits.read(record(index), PackedList.countDigits))
    let length = SixBits.read(record(index) + PackedList.countDigits, PackedList.lengthDigits)
    return UnsafeBufferPointer(start: bytes + start, count: Int(length))
  }

  /// The list of that name, nil where there is none. O(log n) in the number of lists.
  public func list(_ name: String) -> Lexicon? {
    let wanted = Array(name.utf8)
    let index = place(of: wanted)
    guard index < count, self.name(index).elementsEqual(wanted) else { return nil }
    let start = record(index) + PackedList.countDigits + PackedList.lengthDigits
    return Lexicon(
      layers: [PackedList(at: bytes + Int(SixBits.read(start, PackedList.countDigits)))])
  }

  /// Whether there are lists in a folder, such as `en`. O(log n) in the number of lists.
  public func hasFolder(_ name: String) -> Bool {
    let wanted = Array("\(name)/".utf8)
    let index = place(of: wanted)
    return index < count && self.name(index).starts(with: wanted)
  }

  /// The first list whose name is not before that one.
  private func place(of wanted: [UInt8]) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        name(middle).lexicographicallyPrecedes(wanted)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
