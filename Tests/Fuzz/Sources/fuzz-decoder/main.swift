import Fuzzing

@testable import CopydeskCore

let encodings = [
  nil, "UTF-16", "windows-1252", "windows-1256", "GB18030", "Shift_JIS", "ISO-2022-JP", "UTF-7",
]

/// What the decoder makes of the bytes, fed in pieces of that length.
func decoded(_ bytes: [UInt8], _ encoding: String?, pieces: Int) -> [UInt8] {
  var decoder = Decoder(encoding: encoding)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: pieces) {
    bytes[start..<min(start + pieces, bytes.count)].withUnsafeBytes {
      decoder.feed($0, last: false, into: &text)
    }
  }
  decoder.feed(UnsafeRawBufferPointer(start: nil, count: 0), last: true, into: &text)
  return text
}

fuzz { bytes in
  let encoding = encodings[Int(bytes.first ?? 0) % encodings.count]
  let input = Array(bytes.dropFirst())
  let whole = decoded(input, encoding, pieces: max(input.count, 1))
  expect(String(validating: whole, as: UTF8.self) != nil, "not valid UTF-8")
  expect(Normalisation.isNFC(whole, whole.indices), "not NFC")
  expect(!zip(whole, whole.dropFirst()).contains { $0 == (0x0D, 0x0A) }, "a line end of two bytes")
  for pieces in [1, 3] {
    expect(decoded(input, encoding, pieces: pieces) == whole, "other text in pieces of \(pieces)")
  }
}
