import CICU

/// Takes over bytes that the C side made; nil where it failed.
func adopt(_ text: cicu_text) -> [UInt8]? {
  defer { cicu_free(text) }
  if text.failed { return nil }
  return Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
}

/// Calls the C side with a range of the bytes; an empty range has an address too.
func withRange<Result>(
  _ bytes: [UInt8], _ range: Range<Int>, _ body: (UnsafePointer<UInt8>, Int) -> Result
) -> Result {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  return bytes.withUnsafeBufferPointer { text in
    guard let base = text.baseAddress else {
      return withUnsafePointer(to: UInt8(0)) { body($0, 0) }
    }
    return body(base + range.lowerBound, range.count)
  }
}
