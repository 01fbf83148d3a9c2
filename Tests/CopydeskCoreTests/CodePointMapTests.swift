import Testing
import Workbench

@testable import CopydeskCore

@Suite struct CodePointMapTests {
  @Test(arguments: UInt64(0)..<20) func everyOffsetIsTheCountOfScalarsBeforeIt(seed: UInt64) {
    var chance = Chance(seed: seed)
    let bytes = chance.text(of: ["a", "é", "中", "😀", "plain words and more. "], upTo: 2000)
    let map = CodePointMap(bytes)
    var offset = 0
    for (count, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
      if map.codePoint(at: offset) != count { Issue.record("offset \(offset)") }
      offset += UTF8.width(scalar)
    }
    #expect(map.codePoint(at: bytes.count) == CodePointMap.count(bytes, bytes.indices))
  }

  @Test func inASCIIAnOffsetIsItself() {
    let map = CodePointMap(Document(name: "-", bytes: Array("words\n".utf8)))
    #expect((0...6).map(map.codePoint) == Array(0...6))
  }

  @Test func anEmptyTextHasOneOffset() { #expect(CodePointMap([]).codePoint(at: 0) == 0) }
}
