import Testing
import Workbench

/// One golden case: a folder Cases/FILTER/CASE with `cmd` (a command line, run by bash in that
/// folder), `out` (its standard output), and where they matter `err` (its standard error) and
/// `status` (its exit status, 0 without the file).
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let filter: String
  let name: String

  var testDescription: String { "\(filter)/\(name)" }
  var folder: String { "\(GoldenCase.home)/\(filter)/\(name)" }

  static let home = Place.root + "/Tests/CommandTests/Cases"

  /// Every case of every filter.
  static let all: [GoldenCase] = Folder.names(in: home).flatMap { filter in
    Folder.names(in: "\(home)/\(filter)").map { GoldenCase(filter: filter, name: $0) }
  }

  /// The bytes of one of the case's files, nil where it has none.
  func file(_ name: String) -> [UInt8]? { Folder.bytes(of: "\(folder)/\(name)") }

  /// The exit status that is expected.
  var status: Int {
    let digits = file("status").map { String(decoding: $0, as: UTF8.self) } ?? "0"
    return Int(digits.filter(\.isNumber)) ?? 0
  }

  /// What the case prints and says now.
  func run() -> Outcome? {
    file("cmd").map { Shell.run(String(decoding: $0, as: UTF8.self), in: folder) }
  }

  /// Makes what the case does now what it should do; for use after reading the difference.
  func record(_ outcome: Outcome) {
    Folder.write(outcome.out, to: folder + "/out")
    if !outcome.err.isEmpty { Folder.write(outcome.err, to: folder + "/err") }
    if outcome.status != 0 {
      Folder.write(Array("\(outcome.status)\n".utf8), to: folder + "/status")
    }
  }
}
