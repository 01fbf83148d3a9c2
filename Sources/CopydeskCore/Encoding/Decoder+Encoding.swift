/// How a decoder tells the encoding where neither a mark nor the user says it.
extension Decoder {
  /// Takes ASCII, which is the same in all encodings that are not declared, up to the first byte that
  /// is none. Where text must not wait, characters that are UTF-8 pass too: enough of them settle it.
  mutating func plain(
    _ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]
  ) {
    withWaiting(raw) { decoder, raw in
      let end = decoder.endOfPlain(raw)
      let isUTF8 = decoder.passed >= Decoder.enough
      let isUnfinished = end < raw.count && !isUTF8 && decoder.isUnfinished(raw, end) && !last
      decoder.scan(
        UnsafeRawBufferPointer(rebasing: raw[..<end]), last: last && end == raw.count, into: &clean)
      let rest = UnsafeRawBufferPointer(rebasing: raw[end...])
      if isUTF8 {
        decoder.state = .utf8
        decoder.feed(rest, last: last, into: &clean)
      } else if isUnfinished {
        decoder.waiting.append(contentsOf: rest)
      } else if end < raw.count {
        decoder.state = .sampling
        decoder.feed(rest, last: last, into: &clean)
      }
    }
  }

  /// So many that are right are no chance.
  private static let enough = 4

  private mutating func endOfPlain(_ raw: UnsafeRawBufferPointer) -> Int {
    var at = ASCII.prefix(raw, from: 0)
    while form.streams, at < raw.count, passed < Decoder.enough,
      case .valid(let length) = UTF8Repair.sequence(raw, at)
    {
      passed += 1
      at = ASCII.prefix(raw, from: at + length)
    }
    return at
  }

  private func isUnfinished(_ raw: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard form.streams, case .unfinished = UTF8Repair.sequence(raw, at) else { return false }
    return true
  }

  /// Bytes that an encoding is told by, at most.
  private static let sampleLength = 1 << 18
  /// Where UTF-8 is expected, so many characters that are UTF-8 settle it.
  private static let enoughOfSample = 64

  /// Waits until the sample is large enough. What is found does not depend on how the bytes come.
  mutating func sample(_ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]) {
    waiting.append(contentsOf: raw)
    guard last || waiting.count >= nextLook else { return }
    nextLook = min(Decoder.sampleLength, waiting.count * 2)
    let isOther = declared.map { $0 != "UTF-8" } ?? false
    waiting.withUnsafeBytes { whole in
      let sample = UnsafeRawBufferPointer(rebasing: whole.prefix(Decoder.sampleLength))
      let census = UTF8Census(sample, limit: Decoder.enoughOfSample)
      if !isOther, census.invalid == 0, census.valid == Decoder.enoughOfSample {
        state = .utf8
      } else if last || sample.count == Decoder.sampleLength {
        settle(EncodingChoice.of(sample, declared: declared))
      }
    }
    guard case .sampling = state else {
      return withWaiting(UnsafeRawBufferPointer(start: nil, count: 0)) {
        $0.feed($1, last: last, into: &clean)
      }
    }
  }
}
