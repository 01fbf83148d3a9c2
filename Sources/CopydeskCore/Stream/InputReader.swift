/// Reads a file in blocks and hands on clean text.
struct InputReader: ~Copyable {
  /// Measured: between 64 and 256 KiB the size makes no difference.
  static let blockSize = 1 << 17

  private let descriptor: Descriptor
  /// The size of a regular file in bytes; nil for pipes and the like.
  let fileSize: Int?
  private var decoder: Decoder
  private var block: [UInt8]
  private var unpacker: (any ByteUnpacker)?
  /// What was read ahead, to look at.
  private(set) var head: [UInt8] = []
  private var isFileAtEnd = false
  /// What ended the reading ahead.
  private var fault: SystemError?
  /// What is wrong with the packing of the file.
  private var packingFault: FilterError?
  /// Whether the end was reached, or an error that ended the reading, and all of it was handed on.
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
  var wouldBlock: Bool {
    fileSize == nil && head.isEmpty && !isFileAtEnd && descriptor.wouldBlock
  }

  /// What had to be assumed about the encoding, once that is known.
  var choice: EncodingChoice? { decoder.choice }

  /// What is wrong with the file although no read failed.
  var fileFault: String? {
    if case .document(let reason) = packingFault { return reason }
    return hasShrunk ? "the file was cut while it was read" : nil
  }

  /// Whether a regular file gave less than it had when it was opened, and has less now.
  private var hasShrunk: Bool {
    guard let fileSize, isFileAtEnd, bytesRead < fileSize, let size = descriptor.size else {
      return false
    }
    return size < fileSize
  }

  /// Reads ahead as long as `wants` says so of what is there.
  mutating func readAhead(while wants: ([UInt8], _ isWhole: Bool) -> Bool) {
    while fault == nil, wants(head, isFileAtEnd), !isFileAtEnd {
      do throws(SystemError) {
        try readBlock { head, bytes in head.append(contentsOf: bytes) }
      } catch {
        fault = error
      }
    }
  }

  /// Undoes the packing of the file, of which nothing was handed on yet.
  mutating func unpack(with unpacker: any ByteUnpacker) {
    self.unpacker = unpacker
    let packed = head
    head = []
    packed.withUnsafeBytes { unpackBlock($0, last: isFileAtEnd) }
  }

  /// Appends the next text; at the end, and at an error, all that was held back.
  mutating func read(into clean: inout [UInt8]) throws(SystemError) {
    try readRaw { decoder, bytes, last in decoder.feed(bytes, last: last, into: &clean) }
  }

  /// Hands on the next bytes as they are, unpacked; at the end, and at an error, none.
  mutating func readRaw(
    _ take: (inout Decoder, UnsafeRawBufferPointer, _ last: Bool) -> Void
  ) throws(SystemError) {
    if head.isEmpty, fault == nil, !isFileAtEnd {
      do throws(SystemError) {
        if unpacker == nil { return try readStraight(take) }
        try readBlock { head, bytes in head.append(contentsOf: bytes) }
      } catch {
        fault = error
      }
    }
    let bytes = head
    head = []
    isAtEnd = bytes.isEmpty && (isFileAtEnd || fault != nil)
    bytes.withUnsafeBytes { take(&decoder, $0, isAtEnd) }
    if isAtEnd, let fault {
      self.fault = nil
      isFileAtEnd = true
      throw fault
    }
  }

  /// Reads a block and hands it on at once.
  private mutating func readStraight(
    _ take: (inout Decoder, UnsafeRawBufferPointer, _ last: Bool) -> Void
  ) throws(SystemError) {
    let got = try readIntoBlock()
    isAtEnd = got == 0
    block.withUnsafeBytes {
      take(&decoder, UnsafeRawBufferPointer(rebasing: $0[..<got]), got == 0)
    }
  }

  private mutating func readBlock(
    _ append: (inout [UInt8], UnsafeRawBufferPointer) -> Void
  ) throws(SystemError) {
    let got = try readIntoBlock()
    let whole = block
    whole.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<got])
      if unpacker == nil { append(&head, bytes) } else { unpackBlock(bytes, last: got == 0) }
    }
  }

  private mutating func readIntoBlock() throws(SystemError) -> Int {
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
    if let fault { throw fault }
    isFileAtEnd = got == 0
    isEmpty = isEmpty && got == 0
    bytesRead += got
    return got
  }

  private mutating func unpackBlock(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    guard let unpacker, packingFault == nil else { return }
    do throws(FilterError) {
      try unpacker.unpack(bytes, last: last, into: &head)
    } catch {
      packingFault = error
      isFileAtEnd = true
    }
  }
}
