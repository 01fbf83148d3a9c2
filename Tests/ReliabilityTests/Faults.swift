import Glibc
import Workbench

/// The library of faults, compiled once a run.
enum Faults {
  /// Its path, or nil where there is no C compiler.
  static let library: String? = {
    let folder = Folder.temporary()
    let path = folder + "/faults.so"
    let source = "\(Place.root)/Tests/ReliabilityTests/faults.c"
    for compiler in ["clang", "cc", "gcc"] {
      let command = "\(compiler) -O1 -shared -fPIC -o \(path) \(source) -ldl"
      if Shell.run(command).status == 0 { return path }
    }
    return nil
  }()

  /// Runs a filter on some input with one fault, written as faults.c wants it.
  static func run(_ filter: String, _ fault: String, input: [UInt8]) -> Outcome {
    Shell.run("env LD_PRELOAD=\(library ?? "") FAULT=\(fault) \(filter)", input: input)
  }
}

/// A text that every filter has something to do with.
enum Sample {
  static let text = """
    Ferry sinks off Kersk

    KERSK - At least 12 people drowned on Monday when a ferry sank off Kersk, the coast guard said.

    "We saw it turn over," said Ana Brelo, a teacher who was on the beach. "Then there was nothing."

    The mayor, Joran Vilk, said that 14 people were missing. Brelo said she had counted 20 in the water.

    """

  /// The text once.
  static let bytes = Array(text.utf8)

  /// A record, for the filter that reads no text.
  private static let record = Array(
    #"{"row":1,"label":"people drowned","low":12,"high":12,"mentions":[{"id":"a","low":12,"high":12}]}"#
      .utf8)

  /// What the filter reads, once.
  static func bytes(for filter: String) -> [UInt8] {
    Place.textFilters.contains(filter) ? bytes : record + [10]
  }

  /// The same so often that it needs many reads and writes.
  static func long(for filter: String) -> [UInt8] {
    Place.textFilters.contains(filter) ? long : longRecords
  }

  private static let long = [UInt8]((0..<2000).map { _ in bytes + [10] }.joined())
  private static let longRecords = [UInt8]((0..<10_000).map { _ in record + [10] }.joined())
}
