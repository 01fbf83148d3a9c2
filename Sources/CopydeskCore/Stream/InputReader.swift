/// Reads a file in blocks and hands on clean text.
struct InputReader: ~Copyable {
  /// Measured: between 64 and 256 KiB the size makes no difference.
  static let blockSize = 1 << 17

  private let descriptor: Descriptor
  /// The size of a regular file in bytes; nil for pipes and the like.
  let fileSize: Int?
  private var decoder: Decoder
  private var block: [UInt8]
  /// Whether the end was reached, or an error that ended the reading.
  private(set) var isAtEnd = false
  /// Bytes that came so far.
  private(set) var bytesRead = 0
  /// Whether any byte came.
  private(set) var isEmpty = true

  init(_ descriptor: Descriptor, _ decoder: consuming Decoder) {
    self.descriptor = descriptor
    self.decoder = decoder
    fileSize = descriptor.size
    // A small file fits into one block, and the read behind it finds the end.
    let wanted = max(fileSize ?? InputReader.blockSize, 1 << 12)
    let size = min(wanted, InputReader.blockSize - 1) + 1
    block = [UInt8](unsafeUninitializedCapacity: size) { $1 = size }
  }

  /// Whether a read would have to wait: never for a regular file.
  var wouldBlock: Bool { fileSize == nil && descriptor.wouldBlock }

  /// Appends the next text; at the end, and at an error, all that was held back.
  mutating func read(into clean: inout [UInt8]) throws(SystemError) {
    var fault: SystemError?
    let descriptor = descriptor
    let got = block.withUnsafeMutableBytes { buffer in
      do throws(SystemError) {
        return try descriptor.read(into: buffer)
      } catch {
        fault = error
        return 0
      }
    }
    isAtEnd = got == 0
    bytesRead += got
    isEmpty = isEmpty && got == 0
    block.withUnsafeBytes {
      decoder.feed(UnsafeRawBufferPointer(rebasing: $0[..<got]), last: got == 0, into: &clean)
    }
    if let fault { throw fault }
  }
}
