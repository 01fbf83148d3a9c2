/// Which documents have a fingerprint in common.
struct FingerprintIndex {
  /// Documents kept for each fingerprint. What stands in more is a house's furniture, or a story
  /// whose copies are linked to these.
  static let mostPostings = 256

  /// The documents of every fingerprint, in their order, one fingerprint after the other.
  private var postings: [Int32] = []
  /// For every fingerprint of every document, one document after the other: where its postings
  /// begin, and where they come to this document.
  private var places: [(start: UInt32, end: UInt32)] = []
  /// Where the places of each document begin.
  private var starts: [Int] = []

  /// Takes in the fingerprints of all documents.
  ///
  /// - Complexity: linear in the fingerprints.
  init(_ documents: [Shingles]) {
    var entries: [UInt64] = []
    var counts = [Int](repeating: 0, count: documents.count + 1)
    for index in documents.indices {
      documents[index].fingerprints { entries.append(UInt64($0) << 32 | UInt64(index)) }
    }
    FingerprintIndex.sort(&entries)
    postings.reserveCapacity(entries.count)
    var last: UInt64?
    entries.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    for entry in entries { counts[Int(entry & 0xffff_ffff) + 1] += 1 }
    for index in documents.indices { counts[index + 1] += counts[index] }
    starts = counts
    places = Array(repeating: (0, 0), count: entries.count)
    var start = 0
    for (index, entry) in entries.enumerated() {
      if index > 0, entries[index - 1] >> 32 != entry >> 32 { start = index }
      let document = Int(entry & 0xffff_ffff)
      postings.append(Int32(document))
      let end = min(index, start + FingerprintIndex.mostPostings)
      places[counts[document]] = (UInt32(start), UInt32(end))
      counts[document] += 1
    }
  }

  /// Calls `body` with every earlier document that has a fingerprint in common with this one, once
  /// for each fingerprint.
  func earlier(_ document: Int, _ body: (Int32) -> Void) {
    for place in places[starts[document]..<starts[document + 1]] {
      for index in Int(place.start)..<Int(place.end) { body(postings[index]) }
    }
  }

  /// Sorts entries by their fingerprints; those of one fingerprint stay in their order.
  private static func sort(_ entries: inout [UInt64]) {
    let digit = 11
    var other = [UInt64](repeating: 0, count: entries.count)
    for shift in stride(from: 32, to: 64, by: digit) {
      var ends = [Int](repeating: 0, count: 1 << digit)
      let mask = UInt64(1 << digit - 1)
      for entry in entries { ends[Int(entry >> UInt64(shift) & mask)] += 1 }
      var sum = 0
      for index in ends.indices {
        (ends[index], sum) = (sum, sum + ends[index])
      }
      for entry in entries {
        let place = Int(entry >> UInt64(shift) & mask)
        other[ends[place]] = entry
        ends[place] += 1
      }
      swap(&entries, &other)
    }
  }
}
