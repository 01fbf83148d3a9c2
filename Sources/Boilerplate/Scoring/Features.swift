/// The features of a block: each a template and a number below 64. A block has a feature or not; a
/// weight belongs to each.
enum Template: String, CaseIterable {
  case length, ending, opening, functionWords, capitals, numbers, commas, stops
  case subjectShort, subjectLong, leadingShort, leadingLong, coverage, flagShort, flagLong
  case place, repeats, title, titleSide
  case linkDensity, links, tag, tagLong, ownWords, parentWords, aboveWords, inlineWords
  case evidence, before2, before1, after1, after2, subjectBefore, subjectAfter, zone, zoneLong
  case proseBefore, proseAfter, proseNear, proseAround, page, layout, parentShare, grandShare
  case signatureShare, indent, gap, listItem, symbols, textIdeograph
  case mainPlace, signatureLinks, grandLinks, proseTopics, proseNames
  case echo, echoBefore, echoAfter, run, runPlace, proseSides
  case labelsAfter, neatness
  case description, opened, siblings, cards, stepBefore, stepAfter, sinceHeading, afterTitle
  case linksNear, signatureLook, parentTag, grandTag
  // The second look: what the first made of the block and of those around it.
  case own, previous, previous2, following, following2, pair, near, wide, parentKept, grandKept
  case signatureKept, massBefore, massAfter, gapBefore, gapAfter, between, tagKept
  case keptPlace, sectionKept, sectionKeptLong, sectionWords, sectionTag, sectionLinks
  case keptTopics, keptNames, wholeKept, headingKept, sectionShape
  case siblingBefore, siblingAfter, alikeBefore, alikeAfter, breakBefore, breakAfter

  static let width = 64

  /// The place among all templates: cases without more are kept as one byte that counts them.
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// Takes features as they are found.
protocol FeatureSink {
  mutating func take(_ template: Template, _ number: Int)
}
