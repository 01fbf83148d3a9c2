import CopydeskCore
import Testing

@testable import Claims

@Test func helpNamesTheTool() {
  #expect(CountClaims.tool.help.hasPrefix("usage: count-claims "))
}
