import CICU
import Glibc

/// The one door for text: any encoding in, valid UTF-8 in NFC with LF out.
struct Decoder: ~Copyable {
  enum State {
    case undecided
    /// Nothing was declared but UTF-8, and all was ASCII as yet.
    case plain
    /// Bytes are gathered to tell the encoding by.
    case sampling
    case utf8
    case converting(OpaquePointer)
    /// Bytes are handed on as they are.
    case raw
  }

  let form: DecoderForm
  var state = State.undecided
  /// ICU's name of what the input declares of itself.
  var declared: String?
  /// What had to be assumed about the encoding; known with the first text that depends on it.
  var choice: EncodingChoice?
  /// Bytes of the input that wait for those after them.
  var waiting: [UInt8] = []
  /// Characters beyond ASCII that passed as UTF-8 before the encoding was settled.
  var passed = 0
  /// Bytes to be gathered before the sample is looked at again.
  var nextLook = 0
  /// Text that can still change by what follows: what stands after NFC's last boundary.
  private var held: [UInt8] = []

  /// A decoder for one file.
  init(_ form: DecoderForm) { self.form = form }

  /// A decoder for a file of which the user says the encoding, UTF-8 if none.
  init(encoding: String?, headLength: Int = 4, normalises: Bool = true) {
    self.init(DecoderForm(encoding: encoding, headLength: headLength, normalises: normalises))
  }

  deinit {
    if case .converting(let converter) = state { cicu_converter_close(converter) }
  }

