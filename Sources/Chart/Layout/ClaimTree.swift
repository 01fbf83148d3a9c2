/// The order in which rows are drawn: each whole before its parts, background at the end.
struct ClaimTree {
  /// A row, how deep below its whole it stands, and the family whose scale it is drawn on.
  struct Branch {
    let claim: Int
    let depth: Int
    let family: Int
  }

  /// Parts deeper than this are not set in further.
  private static let deepest = 4

  private(set) var event: [Branch] = []
  private(set) var background: [Branch] = []
  /// The rows of each family: a whole and its parts.
  private(set) var families: [[Int]] = []

  /// Keeps the order of the rows among those of one whole.  Linear in their number.
  init(_ claims: [ChartedClaim]) {
    var indices: [Int: Int] = [:]
    for (index, claim) in claims.enumerated() where indices[claim.row] == nil {
      indices[claim.row] = index
    }
    var parts: [Int: [Int]] = [:]
    var wholes: [Int] = []
    for (index, claim) in claims.enumerated() {
      if let whole = claim.whole.flatMap({ indices[$0] }), whole != index {
        parts[whole, default: []].append(index)
      } else {
        wholes.append(index)
      }
    }
    var placed = [Bool](repeating: false, count: claims.count)
    for whole in wholes { place(whole, parts, claims, &placed) }
    // Rows that are parts of one another in a circle have no whole; none may be lost.
    for index in claims.indices where !placed[index] { place(index, parts, claims, &placed) }
  }

  private mutating func place(
    _ whole: Int, _ parts: [Int: [Int]], _ claims: [ChartedClaim], _ placed: inout [Bool]
  ) {
    let isBackground = claims[whole].place == .background
    var members: [Int] = []
    var waiting = [(claim: whole, depth: 0)]
    while let next = waiting.popLast() {
      if placed[next.claim] { continue }
      placed[next.claim] = true
      members.append(next.claim)
      let branch = Branch(
        claim: next.claim, depth: min(next.depth, ClaimTree.deepest), family: families.count)
      if isBackground { background.append(branch) } else { event.append(branch) }
      for part in (parts[next.claim] ?? []).reversed() { waiting.append((part, next.depth + 1)) }
    }
    families.append(members)
  }
}
