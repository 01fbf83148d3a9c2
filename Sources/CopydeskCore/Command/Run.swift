import CICU
import CMalloc
import Glibc

/// Runs a filter as a program: reads the command line, takes every file, and ends the process.
public func run<F: Filter>(_ filter: F.Type) -> Never {
  keepFreedMemory()
  var words: [[CChar]] = []
  for index in 1..<max(1, Int(CommandLine.argc)) {
    guard let word = CommandLine.unsafeArgv[index] else { continue }
    words.append(Array(UnsafeBufferPointer(start: word, count: strlen(word) + 1)))
  }
  var run = Run(name: F.tool.name)
  do throws(UsageError) {
    let arguments = try Arguments(words, of: F.tool)
    if let text = answer(arguments, of: F.tool) {
      run.end { out throws(FilterError) in try out.raw(text) }
    } else {
      let filter = try makeFilter(F.self, arguments)
      run.take(arguments, filter)
    }
  } catch {
    run.diagnostics.say(usage: error)
    exit(ExitStatus.usage.rawValue)
  }
  exit(run.diagnostics.status.rawValue)
}

/// Keeps what is freed for what comes next: tables that grow would else go back to the system and
/// come from it anew at every step, page by page.  What is larger goes back.
private func keepFreedMemory() {
  let largest: Int32 = 1 << 24
  mallopt(M_MMAP_THRESHOLD, largest)
  mallopt(M_TRIM_THRESHOLD, largest * 2)
}

/// What was asked instead of filtering, if it was.
private func answer(_ arguments: Arguments, of tool: Tool) -> [UInt8]? {
  if arguments.has("help") { return Array(tool.help.utf8) }
  if arguments.has("version") { return Array(tool.versionLine.utf8) }
  if arguments.has("list-languages") { return Array(Tool.languages.utf8) }
  if arguments.has("list-encodings") { return Array(Tool.encodings.utf8) }
  return arguments.value("completions").flatMap(tool.completions).map { Array($0.utf8) }
}

private func makeFilter<F: Filter>(_: F.Type, _ arguments: Arguments) throws(UsageError) -> F {
  try LanguagePack.layOver(arguments.values("pack"))
  let code = arguments.lang ?? LanguagePack.fallback
  guard let language = LanguagePack.named(code) else {
    let known = LanguagePack.languages.joined(separator: " ")
    throw UsageError("unknown language '\(code)'; known are \(Tool.autoLanguage) \(known)")
  }
  if let name = arguments.value("encoding"), !cicu_knows_encoding(name) {
    throw UsageError("unknown encoding '\(name)'")
  }
  return try F(arguments, language)
}

/// A filter at work on the files of a command line.
struct Run {
  var diagnostics: Diagnostics
  var out = OutputWriter(.standardOutput)
  var progress: Progress?

  init(name: String) { diagnostics = Diagnostics(name: name) }

  /// Takes all files and ends the output.
  mutating func take<F: Filter>(_ arguments: Arguments, _ given: F) {
    var filter = given
    let progress = Progress(arguments, name: diagnostics.name)
    self.progress = progress
    out.willWrite = { progress?.erase() }
    let languages = LanguageFinder(
      arguments.lang.flatMap(LanguagePack.named),
      isAsked: F.input(arguments) != .written && F.asksLanguage(arguments))
    let paths = arguments.paths.isEmpty ? [Array("-".utf8CString)] : arguments.paths
    do throws(FilterError) {
      for path in paths {
        try take(path, arguments, languages, isOneOfMany: paths.count > 1, &filter)
      }
      progress?.erase()
      try filter.finish(into: &out)
    } catch {
      return say(error)
    }
    if !filter.succeeded { diagnostics.fail() }
    end { _ throws(FilterError) in }
  }

  /// Writes the last and closes standard output.
  mutating func end(_ write: (inout OutputWriter) throws(FilterError) -> Void) {
    do throws(FilterError) {
      try write(&out)
      try out.flush()
      try closeOutput()
    } catch {
      say(error)
    }
  }

  private func closeOutput() throws(FilterError) {
    do throws(SystemError) {
      try Descriptor.standardOutput.close()
    } catch {
      throw .system(error)
    }
  }

  /// Says what ended the run; a reader that went away is an end in silence.
  private mutating func say(_ error: FilterError) {
    switch error {
    case .system(let fault) where fault.code == EPIPE: diagnostics.fail()
    case .system(let fault): diagnostics.say(file: "standard output", fault.reason)
    case .document(let reason): diagnostics.say(file: "standard input", reason)
    }
  }

  /// Says what is to be known of a file on a line of its own.
  func note(_ file: String, _ remark: String) {
    progress?.erase()
    diagnostics.note(file: file, remark)
  }

  /// Says a fault of a file on a line of its own.
  mutating func say(_ file: String, _ reason: String) {
    progress?.erase()
    diagnostics.say(file: file, reason)
  }
}
