/// A figure of a row, and all who state it.
struct ChartPoint {
  let figure: ChartedFigure
  private var knownAccounts = DistinctTexts()
  private var knownSources = DistinctTexts()

  /// Letters of accounts, each once, in the order of the mentions.
  var accounts: [[UInt8]] { knownAccounts.texts }
  /// Names of sources, each once; an empty name is the account's own voice.
  var sources: [[UInt8]] { knownSources.texts }

  private init(figure: ChartedFigure) { self.figure = figure }

  /// The figures of a row, least first; equal ones together.
  static func points(_ claim: ChartedClaim) -> [ChartPoint] {
    var points: [ChartPoint] = []
    var places: [ChartedFigure: Int] = [:]
    for mention in claim.mentions {
      let place = places[mention.figure] ?? points.count
      if place == points.count {
        places[mention.figure] = place
        points.append(ChartPoint(figure: mention.figure))
      }
      points[place].add(mention)
    }
    if points.isEmpty {
      var figure = ChartedFigure()
      figure.low = claim.low
      figure.high = claim.high
      points.append(ChartPoint(figure: figure))
    }
    return points.enumerated().sorted {
      ($0.element.figure.low, $0.element.figure.high, $0.offset)
        < ($1.element.figure.low, $1.element.figure.high, $1.offset)
    }.map(\.element)
  }

  private mutating func add(_ mention: ChartedMention) {
    if !mention.account.isEmpty { knownAccounts.add(mention.account) }
    knownSources.add(mention.source)
  }

  /// Whether the figure still stands: nobody denies it and none came after it.
  var stands: Bool { !figure.isDenied && !figure.isSuperseded }
}

/// The least and the greatest figure that stand in a row: who says least, and who says most.
struct FigureEnds {
  let least: ChartPoint
  /// Nil where all say the same.
  let most: ChartPoint?

  init?(_ points: [ChartPoint]) {
    let standing = points.contains(where: \.stands) ? points.filter(\.stands) : points
    guard let least = standing.first else { return nil }
    self.least = least
    let most = standing.max { $0.figure.high < $1.figure.high }
    self.most = standing.count > 1 ? most : nil
  }
}
