extension FirstLook {
  /// How the block's element stands among others.
  func emitSurroundings<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    guard let surroundings else { return }
    let page = context.page
    let long = context.statistics[index].length >= 60
    let own = page.blocks[index].element
    let parent = page.elements[own].parent
    let grand = page.elements[parent].parent
    let siblings = surroundings.siblings(index)
    let density = bins.linked[siblings.prose * 100 / max(1, siblings.all)]
    sink.take(.siblings, bins.near[siblings.all] * 4 + density + (long ? 32 : 0))
    let cards =
      bins.times[surroundings.times(parent)] * 4 + bins.times[surroundings.times(grand)]
    sink.take(.cards, cards + (long ? 16 : 0))
    if let levels = surroundings.levels(from: index, to: index - 1) {
      sink.take(.stepBefore, levels.up * 8 + levels.down)
    }
    if let levels = surroundings.levels(from: index, to: index + 1) {
      sink.take(.stepAfter, levels.up * 8 + levels.down)
    }
    sink.take(.linksNear, bins.share[surroundings.linksNear(index)] * 5 + Int(sizes[index]))
    let alike = context.signatureSums[context.signatures[own]]
    let prose = bins.share[alike.prose * 100 / max(1, alike.length)]
    sink.take(.signatureLook, prose * 4 + bins.times[alike.blocks] + (long ? 32 : 0))
    sink.take(.parentTag, FirstLook.group(page.elements[parent].tag) + (long ? 32 : 0))
    sink.take(.grandTag, FirstLook.group(page.elements[grand].tag) + (long ? 32 : 0))
    emitHeading(index, long, into: &sink)
  }

  private func emitHeading<Sink: FeatureSink>(
    _ index: Int, _ long: Bool, into sink: inout Sink
  ) {
    if let heading = surroundings?.heading(before: index) {
      let level = min(
        3, FirstLook.group(context.page.tag(of: context.page.blocks[heading.index])) - 3)
      let distance = bins.mass[heading.characters]
      sink.take(.sinceHeading, level * 8 + distance + (long ? 32 : 0))
    }
    guard context.titleBlock >= 0 else { return }
    let distance =
      index < context.titleBlock
      ? 8 : bins.mass[context.lengthBefore[index] - context.lengthBefore[context.titleBlock]]
    sink.take(.afterTitle, distance * 5 + Int(sizes[index]))
  }

  /// Whether the block is in the page's description, and where it stands to the block that is.
  func emitDescription<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    guard let description, description.shares[index] >= 0 else { return }
    let size = Int(sizes[index])
    sink.take(.description, bins.overlap[description.shares[index]] * 5 + size)
    guard let opening = description.opening else { return }
    let behind = context.lengthBefore[index] - context.lengthBefore[opening]
    let place = index < opening ? 8 + (opening - index > 3 ? 1 : 0) : bins.mass[behind]
    sink.take(.opened, place * 5 + size)
  }
}

extension SecondLook {
  /// What the first look makes of the nearest blocks that stand in the same element or look the same.
  func emitSiblings<Sink: FeatureSink>(_ index: Int, _ long: Int, into sink: inout Sink) {
    sink.take(.siblingBefore, step(of: nearest.siblingsBefore[index]) + long)
    sink.take(.siblingAfter, step(of: nearest.siblingsAfter[index]) + long)
    sink.take(.alikeBefore, step(of: nearest.alikeBefore[index]) + long)
    sink.take(.alikeAfter, step(of: nearest.alikeAfter[index]) + long)
    let wide = long > 0 ? 30 : 0
    sink.take(.breakBefore, coarse(index - 1) * 6 + relation(index, index - 1) + wide)
    sink.take(.breakAfter, coarse(index + 1) * 6 + relation(index, index + 1) + wide)
  }

  /// How far apart two blocks stand, from 0 for the same element to 5.
  private func relation(_ index: Int, _ other: Int) -> Int {
    guard let levels = first.surroundings?.levels(from: index, to: other) else { return 5 }
    switch levels.up + levels.down {
    case 0: return 0
    case 1, 2: return levels.up == 1 && levels.down == 1 ? 1 : 2
    case 3...4: return 3
    case 5...7: return 4
    default: return 5
    }
  }
}

/// The nearest blocks to each that stand beside it in one element, and that are of one signature; -1
/// for none.
struct NearestAlike {
  private(set) var siblingsBefore = NarrowArray<Int32>()
  private(set) var siblingsAfter = NarrowArray<Int32>()
  private(set) var alikeBefore = NarrowArray<Int32>()
  private(set) var alikeAfter = NarrowArray<Int32>()

  init() {}

  init(_ context: PageContext) {
    let page = context.page
    func parent(_ index: Int) -> Int { page.elements[page.blocks[index].element].parent }
    func signature(_ index: Int) -> Int { context.signatures[page.blocks[index].element] }
    let indices = page.blocks.indices
    let elements = page.elements.count
    let signatures = context.signatureSums.count
    siblingsBefore = NearestAlike.last(indices, elements, parent)
    siblingsAfter = NearestAlike.last(indices.reversed(), elements, parent)
    alikeBefore = NearestAlike.last(indices, signatures, signature)
    alikeAfter = NearestAlike.last(indices.reversed(), signatures, signature)
  }

  /// For each block the one met last, in the order given, with the same key.
  private static func last(
    _ order: some Collection<Int>, _ keys: Int, _ key: (Int) -> Int
  ) -> NarrowArray<Int32> {
    let met = NarrowArray<Int32>(count: keys) { _ in -1 }
    let last = NarrowArray<Int32>(count: order.count)
    for index in order {
      let key = key(index)
      last[index] = met[key]
      met[key] = index
    }
    return last
  }
}
