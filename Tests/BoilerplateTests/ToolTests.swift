import CopydeskCore
import Testing

@testable import Boilerplate

@Test func helpNamesTheTool() {
  #expect(StripBoilerplate.tool.help.hasPrefix("usage: strip-boilerplate "))
}
