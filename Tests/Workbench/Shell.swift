import Glibc

/// What a command left behind.
public struct Outcome: Sendable {
  /// The exit status; 128 and the signal's number for one that a signal ended.
  public let status: Int
  /// The bytes of standard output.
  public let out: [UInt8]
  /// The bytes of standard error.
  public let err: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: out, as: UTF8.self) }
  /// Standard error as text.
  public var message: String { String(decoding: err, as: UTF8.self) }
}

/// Commands run by bash with the kit's programs in the path.
public enum Shell {
  /// Seconds after which a command counts as hanging: an ordinary one takes a small part of one.
  private static let limit = 120

  /// Runs one command line in a folder, with standard input given or empty.
  public static func run(
    _ command: String, in folder: String = "/", input: [UInt8] = [],
    environment: [String: String] = [:]
  ) -> Outcome {
    let scratch = Folder.temporary()
    defer { Folder.remove(scratch) }
    Folder.write(input, to: scratch + "/in")
    let words = ["env", "-C", folder, "timeout", "-k", "5", String(limit), "bash", "-c", command]
    let status = spawn(words, variables: variables(adding: environment), scratch)
    return Outcome(
      status: status,
      out: Folder.bytes(of: scratch + "/out") ?? [],
      err: Folder.bytes(of: scratch + "/err") ?? [])
  }

  /// True when a program of that name can be run.
  public static func has(_ program: String) -> Bool {
    run("command -v \(program)").status == 0
  }

  /// The environment of a command: nothing of the caller's but what is needed, so that a test means
  /// the same everywhere.
  private static func variables(adding more: [String: String]) -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var all = [
      "PATH": Place.programs + ":" + path, "LC_ALL": "C.UTF-8", "HOME": "/", "ROOT": Place.root,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["LD_LIBRARY_PATH", "TMPDIR"] {
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    all.merge(more) { _, new in new }
    return all.map { $0.key + "=" + $0.value }
  }

  private static func spawn(_ words: [String], variables: [String], _ scratch: String) -> Int {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let new = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, scratch + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, scratch + "/out", new, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch + "/err", new, 0o600)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var child = pid_t()
    guard posix_spawnp(&child, words[0], &actions, nil, &arguments, &environment) == 0 else {
      return -1
    }
    var state: CInt = 0
    while waitpid(child, &state, 0) < 0 && errno == EINTR {}
    return state & 0x7f == 0 ? Int(state >> 8) & 0xff : 128 + Int(state & 0x7f)
  }
}
