import Glibc

/// One line on a terminal that says how far the work has come; it is gone when the work is done.
///
/// It is shown only where standard error is a terminal, standard output is no pipe, standard input
/// is not typed in, and the work takes longer than `patience`.
final class Progress {
  /// Seconds before anything is shown.
  private static let patience = 2.0
  /// Seconds between two states of the line.
  private static let interval = 0.25
  /// Seconds over which a rate says something.
  private static let leastTime = 0.5

  private let name: String
  /// The bytes of all files; nil where one is no regular file.
  private let total: Int?
  private let began = Progress.now()
  private var done = 0
  private var lastShown = 0.0
  private var isShown = false

  /// Nil where there is nobody to look, or `--no-progress` was given.
  init?(_ arguments: Arguments, name: String) {
    let isTyped = arguments.paths.isEmpty && isatty(STDIN_FILENO) == 1
    guard !arguments.has("no-progress"), isatty(STDERR_FILENO) == 1, !isTyped,
      !Progress.writesToPipe
    else { return nil }
    self.name = name
    total = Progress.size(of: arguments.paths)
  }

  /// The next filter of a pipe has a line of its own, or its reader has the output.
  private static var writesToPipe: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  private static func size(of paths: [[CChar]]) -> Int? {
    var sum = 0
    for path in paths.isEmpty ? [Array("/dev/stdin".utf8CString)] : paths {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      sum += Int(status.st_size)
    }
    return sum > 0 ? sum : nil
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Counts bytes that were read, and shows the line where it is time to.
  func add(_ bytes: Int) {
    done += bytes
    let now = Progress.now()
    guard now - began > Progress.patience, now - lastShown > Progress.interval else { return }
    lastShown = now
    isShown = true
    Progress.write("\r" + line(after: now - began) + "\u{1b}[K")
  }

  /// Takes the line away, before something else is written and at the end.
  func erase() {
    guard isShown else { return }
    isShown = false
    Progress.write("\r\u{1b}[K")
  }

  /// `fold-names: 12 of 80 MB, 6.1 MB/s, 11 s left`.
  func line(after seconds: Double) -> String {
    let rate = Double(done) / max(seconds, Progress.leastTime)
    let speed = "\(Progress.tenths(rate / 1e6)) MB/s"
    guard let total, rate > 0 else {
      return "\(name): \(Progress.tenths(Double(done) / 1e6)) MB, \(speed)"
    }
    let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
    let time = left < 100 ? "\(left) s left" : "\((left + 59) / 60) min left"
    return
      "\(name): \(Progress.tenths(Double(done) / 1e6)) of \(Progress.tenths(Double(total) / 1e6)) MB, \(speed), \(time)"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A terminal that is gone cannot be told of, so the result is not looked at.
  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
