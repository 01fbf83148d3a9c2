import CopydeskCore

/// What a rule finds: a block, or its end, is furniture of a kind.
struct Finding: Equatable {
  var kind: Kind
  /// Nil: the whole block.
  var tail: Range<Int>?
}

/// A rule that knows one sort of furniture by its form.
protocol BlockRule: Rule {
  /// What the rule asks of every block first.
  var scope: Scope { get }

  /// Looks at the page as a whole before the rule is asked about its blocks; false where it can find
  /// nothing.
  func prepare(_ page: inout JudgedPage) -> Bool

  /// What the block is, or nil. Asked for kept blocks in its scope alone, in their order.
  func find(_ index: Int, in page: JudgedPage) -> Finding?
}

extension BlockRule {
  var scope: Scope { Scope() }

  func prepare(_ page: inout JudgedPage) -> Bool { true }
}

/// What is asked of a block before anything else: most rules are settled by it for most blocks.
struct Scope {
  /// Characters.
  var shortest = 0
  var longest = Int.max
  /// One of these subjects must be in the block, must lead it; 0 for no condition.
  var subjects: UInt32 = 0
  var leading: UInt32 = 0
  /// One of these marks must be in it; none for no condition.
  var flags: BlockStatistics.Flags = []

  @inline(__always)
  func holds(_ item: BlockStatistics) -> Bool {
    item.length >= shortest && item.length <= longest
      && (subjects == 0 || item.subjects & subjects != 0)
      && (leading == 0 || item.leading & leading != 0)
      && (flags.isEmpty || !item.flags.isDisjoint(with: flags))
  }

  /// Whether any block of a page can be in the scope, by what all blocks have together.
  func reaches(_ page: PageContext) -> Bool {
    (subjects == 0 || page.subjects & subjects != 0)
      && (leading == 0 || page.subjects & leading != 0)
      && (flags.isEmpty || !page.flags.isDisjoint(with: flags))
  }
}
