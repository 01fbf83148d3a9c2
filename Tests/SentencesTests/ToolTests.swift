import CopydeskCore
import Testing

@testable import Sentences

@Test func helpNamesTheTool() {
  #expect(SplitSentences.tool.help.hasPrefix("usage: split-sentences "))
}
