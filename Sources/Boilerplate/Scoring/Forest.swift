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

  /// Blocks with a lower score of the first look hardly ever belong to an article: the trees were not
  /// grown on them and are not asked.
  static let leastScore: Int32 = -450
  /// Percent of the first look's score to which the trees add: it was fitted without them.
  private static let trust: Int32 = 90

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

  /// The score of a block of which the first look has that score, in hundredths.
  func score(_ first: Int32, _ row: borrowing FeatureRow) -> Int32 {
    var sum = Forest.scaled(first)
    for root in roots {
      var at = Int(root)
      while nodes[at].mask != 0 {
        let node = nodes[at]
        at = row.sets[Int(node.template)] & node.mask != 0 ? Int(node.with) : at &+ 1
      }
      sum &+= nodes[at].amount
    }
    return sum
  }

  /// The score where the trees are not asked.
  static func scaled(_ first: Int32) -> Int32 { first &* trust / 100 }
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
