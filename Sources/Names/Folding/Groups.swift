/// Which names are folded together (disjoint sets with union by size).
struct Groups {
  private var parents: [Int32]
  private var sizes: [Int32]
  /// The members of a group under its root's number.
  private(set) var members: [[Int32]]

  init(count: Int) {
    parents = (0..<count).map(Int32.init)
    sizes = [Int32](repeating: 1, count: count)
    members = (0..<count).map { [Int32($0)] }
  }

  /// The number that stands for a name's group.
  mutating func root(_ number: Int) -> Int {
    var root = number
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var next = number
    while Int(parents[next]) != root {
      let parent = Int(parents[next])
      parents[next] = Int32(root)
      next = parent
    }
    return root
  }

  mutating func join(_ a: Int, _ b: Int) {
    var x = root(a)
    var y = root(b)
    if x == y { return }
    if sizes[x] < sizes[y] { swap(&x, &y) }
    parents[y] = Int32(x)
    sizes[x] += sizes[y]
    members[x] += members[y]
    members[y] = []
  }
}
