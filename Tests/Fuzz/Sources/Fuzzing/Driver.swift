/// libFuzzer's loop, which does not come back.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var tried: ([UInt8]) -> Void = { _ in }

/// Tries inputs until the time is over or one of them traps. The words of the command line are
/// libFuzzer's.
public func fuzz(_ body: @escaping ([UInt8]) -> Void) {
  tried = body
  var count = CommandLine.argc
  var words = CommandLine.unsafeArgv
  _ = runDriver(&count, &words) { bytes, count in
    tried(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
