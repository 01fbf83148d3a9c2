import CopydeskCore
import Testing

@testable import Names

@Test func helpNamesTheTool() {
  #expect(FoldNames.tool.help.hasPrefix("usage: fold-names "))
}
