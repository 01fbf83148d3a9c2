/// Finds which documents are copies or edits of one story.
///
/// Every pair with a common block of words is found by an index and measured; copies share an
/// account, what only borrows keeps its own.
struct AccountFinder {
  /// Copies: blocks cover at least this part of the shorter text. Read off real and edited copies,
  /// where borrowed passages stay below it and abridged stories above.
  static let copied = 0.5
  /// And at least this part of the longer one: a brief cut from less is a borrowing.
  static let copiedOfLonger = 0.2
  /// An account takes in another only where their texts share this part on average, so that one
  /// common lead chains no strangers together.
  static let kinship = 0.35
  /// Words in common blocks from which a document is said to share text with another: a long
  /// sentence. Below it stand quotations and names.
  static let borrowed: Int32 = 25

  /// Documents in their order; every element is the account's number, from 0 in the order of the
  /// first document of each.
  private(set) var accounts: [Int]
  /// For every document the others, of other accounts, that it shares text with, in order.
  private(set) var shares: [[Int]]
  private var overlaps: [Overlap] = []

  /// Compares the documents.
  init(_ documents: [Shingles]) {
    accounts = Array(documents.indices)
    shares = Array(repeating: [], count: documents.count)
    overlaps = AccountFinder.overlaps(documents)
    cluster(documents.count)
    number()
    for overlap in overlaps {
      let one = Int(overlap.one)
      let other = Int(overlap.other)
      guard accounts[one] != accounts[other],
        min(overlap.inOne, overlap.inOther) >= AccountFinder.borrowed
      else { continue }
      shares[one].append(other)
      shares[other].append(one)
    }
    for index in shares.indices { shares[index].sort() }
  }

  /// All pairs that have a block in common, measured, in the order of their documents.
  ///
  /// - Complexity: n log n in the fingerprints, and linear in the words of the pairs.
  private static func overlaps(_ documents: [Shingles]) -> [Overlap] {
    var overlaps: [Overlap] = []
    var table = ShingleTable()
    var loaded: UInt32?
    for pair in pairs(documents).sorted() {
      let one = UInt32(pair >> 32)
      if loaded != one {
        table.load(documents[Int(one)])
        loaded = one
      }
      overlaps.append(
        measure(documents, &table, Int(one), Int(UInt32(truncatingIfNeeded: pair))))
    }
    return overlaps
  }

  /// The pairs with enough fingerprints in common to be copies or to share text: the later
  /// document in the upper half.
  private static func pairs(_ documents: [Shingles]) -> [UInt64] {
    let index = FingerprintIndex(documents)
    var counts = [Int32](repeating: 0, count: documents.count)
    var pairs: [UInt64] = []
    for document in documents.indices {
      var met: [Int32] = []
      index.earlier(document) { other in
        if counts[Int(other)] == 0 { met.append(other) }
        counts[Int(other)] += 1
      }
      for other in met {
        let words = min(documents[document].words, documents[Int(other)].words)
        if Int(counts[Int(other)]) >= leastFingerprints(words) {
          pairs.append(UInt64(document) << 32 | UInt64(other))
        }
        counts[Int(other)] = 0
      }
    }
    return pairs
  }

  /// Fingerprints that two texts have in common if they share `borrowed` words or, where the
  /// shorter one is not that long, half of it: a block of eight to eleven words has one.
  private static func leastFingerprints(_ words: Int) -> Int { min(3, max(1, words / 22)) }

  private static func measure(
    _ documents: [Shingles], _ table: inout ShingleTable, _ one: Int, _ other: Int
  ) -> Overlap {
    let common = table.common(documents[other])
    let here = Double(common.here) / Double(max(1, documents[one].words))
    let there = Double(common.there) / Double(max(1, documents[other].words))
    return Overlap(
      one: Int32(one), other: Int32(other), inOne: Int32(common.here),
      inOther: Int32(common.there), share: max(here, there), lesser: min(here, there))
  }

  /// Joins copies, the closest first, where the accounts they belong to are akin as wholes.
  private mutating func cluster(_ count: Int) {
    var members: [[Int32]] = (0..<Int32(count)).map { [$0] }
    var links: [[(other: Int32, share: Double)]] = Array(repeating: [], count: count)
    for overlap in overlaps {
      links[Int(overlap.one)].append((overlap.other, overlap.share))
      links[Int(overlap.other)].append((overlap.one, overlap.share))
    }
    let copies = overlaps.filter {
      $0.share >= AccountFinder.copied && $0.lesser >= AccountFinder.copiedOfLonger
    }
    for overlap in copies.sorted(by: AccountFinder.closer) {
      let one = accounts[Int(overlap.one)]
      let other = accounts[Int(overlap.other)]
      guard one != other else { continue }
      let (small, large) = members[one].count < members[other].count ? (one, other) : (other, one)
      var sum = 0.0
      for document in members[small] {
        for link in links[Int(document)] where accounts[Int(link.other)] == large {
          sum += link.share
        }
      }
      let known =
        min(members[small].count, FingerprintIndex.mostPostings)
        * min(members[large].count, FingerprintIndex.mostPostings)
      guard sum / Double(known) >= AccountFinder.kinship else { continue }
      for document in members[small] { accounts[Int(document)] = large }
      members[large] += members[small]
      members[small] = []
    }
  }

  private static func closer(_ a: Overlap, _ b: Overlap) -> Bool {
    if a.share != b.share { return a.share > b.share }
    return (a.other, a.one) < (b.other, b.one)
  }

  private mutating func number() {
    var numbers: [Int: Int] = [:]
    for index in accounts.indices {
      let number = numbers[accounts[index], default: numbers.count]
      numbers[accounts[index]] = number
      accounts[index] = number
    }
  }
}
