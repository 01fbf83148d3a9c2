import CopydeskCore
import Testing

@testable import Chart

private func figure(_ low: Double, _ high: Double? = nil) -> ChartedFigure {
  var figure = ChartedFigure()
  figure.low = low
  figure.high = high ?? low
  return figure
}

@Suite struct FigureScaleTests {
  @Test func aScaleIsLinearUpToAHundredfold() {
    let scale = FigureScale([figure(1), figure(100)])
    #expect(!scale.isLogarithmic)
    #expect(scale.place(0) == 0 && scale.place(50) == 0.5 && scale.place(100) == 1)
  }

  @Test func aWiderOneGoesByPowersOfTen() {
    let scale = FigureScale([figure(10), figure(100_000)])
    #expect(scale.isLogarithmic)
    #expect(abs(scale.place(1000) - 0.5) < 1e-9)
    #expect(scale.ticks == [10, 100, 1000, 10_000, 100_000])
  }

  @Test func negativeFiguresStretchItToTheLeft() {
    let scale = FigureScale([figure(-50), figure(150)])
    #expect(scale.place(-50) == 0 && scale.place(0) == 0.25 && scale.place(150) == 1)
  }

  @Test(arguments: [0, -1, 5, Double.infinity, 1.7e308, -1.7e308, 2.3e-308])
  func everyPlaceIsOnTheAxis(_ value: Double) {
    for other in [0, 1, 1e300, -1e300, .infinity] {
      let scale = FigureScale([figure(value), figure(other)])
      for place in [value, other, 0, 12].map(scale.place) { #expect(place >= 0 && place <= 1) }
    }
  }
}

@Suite struct ClaimTreeTests {
  private func claim(_ row: Int, of whole: Int? = nil, background: Bool = false) -> ChartedClaim {
    var claim = ChartedClaim()
    claim.row = row
    claim.whole = whole
    claim.place = background ? .background : whole == nil ? .main : .part
    return claim
  }

  @Test func partsStandBelowTheirWholeAndBackgroundLast() {
    let tree = ClaimTree([
      claim(1), claim(2, background: true), claim(3, of: 5), claim(4, of: 1), claim(5, of: 1),
      claim(6),
    ])
    #expect(tree.event.map(\.claim) == [0, 3, 4, 2, 5])
    #expect(tree.event.map(\.depth) == [0, 1, 1, 2, 0])
    #expect(tree.background.map(\.claim) == [1])
    #expect(tree.event[0].family == tree.event[3].family)
  }

  @Test func rowsThatAreEachOthersPartsAreAllDrawn() {
    let tree = ClaimTree([claim(1, of: 2), claim(2, of: 1), claim(3, of: 3), claim(4, of: 99)])
    #expect(tree.event.map(\.claim).sorted() == [0, 1, 2, 3])
  }
}

@Suite struct ChartPointTests {
  private func mention(_ low: Double, _ account: String, _ source: String) -> ChartedMention {
    var mention = ChartedMention()
    mention.figure = figure(low)
    mention.account = Array(account.utf8)
    mention.source = Array(source.utf8)
    return mention
  }

  @Test func equalFiguresAreOnePoint() {
    var claim = ChartedClaim()
    claim.mentions = [
      mention(9, "A", "mayor"), mention(4, "B", ""), mention(9, "C", "mayor"),
      mention(9, "A", "police"),
    ]
    let points = ChartPoint.points(claim)
    #expect(points.map(\.figure.low) == [4, 9])
    #expect(points[1].accounts == [Array("A".utf8), Array("C".utf8)])
    #expect(points[1].sources == [Array("mayor".utf8), Array("police".utf8)])
  }

  @Test func whatWasSupersededIsNoEnd() throws {
    var claim = ChartedClaim()
    claim.mentions = [mention(4, "A", ""), mention(9, "B", "")]
    claim.mentions[0].figure.isSuperseded = true
    let ends = try #require(FigureEnds(ChartPoint.points(claim)))
    #expect(ends.least.figure.low == 9)
    #expect(ends.most == nil)
  }

  @Test func manyTextsStayDistinct() {
    var texts = DistinctTexts()
    for number in 0..<100 { texts.add(Array(String(number % 40).utf8)) }
    #expect(texts.texts.count == 40)
  }
}
