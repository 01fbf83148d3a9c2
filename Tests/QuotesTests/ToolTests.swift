import CopydeskCore
import Testing

@testable import Quotes

@Test func helpNamesTheTool() {
  #expect(TagQuotes.tool.help.hasPrefix("usage: tag-quotes "))
}
