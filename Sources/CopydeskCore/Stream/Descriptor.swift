import Glibc

/// An open file, read and written with checks.
struct Descriptor {
  static let standardInput = Descriptor(number: 0)
  static let standardOutput = Descriptor(number: 1)

  let number: Int32

  /// Opens a file for reading; the path ends in NUL.
  static func open(_ path: [CChar]) throws(SystemError) -> Descriptor {
    let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { throw SystemError(code: errno) }
    return Descriptor(number: number)
  }

  /// Reads into the buffer; returns how many bytes came, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let got = Glibc.read(number, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }

  /// Writes all the bytes of the range.
  func write(_ bytes: [UInt8], _ range: Range<Int>) throws(SystemError) {
    var start = range.lowerBound
    while start < range.upperBound {
      let put = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress?.advanced(by: start), range.upperBound - start)
      }
      if put < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      start += put
    }
  }

  /// Whether a read would have to wait.
  var wouldBlock: Bool {
    var state = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// The size of a regular file in bytes; nil for pipes and the like.
  var size: Int? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  func close() throws(SystemError) {
    if Glibc.close(number) != 0, errno != EINTR { throw SystemError(code: errno) }
  }
}
