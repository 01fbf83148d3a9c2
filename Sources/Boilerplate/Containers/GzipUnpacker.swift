import CZlib
import CopydeskCore

/// Undoes gzip and deflate (RFC 1950 to 1952), as it comes; a file of several members is their texts
/// one behind another.
final class GzipUnpacker: ByteUnpacker {
  private let stream: OpaquePointer
  private var hasEnded = false
  private var isDone = false
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter bare: for data without a header.
  init?(bare: Bool = false) {
    guard let stream = czlib_open(bare) else { return nil }
    self.stream = stream
  }

  deinit { czlib_close(stream) }

  /// Whether bytes begin as gzip does.
  static func recognises(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x1F, 0x8B, 8])
  }

  func unpack(
    _ bytes: UnsafeRawBufferPointer, last: Bool, into unpacked: inout [UInt8]
  ) throws(FilterError) {
    let bytes = bytes.assumingMemoryBound(to: UInt8.self)
    var at = 0
    while !isDone {
      if hasEnded, at < bytes.count {
        // Behind the last member there may be padding.
        guard bytes[at] == 0x1F else {
          isDone = true
          return
        }
        czlib_restart(stream)
        hasEnded = false
      }
      let isFull = try inflate(bytes, from: &at, into: &unpacked)
      if at == bytes.count, !isFull { break }
    }
    if last, !hasEnded { throw .document("packed data that ends too soon") }
  }

  /// Inflates once; returns whether there may be more without more bytes.
  private func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, into unpacked: inout [UInt8]
  ) throws(FilterError) -> Bool {
    var taken = 0
    var made = 0
    let rest = UnsafeBufferPointer(rebasing: bytes[at...])
    let state = room.withUnsafeMutableBufferPointer { room -> czlib_state in
      guard let base = room.baseAddress else { return CZLIB_DAMAGED }
      return czlib_inflate(stream, rest.baseAddress, rest.count, &taken, base, room.count, &made)
    }
    unpacked.append(contentsOf: room[..<made])
    at += taken
    hasEnded = state == CZLIB_ENDED
    if state == CZLIB_DAMAGED {
      isDone = true
      throw .document("damaged packed data")
    }
    return made == room.count && !hasEnded
  }

  /// The bytes of a message body that says it is packed; nil where it is not.
  static func unpacked(_ body: [UInt8], bare: Bool = false) -> [UInt8]? {
    guard let unpacker = GzipUnpacker(bare: bare) else { return nil }
    var unpacked: [UInt8] = []
    let isWhole = body.withUnsafeBytes { bytes in
      do throws(FilterError) {
        try unpacker.unpack(bytes, last: true, into: &unpacked)
        return true
      } catch {
        // A download that was broken off is read as far as it goes.
        return false
      }
    }
    return isWhole || !unpacked.isEmpty ? unpacked : nil
  }
}