  /// Appends what the next bytes of the input give; with `last` nothing is held back.
  mutating func feed(_ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]) {
    switch state {
    case .undecided:
      guard waiting.count + raw.count >= form.headLength || last else {
        waiting.append(contentsOf: raw)
        return
      }
      withWaiting(raw) { $0.begin($1, last: last, into: &clean) }
    case .plain: plain(raw, last: last, into: &clean)
    case .sampling: sample(raw, last: last, into: &clean)
    case .raw: clean.append(contentsOf: raw)
    case .utf8, .converting: convert(raw, last: last, into: &clean)
    }
  }

  /// Hands on the bytes that waited together with those that came.
  mutating func withWaiting(
    _ raw: UnsafeRawBufferPointer, _ body: (inout Decoder, UnsafeRawBufferPointer) -> Void
  ) {
    guard !waiting.isEmpty else { return body(&self, raw) }
    waiting.append(contentsOf: raw)
    let whole = waiting
    waiting = []
    whole.withUnsafeBytes { body(&self, $0) }
  }

  /// Decides by the first bytes of the input what there is to decide yet, and goes on with them.
  private mutating func begin(
    _ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]
  ) {
    let mark = decide(Array(raw.prefix(DecoderForm.longestHead)))
    feed(UnsafeRawBufferPointer(rebasing: raw[mark...]), last: last, into: &clean)
  }

  /// Decides about the encoding, or how it is told; returns the length of the byte order mark.
  private mutating func decide(_ head: [UInt8]) -> Int {
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    let mark = marks.first { head.starts(with: $0.bytes) }
    if form.passesBytes, mark == nil || mark?.name == "UTF-8", form.encoding == nil {
      state = .raw
    } else if let name = mark?.name ?? form.encoding.map({ EncodingLabel.resolve($0) ?? $0 }) {
      read(as: name)
    } else if form.guesses, let wide = EncodingChoice.wide(head) {
      settle(wide)
    } else {
      declared = form.declared(head)
      let isOther = declared.map { $0 != "UTF-8" } ?? false
      if form.guesses {
        state = isOther ? .sampling : .plain
      } else {
        read(as: declared ?? "UTF-8")
      }
    }
    return mark?.bytes.count ?? 0
  }

  private mutating func read(as name: String) {
    let isUTF8 = ["utf-8", "utf8"].contains(name.lowercased())
    if !isUTF8, let converter = cicu_converter_open(name) {
      state = .converting(converter)
    } else {
      state = .utf8
    }
  }

  mutating func settle(_ choice: EncodingChoice) {
    self.choice = choice
    read(as: choice.name)
  }

  private mutating func convert(
    _ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]
  ) {
    guard case .converting(let converter) = state else {
      return repair(raw, last: last, into: &clean)
    }
    let text = cicu_converter_feed(
      converter, raw.baseAddress?.assumingMemoryBound(to: UInt8.self), raw.count, last)
    defer { cicu_free(text) }
    repair(UnsafeRawBufferPointer(start: text.bytes, count: text.count), last: last, into: &clean)
  }

  /// Makes valid UTF-8 of the bytes and of those that waited for them.
  private mutating func repair(
    _ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]
  ) {
    if waiting.isEmpty {
      scan(raw, last: last, into: &clean)
    } else {
      waiting.append(contentsOf: raw)
      let whole = waiting
      waiting = []
      whole.withUnsafeBytes { scan($0, last: last, into: &clean) }
    }
  }

  mutating func scan(_ raw: UnsafeRawBufferPointer, last: Bool, into clean: inout [UInt8]) {
    var i = 0
    var done = 0
    var plain = true
    while true {
      i = ASCII.prefix(raw, from: i)
      if i == raw.count { break }
      switch UTF8Repair.sequence(raw, i) {
      case .valid(let length):
        plain = plain && PlainText.isPlain(raw, i)
        i += length
        continue
      case .invalid(let length):
        take(raw[done..<i])
        held += UTF8Repair.replacement
        i += length
        done = i
        continue
      case .unfinished where last:
        take(raw[done..<i])
        held += UTF8Repair.replacement
        i = raw.count
        done = i
        continue
      case .unfinished:
        waiting.append(contentsOf: raw[i...])
      }
      break
    }
    if done == 0, plain, takePlain(raw[..<i], last: last, into: &clean) { return }
    take(raw[done..<i])
    release(plain: plain, last: last, into: &clean)
  }

  /// Hands on text that needs no change at once, less its last byte, after which a mark may come.
  ///
  /// - Returns: whether it was such text: code points that NFC never touches, no CR, ASCII at its
  ///   end and at the end of what was held.
  private mutating func takePlain(
    _ raw: Slice<UnsafeRawBufferPointer>, last: Bool, into clean: inout [UInt8]
  ) -> Bool {
    let part = UnsafeRawBufferPointer(rebasing: raw)
    guard heldIsPlain, held.count < 2, held.last ?? 0 < 0x80, held.last != 0x0D,
      let base = part.baseAddress, let end = part.last, end < 0x80,
      memchr(base, 0x0D, part.count) == nil
    else { return false }
    clean += held
    held.removeAll(keepingCapacity: true)
    let holds = !last && end != 0x0A
    clean.append(contentsOf: holds ? part.dropLast() : part[...])
    if holds { held.append(end) }
    return true
  }

  /// Appends valid UTF-8, without the CRs before an LF.
  private mutating func take(_ raw: Slice<UnsafeRawBufferPointer>) {
    var part = UnsafeRawBufferPointer(rebasing: raw)
    if part.first(where: { $0 != 0x0D }) == 0x0A {
      while held.last == 0x0D { held.removeLast() }
    }
    while let base = part.baseAddress, let found = memchr(base, 0x0D, part.count) {
      let at = found - UnsafeMutableRawPointer(mutating: base)
      var end = at + 1
      while end < part.count, part[end] == 0x0D { end += 1 }
      let endsLine = end < part.count && part[end] == 0x0A
      held.append(contentsOf: part[..<(endsLine ? at : end)])
      part = UnsafeRawBufferPointer(rebasing: part[end...])
    }
    held.append(contentsOf: part)
  }

  /// Appends the text up to `end` in NFC, some lines at a time: nothing composes over a line end,
  /// and few lines of a text need it.
  private func normalise(_ text: [UInt8], _ end: Int, into clean: inout [UInt8]) {
    var start = 0
    while start < end {
      var piece = min(start + Self.normalisedPiece, end)
      while piece < end, text[piece - 1] != 0x0A { piece += 1 }
      if Normalisation.isNFC(text, start..<piece) {
        clean += text[start..<piece]
      } else {
        clean += Normalisation.nfc(text, start..<piece)
      }
      start = piece
    }
  }

  /// Bytes that are brought into NFC together, up to the next line end.
  private static let normalisedPiece = 1 << 11

  /// Hands on, in NFC, all that cannot change any more.
  private mutating func release(plain: Bool, last: Bool, into clean: inout [UInt8]) {
    let end = last ? held.count : Decoder.boundary(of: held)
    if heldIsPlain && plain || !form.normalises {
      clean += held[..<end]
    } else {
      normalise(held, end, into: &clean)
    }
    // What is held begins at NFC's last boundary: past the first byte, it is all new.
    heldIsPlain = plain && (end > 0 || heldIsPlain)
    if end == held.count {
      held.removeAll(keepingCapacity: true)
    } else {
      held.removeSubrange(..<end)
    }
  }
  /// Whether what is held has only code points that NFC never touches.
  private var heldIsPlain = true

  /// Text that is all marks may be cut after so many bytes.
  private static let longestCluster = 1 << 16

  /// The last place that NFC cannot reach across and before which no CR waits for its LF.
  private static func boundary(of bytes: [UInt8]) -> Int {
    if bytes.last == 0x0A { return bytes.count }
    var i = bytes.count
    while i > 0, bytes.count - i < longestCluster {
      let (value, length) = CodePoint.decode(bytes, before: i)
      i -= length
      if value == 0x0D, i > 0, bytes[i - 1] == 0x0D { continue }
      if Normalisation.hasBoundary(before: value) { return i }
    }
    return i
  }

  /// Text that came whole: valid UTF-8 with LF for CR LF, and in NFC where that is wanted.
  static func clean(_ bytes: [UInt8], normalises: Bool = true) -> [UInt8] {
    var decoder = Decoder(DecoderForm(headLength: 0, normalises: normalises))
    decoder.state = .utf8
    var clean: [UInt8] = []
    bytes.withUnsafeBytes { decoder.scan($0, last: true, into: &clean) }
    return clean
  }
}
