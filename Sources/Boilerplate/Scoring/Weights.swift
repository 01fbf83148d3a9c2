import CopydeskCore
import Glibc

/// The logistic function's needs.
enum Logistic {
  static func exp(_ value: Double) -> Double { Glibc.exp(value) }
}

/// Weights of both looks for pages of one layout, in hundredths.
struct Weights {
  private var first: [Int32]
  private var second: [Int32]
  private static let unit = 100.0

  /// Reads lines of a look and a template (`1.length`), a tab and the weights of its numbers, parted
  /// by spaces, zeros at the end left out; other lines are passed over.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    let size = Template.allCases.count * Template.width
    first = [Int32](repeating: 0, count: size)
    second = first
    let templates = HashTable.numbering(Template.allCases.map { "\($0)" })
    for line in ListLines(list) where line.key.count > 2 {
      guard let template = templates[HashTable.hash(list, line.key.dropFirst(2))] else { continue }
      let base = Int(template) * Template.width
      if list[line.key.lowerBound] == UInt8(ascii: "1") {
        Weights.read(list, line.value, at: base, into: &first)
      } else {
        Weights.read(list, line.value, at: base, into: &second)
      }
    }
  }

  private static func read(
    _ list: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at base: Int,
    into weights: inout [Int32]
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
        if number < Template.width { weights[base + number] = isNegative ? -value : value }
        number += 1
        value = 0
        isNegative = false
      }
    }
  }

  /// A sum of weights, filled by the features of one block.
  private struct Sum: FeatureSink {
    let weights: [Int32]
    var sum: Int32 = 0

    @inline(__always)
    mutating func take(_ template: Template, _ number: Int) {
      sum &+= weights[template.rawValue &* Template.width &+ number]
    }
  }

  /// The scores of all blocks: above 0 speaks for the article.
  func scores(_ context: PageContext) -> [Double] {
    let first = FirstLook(context)
    var sum = Sum(weights: self.first)
    let scores = context.statistics.indices.map { index in
      sum.sum = 0
      first.emit(index, into: &sum)
      return Double(sum.sum) / Weights.unit
    }
    let second = SecondLook(first, scores)
    sum = Sum(weights: self.second)
    return context.statistics.indices.map { index in
      sum.sum = 0
      second.emit(index, into: &sum)
      return Double(sum.sum) / Weights.unit
    }
  }

  /// The numbers of the features of every block as the second look sees it, those of the first look
  /// included.
  func features(_ context: PageContext) -> [[Int]] {
    let first = FirstLook(context)
    var sum = Sum(weights: self.first)
    let scores = context.statistics.indices.map { index in
      sum.sum = 0
      first.emit(index, into: &sum)
      return Double(sum.sum) / Weights.unit
    }
    let second = SecondLook(first, scores)
    return context.statistics.indices.map { index in
      var list = FeatureList()
      second.emit(index, into: &list)
      return list.numbers
    }
  }
}

/// The features of one block as numbers.
struct FeatureList: FeatureSink {
  private(set) var numbers: [Int] = []

  mutating func take(_ template: Template, _ number: Int) {
    numbers.append(template.rawValue * Template.width + number)
  }
}
