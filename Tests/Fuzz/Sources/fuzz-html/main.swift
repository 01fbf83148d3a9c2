import CopydeskCore
import Fuzzing

@testable import Boilerplate

/// How often each ASCII letter stands in some ranges of a text.
func letters(_ text: [UInt8], _ ranges: [Range<Int>]) -> [Int] {
  var counts = [Int](repeating: 0, count: 128)
  for byte in ranges.flatMap({ text[$0] }) where ASCII.isLetter(byte) { counts[Int(byte)] += 1 }
  return counts
}

/// The letters of all text tokens outside of raw text elements.
func lettersOfTokens(_ html: [UInt8]) -> [Int] {
  html.withUnsafeBufferPointer { bytes in
    var tokenizer = Tokenizer(bytes)
    var ranges: [Range<Int>] = []
    while true {
      switch tokenizer.next() {
      case .end: return letters(html, ranges)
      case .text: ranges.append(tokenizer.content)
      case .startTag where tokenizer.tag.isRaw: tokenizer.readContent(of: tokenizer.tag)
      default: break
      }
    }
  }
}

// No structure swallows a page: what is text by the tokens is in some block, kept or dropped. What
// references stand for is not counted, nor a page that is read as the one it shows the source of.
let reader = PageReader()
fuzz { bytes in
  let html = clean(bytes.filter { $0 != UInt8(ascii: "&") })
  let page = reader.page(html, .html)
  let found = letters(page.text, page.blocks.map(\.text) + page.unseen.map(\.text))
  let isKept = zip(lettersOfTokens(html), found).allSatisfy { $0 <= $1 }
  expect(isKept || html.contains(0x7F), "letters of the page are in no block")
}
