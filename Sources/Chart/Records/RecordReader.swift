import CopydeskCore
import Glibc

/// Reads what `count-claims --json` wrote: one object a line.
struct RecordReader {
  private let walker: JSONWalker
  private let keepsEvidence: Bool
  private(set) var records = ClaimRecords()
  /// Lines that could not be read, with their numbers from 1.
  private(set) var faults: [(line: Int, reason: String)] = []

  /// - Parameter keepsEvidence: whether sentences and places in documents will be shown.
  /// - Throws: `FilterError` where there is no memory.
  init(keepsEvidence: Bool) throws(FilterError) {
    guard let walker = JSONWalker() else { throw .document("out of memory") }
    self.walker = walker
    self.keepsEvidence = keepsEvidence
  }

  /// Reads all lines of a file.  Linear in its length.
  mutating func read(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      var number = 0
      while start < text.count {
        let end = RecordReader.lineEnd(text, from: start)
        number += 1
        line(UnsafeBufferPointer(rebasing: text[start..<end]), number)
        start = end + 1
      }
    }
  }

  private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress,
      let found = memchr(base + start, 0x0A, text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func line(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    guard line.contains(where: { !ASCII.isWhite($0) }) else { return }
    var visitor = RecordVisitor(keepsEvidence: keepsEvidence)
    do throws(JSONError) {
      try walker.walk(line, &visitor)
    } catch {
      return faults.append((number, "not valid JSON"))
    }
    if !take(visitor) { faults.append((number, "no record of count-claims --json")) }
  }

  /// Keeps the record; false for one that is none of count-claims.  Parts and figures that stand
  /// among the rows are passed over.
  private mutating func take(_ visitor: RecordVisitor) -> Bool {
    if visitor.isClaim {
      var claim = visitor.claim
      if claim.row == 0 { claim.row = records.claims.count + 1 }
      if claim.place == .main, claim.whole != nil { claim.place = .part }
      records.claims.append(claim)
    } else if visitor.isStatement {
      records.statements.append(
        ChartedStatement(
          text: visitor.statement, accounts: visitor.claim.accounts,
          sources: visitor.claim.sources, isDenied: visitor.claim.isDenied,
          sayings: visitor.claim.mentions))
    } else if visitor.isQuotation {
      records.quotations.append(
        ChartedQuotation(
          document: visitor.own.document, start: visitor.own.start, end: visitor.own.end,
          speaker: visitor.speaker))
    } else if visitor.isDocument {
      records.documents.append(
        ChartedDocument(
          name: visitor.own.document, account: visitor.own.account, agency: visitor.agency,
          shares: visitor.shares))
    } else {
      return visitor.isPassedOver
    }
    return true
  }
}
