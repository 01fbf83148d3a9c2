/// Undoes the packing of a whole file, such as gzip.
public protocol ByteUnpacker: AnyObject {
  /// Appends what the next bytes of the file give; `last` at its end.
  ///
  /// - Throws: `FilterError.document` where the bytes are damaged or end too soon; what could be
  ///   unpacked is appended before.
  func unpack(
    _ bytes: UnsafeRawBufferPointer, last: Bool, into unpacked: inout [UInt8]
  ) throws(FilterError)
}
