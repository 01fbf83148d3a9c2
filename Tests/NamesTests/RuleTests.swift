import CopydeskCore
import Testing

@testable import Names

/// Every rule's examples: "A = B" where the forms are one, "A | B" where they stay apart.
@Suite struct RuleTests {
  @Test(arguments: FoldRules.all.map(\.name)) func examples(_ name: String) throws {
    let rule = try #require(FoldRules.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty)
    for example in rule.examples {
      let table = try Filtering.table([example.input])
      let isOne = example.output.contains(" = ")
      let forms = example.output.split(separator: isOne ? " = " : " | ").map(String.init)
      for form in forms { #expect(table[form] != nil, "\(form) of \(example.input)") }
      let canonical = Set(forms.compactMap { table[$0] })
      #expect(canonical.count == (isOne ? 1 : forms.count), "\(example.input): \(table)")
    }
  }

  private static let bars: [any Rule] = SpellingBars.all + NameBars.all

  @Test(arguments: bars.map(\.name)) func barsKeepApart(_ name: String) throws {
    let bar = try #require(RuleTests.bars.first { $0.name == name })
    #expect(!bar.examples.isEmpty)
    for example in bar.examples {
      let table = try Filtering.table([example.input])
      let forms = example.output.split(separator: " | ").map(String.init)
      for form in forms { #expect(table[form] != nil, "\(form) of \(example.input): \(table)") }
      #expect(Set(forms.compactMap { table[$0] }).count == forms.count, "\(table)")
      #expect(try Filtering.run([], [example.input]) == example.input)
    }
  }

  @Test func namesAreDistinct() {
    let names = FoldRules.all.map(\.name) + RuleTests.bars.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
