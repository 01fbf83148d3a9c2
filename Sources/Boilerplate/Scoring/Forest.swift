import CopydeskCore

/// Trees that see features together: each asks of a block whether it has one of some features, and
/// ends in what that adds to the block's score.
struct Forest {
  /// A question or, with an empty mask, an end.
  private struct Node {
    var template: UInt8 = 0
    /// The numbers of the template's features that lead to `with`.
    var mask: UInt64 = 0
    /// The place of the node for a block that has one of them; the next is that for one that has none.
    var with: Int32 = 0
    /// In hundredths.
    var amount: Int32 = 0
  }

  /// Scores of the first look, in hundredths, that the trees are asked about: blocks with a lower one
  /// hardly ever belong to an article and those with a higher one hardly ever do not, and the trees
  /// were not grown on them.
  private static let doubtful: ClosedRange<Int32> = -300...400
  /// Percent of the first look's score to which the trees add: it was fitted without them.
  private static let trust: Int32 = 90
  /// Added to each score: what is kept wrongly is as bad as what is lost, but there is more of it.
  private static let shift: Int32 = -30

  private var nodes: [Node] = []
  /// Where each tree begins.
  private var roots: [Int32] = []

  var isEmpty: Bool { roots.isEmpty }

  /// Adds a tree from a line of its nodes, each before those it leads to: `TEMPLATE:MASK`, the mask
  /// in hexadecimal, is a question, followed by the nodes for blocks that have none of these features
  /// and then by those for the others; a number is an end. A tree that is not whole is passed over.
  mutating func add(
    _ list: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ templates: HashTable
  ) {
    let start = nodes.count
    // The questions whose second way is not read yet, and whether the first is.
    var open: [(node: Int, isHalf: Bool)] = []
    var at = line.lowerBound
    repeat {
      while at < line.upperBound, list[at] == UInt8(ascii: " ") { at += 1 }
      let word = at..<(list.find(UInt8(ascii: " "), in: at..<line.upperBound) ?? line.upperBound)
      guard !word.isEmpty, let node = Forest.node(list, word, templates) else { break }
      at = word.upperBound
      nodes.append(node)
      if node.mask != 0 {
        open.append((nodes.count - 1, false))
        continue
      }
      while let last = open.last, last.isHalf { open.removeLast() }
      guard let last = open.last else { break }
      nodes[last.node].with = Int32(nodes.count)
      open[open.count - 1].isHalf = true
    } while true
    guard open.isEmpty, nodes.count > start else {
      nodes.removeLast(nodes.count - start)
      return
    }
    roots.append(Int32(start))
  }

  private static func node(
    _ list: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ templates: HashTable
  ) -> Node? {
    guard let colon = list.find(UInt8(ascii: ":"), in: word) else {
      return amount(list, word).map { Node(amount: $0) }
    }
    guard let template = templates[HashTable.hash(list, word.lowerBound..<colon)] else {
      return nil
    }
    var node = Node(template: UInt8(truncatingIfNeeded: template))
    for index in colon + 1..<word.upperBound {
      guard let digit = ASCII.hexadecimal(list[index]) else { return nil }
      node.mask = node.mask << 4 | UInt64(digit)
    }
    return node.mask == 0 ? nil : node
  }

  /// A whole number, maybe with a minus.
  private static func amount(_ list: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int32? {
    let isNegative = list[word.lowerBound] == UInt8(ascii: "-")
    var value: Int32 = 0
    for index in word.dropFirst(isNegative ? 1 : 0) {
      guard ASCII.isDigit(list[index]) else { return nil }
      value = value &* 10 &+ Int32(list[index] &- 0x30)
    }
    return isNegative ? 0 &- value : value
  }

  /// The scores of all blocks, in hundredths, by those of the first look and by the features of both
  /// looks, which `emit` gives of a block. Time linear in the blocks times the trees.
  func scores(_ first: [Int32], _ emit: (Int, inout FeatureRow) -> Void) -> [Int32] {
    var row = FeatureRow()
    return nodes.withUnsafeBufferPointer { nodes in
      first.indices.map { index in
        let scaled = first[index] &* Forest.trust / 100
        guard Forest.doubtful.contains(first[index]) else { return scaled &+ Forest.shift }
        row.clear()
        emit(index, &row)
        return scaled &+ Forest.shift &+ sum(nodes, row)
      }
    }
  }

  private func sum(_ nodes: UnsafeBufferPointer<Node>, _ row: borrowing FeatureRow) -> Int32 {
    row.sets.withUnsafeBufferPointer { sets in
      var sum: Int32 = 0
      for root in roots {
        var at = Int(root)
        while nodes[at].mask != 0 {
          let isWith = sets[Int(nodes[at].template)] & nodes[at].mask != 0
          at = isWith ? Int(nodes[at].with) : at &+ 1
        }
        sum &+= nodes[at].amount
      }
      return sum
    }
  }
}

/// The features of one block: of each template the set of its numbers.
struct FeatureRow: FeatureSink {
  fileprivate var sets = [UInt64](repeating: 0, count: Template.allCases.count)

  /// Forgets all, for the next block.
  mutating func clear() {
    for index in sets.indices { sets[index] = 0 }
  }

  @inline(__always)
  mutating func take(_ template: Template, _ number: Int) {
    sets[template.number] |= 1 &<< UInt64(truncatingIfNeeded: number)
  }
}
