/// Packs a list: its entries behind one another and a hash table over their words, so that nothing
/// need be read before the first word is looked up.
///
/// The form: a head of `PackedList.headLength` bytes, the lines without comments, where each entry
/// stands in them, and the table.
public enum ListPacker {
  /// Bytes of a word or of a value at the most.
  public static let longestField = 1 << 18 - 1

  /// The packed list; of equal words the last one counts. Linear in the list.
  public static func pack(_ text: [UInt8]) -> [UInt8] {
    var reader = ListReader(text)
    var lines: [UInt8] = []
    var entries: [ListReader.Entry] = []
    var lengths: UInt64 = 0
    var mostWords = 1
    var takesOut = false
    while let entry = reader.next() {
      let start = lines.count
      lines += text[entry.word]
      let end = lines.count
      if !entry.value.isEmpty { lines += [0x09] + text[entry.value] }
      let value = min(end + 1, lines.count)..<lines.count
      entries.append(ListReader.Entry(word: start..<end, value: value))
      lines.append(0x0A)
      lengths |= PackedList.lengthBit(end - start)
      takesOut = takesOut || lines[value].elementsEqual([PackedList.removal])
      mostWords = max(mostWords, lines[start..<end].reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) })
    }
    var packed: [UInt8] = []
    let table = table(of: entries, lines)
    SixBits.append(UInt64(lines.count), PackedList.countDigits, to: &packed)
    SixBits.append(UInt64(entries.count), PackedList.countDigits, to: &packed)
    SixBits.append(UInt64(table.count.trailingZeroBitCount), 1, to: &packed)
    SixBits.append(UInt64(min(mostWords, 63)), 1, to: &packed)
    SixBits.append(takesOut ? 1 : 0, 1, to: &packed)
    SixBits.append(lengths, 11, to: &packed)
    packed += lines
    let startDigits = PackedList.digits(upTo: lines.count)
    for entry in entries {
      SixBits.append(UInt64(entry.word.lowerBound), startDigits, to: &packed)
    }
    let slotDigits = PackedList.digits(upTo: entries.count)
    for slot in table { SixBits.append(UInt64(slot), slotDigits, to: &packed) }
    return packed
  }

  /// Open addressing: the number of an entry plus one, 0 where nothing stands.
  private static func table(of entries: [ListReader.Entry], _ lines: [UInt8]) -> [Int] {
    var size = 8
    while size * 3 < entries.count * 4 { size *= 2 }
    var table = [Int](repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      var hash = FNV1a()
      for at in entry.word { hash.mix(lines[at]) }
      var slot = Int(truncatingIfNeeded: hash.value) & (size - 1)
      while table[slot] != 0,
        lines[entries[table[slot] - 1].word] != lines[entry.word]
      {
        slot = (slot + 1) & (size - 1)
      }
      table[slot] = index + 1
    }
    return table
  }
}
