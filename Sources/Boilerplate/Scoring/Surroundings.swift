/// How the elements of a page stand to each other: what stands beside a block in the same element,
/// how often such an element occurs, and where one part of the page ends and the next begins.
struct Surroundings {
  private let context: PageContext
  /// Blocks, and blocks of prose, in the children of each element.
  private let children: NarrowArray<Int32>
  private let proseChildren: NarrowArray<Int32>
  /// How many elements there are of each signature.
  private let times: NarrowArray<Int32>
  /// Bytes of text and of links before each block.
  private let bytesBefore: NarrowArray<Int32>
  private let linksBefore: NarrowArray<Int32>
  /// The last heading before each block, -1 where there is none, and the characters between.
  private let headings: NarrowArray<Int32>
  private let sinceHeading: NarrowArray<Int32>

  /// More levels than this between two blocks tell no more.
  private static let farthest = 7
  private static let reach = 5

  init(_ context: PageContext) {
    self.context = context
    let page = context.page
    let count = page.blocks.count
    let children = NarrowArray<Int32>(count: page.elements.count)
    let proseChildren = NarrowArray<Int32>(count: page.elements.count)
    let bytesBefore = NarrowArray<Int32>(count: count + 1)
    let linksBefore = NarrowArray<Int32>(count: count + 1)
    let headings = NarrowArray<Int32>(count: count)
    let sinceHeading = NarrowArray<Int32>(count: count)
    var heading = (index: -1, length: 0)
    for index in 0..<count {
      let block = page.blocks[index]
      let parent = page.elements[block.element].parent
      children[parent] += 1
      if context.isProse(index) { proseChildren[parent] += 1 }
      bytesBefore[index + 1] = bytesBefore[index] + block.text.count
      linksBefore[index + 1] = linksBefore[index] + block.linkBytes
      headings[index] = heading.index
      sinceHeading[index] = heading.length
      heading.length += context.statistics[index].length
      if page.tag(of: block).isHeading { heading = (index, 0) }
    }
    let times = NarrowArray<Int32>(count: context.signatureSums.count)
    for element in page.elements.indices { times[context.signatures[element]] += 1 }
    self.children = children
    self.proseChildren = proseChildren
    self.bytesBefore = bytesBefore
    self.linksBefore = linksBefore
    self.headings = headings
    self.sinceHeading = sinceHeading
    self.times = times
  }

  /// Blocks in the elements beside that of a block, itself included, and how many of them are prose.
  func siblings(_ index: Int) -> (all: Int, prose: Int) {
    let parent = context.page.elements[context.page.blocks[index].element].parent
    return (children[parent], proseChildren[parent])
  }

  /// How many elements look like this one.
  func times(_ element: Int) -> Int { times[context.signatures[element]] }

  /// Levels up from the element of one block to what holds another too, and down from there.
  func levels(from index: Int, to other: Int) -> (up: Int, down: Int)? {
    let page = context.page
    guard page.blocks.indices.contains(other) else { return nil }
    var here = page.blocks[index].element
    var there = page.blocks[other].element
    var levels = (up: 0, down: 0)
    while here != there, levels.up < Surroundings.farthest || levels.down < Surroundings.farthest {
      // An element stands behind its parent.
      if here > there {
        here = page.elements[here].parent
        levels.up += 1
      } else {
        there = page.elements[there].parent
        levels.down += 1
      }
    }
    return (min(Surroundings.farthest, levels.up), min(Surroundings.farthest, levels.down))
  }

  /// Percent of the text around a block that is in links, the block left out.
  func linksNear(_ index: Int) -> Int {
    let from = max(0, index - Surroundings.reach)
    let to = min(bytesBefore.count - 1, index + Surroundings.reach + 1)
    let block = context.page.blocks[index]
    let bytes = bytesBefore[to] - bytesBefore[from] - block.text.count
    let links = linksBefore[to] - linksBefore[from] - block.linkBytes
    return links * 100 / max(1, bytes)
  }

  /// The last heading before a block and the characters since; nil where there is none.
  func heading(before index: Int) -> (index: Int, characters: Int)? {
    headings[index] < 0 ? nil : (headings[index], sinceHeading[index])
  }
}
