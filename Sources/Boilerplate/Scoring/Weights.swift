import CopydeskCore
import Glibc

/// The logistic function's needs.
enum Logistic {
  static func exp(_ value: Double) -> Double { Glibc.exp(value) }
}

/// Weights of both looks for pages of one layout, in hundredths.
struct Weights {
  /// The first look's and the second's, by template and number.
  private var weights: [SIMD2<Int32>]
  /// In place of the second look's weights, where the list has trees.
  private var forest = Forest()

  /// Reads lines of a look and a template (`1.length`), a tab and the weights of its numbers, parted
  /// by spaces, zeros at the end left out, and lines of `tree` and a tree of the forest; other lines
  /// are passed over.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    let size = Template.allCases.count * Template.width
    weights = [SIMD2<Int32>](repeating: .zero, count: size)
    let templates = HashTable.numbering(Template.allCases.map(\.rawValue))
    for line in ListLines(list) where line.key.count > 2 {
      if line.key.count > 5, list.matches("tree.", at: line.key.lowerBound) {
        forest.add(list, line.value, templates)
        continue
      }
      guard let template = templates[HashTable.hash(list, line.key.dropFirst(2))] else { continue }
      let base = Int(template) * Template.width
      let look = list[line.key.lowerBound] == UInt8(ascii: "1") ? 0 : 1
      read(list, line.value, at: base, look)
    }
  }

  private mutating func read(
    _ list: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at base: Int, _ look: Int
  ) {
    var number = 0
    var value: Int32 = 0
    var isNegative = false
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? list[index] : UInt8(ascii: " ")
      if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if ASCII.isDigit(byte) {
        value = value &* 10 &+ Int32(byte &- 0x30)
      } else {
        if number < Template.width {
          weights[base + number][look] = isNegative ? 0 &- value : value
        }
        number += 1
        value = 0
        isNegative = false
      }
    }
  }

  /// The scores of all blocks.
  func scores(_ context: PageContext) -> Scores {
    weights.withUnsafeBufferPointer { weights in
      let first = FirstLook(context)
      // What the first look makes of each block, and its part of what the second does.
      var parts = first.sums(weights)
      let second = SecondLook(first, Scores(hundredths: parts.first))
      if !forest.isEmpty {
        return Scores(
          hundredths: forest.scores(parts.first) { index, row in
            first.emit(index, into: &row)
            second.emit(index, into: &row)
          })
      }
      for index in parts.second.indices {
        var sums = Sums(weights: weights)
        second.emit(index, into: &sums)
        parts.second[index] &+= sums.sums[1]
      }
      return Scores(hundredths: parts.second)
    }
  }

  /// The numbers of the features of every block as the second look sees it, those of the first look
  /// included.
  func features(_ context: PageContext) -> [[Int]] {
    weights.withUnsafeBufferPointer { weights in
      let first = FirstLook(context)
      let second = SecondLook(first, Scores(hundredths: first.sums(weights).first))
      return context.statistics.indices.map { index in
        var list = FeatureList()
        first.emit(index, into: &list)
        second.emit(index, into: &list)
        return list.numbers
      }
    }
  }
}

/// Sums of the weights of both looks, filled by the features of one block.
private struct Sums: FeatureSink {
  let weights: UnsafeBufferPointer<SIMD2<Int32>>
  var sums = SIMD2<Int32>.zero

  @inline(__always)
  mutating func take(_ template: Template, _ number: Int) {
    sums &+= weights[template.number &* Template.width &+ number]
  }
}

extension FirstLook {
  /// The sums of the weights of both looks over the features of every block.
  fileprivate func sums(
    _ weights: UnsafeBufferPointer<SIMD2<Int32>>
  ) -> (first: [Int32], second: [Int32]) {
    let count = context.statistics.count
    var second: [Int32] = []
    second.reserveCapacity(count)
    let first = [Int32](unsafeUninitializedCapacity: count) { first, used in
      for index in 0..<count {
        var sums = Sums(weights: weights)
        emit(index, into: &sums)
        first.initializeElement(at: index, to: sums.sums[0])
        second.append(sums.sums[1])
      }
      used = count
    }
    return (first, second)
  }
}

/// The features of one block as numbers.
struct FeatureList: FeatureSink {
  private(set) var numbers: [Int] = []

  mutating func take(_ template: Template, _ number: Int) {
    numbers.append(template.number * Template.width + number)
  }
}
