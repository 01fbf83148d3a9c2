/// How a file of the command line becomes documents for the filter.
extension Run {
  /// Takes one file: its own faults are said, those of the output are thrown.
  mutating func take<F: Filter>(
    _ path: [CChar], _ arguments: Arguments, _ languages: LanguageFinder, isOneOfMany: Bool,
    _ filter: inout F
  ) throws(FilterError) {
    let isStandardInput = path == Array("-".utf8CString)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let label = isStandardInput ? "standard input" : name
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = isStandardInput ? .standardInput : try Descriptor.open(path)
    } catch {
      return say(label, error.reason)
    }
    // Nothing was written through it, so an error of this close loses nothing.
    defer { if !isStandardInput { try? descriptor.close() } }
    let form = decoderForm(of: F.self, arguments)
    var input = InputReader(descriptor, Decoder(form))
    if input.wouldBlock { try out.flush() }
    let opening = open(&input, F.self, arguments)
    switch opening {
    case .binary(let kind): say(label, "binary file (\(kind))")
    case .container(let container):
      try takeContained(
        container, input, form, languages, (name, label), isOneOfMany, &filter)
    case .text:
      let lines = F.input(arguments) == .lines ? JSONLines(textMembers: F.textMembers) : nil
      var reader = DocumentReader(
        input, name: name, grain: F.grain, lines: lines,
        streamed: isOneOfMany && F.input(arguments) == .text, languages: languages)
      try takeDocuments(of: &reader, label, &filter)
      if let fault = reader.readError { say(label, fault.reason) }
      if let fault = reader.otherFault { say(label, fault) }
    }
  }

  private func decoderForm<F: Filter>(of _: F.Type, _ arguments: Arguments) -> DecoderForm {
    let input = F.input(arguments)
    return DecoderForm(
      encoding: arguments.value("encoding"),
      headLength: F.grain == .paragraph ? 4 : DecoderForm.longestHead,
      normalises: input == .text, guesses: input == .text, streams: F.grain == .paragraph,
      passesBytes: input == .lines, declared: F.declaredEncoding)
  }

  /// What a file is, told by its first bytes.
  private enum Opening {
    case text
    case binary(String)
    case container(any Container)
  }

  private func open<F: Filter>(
    _ input: inout InputReader, _: F.Type, _ arguments: Arguments
  ) -> Opening {
    let wanted = F.grain == .paragraph ? 1 : DecoderForm.longestHead
    func readHead() -> BinaryFormat.Verdict {
      input.readAhead { head, isWhole in
        head.count < wanted || BinaryFormat.verdict(head, isWhole: isWhole) == .undecided
      }
      return BinaryFormat.verdict(input.head, isWhole: true)
    }
    var verdict = readHead()
    if let unpacker = F.unpacker(for: Array(input.head.prefix(wanted))) {
      input.unpack(with: unpacker)
      verdict = readHead()
    }
    if case .binary(let kind) = verdict { return .binary(kind) }
    if F.input(arguments) == .text,
      let container = F.container(for: Array(input.head.prefix(wanted)))
    {
      return .container(container)
    }
    return .text
  }

  private mutating func takeDocuments<F: Filter>(
    of reader: inout DocumentReader, _ label: String, _ filter: inout F
  ) throws(FilterError) {
    var isRefused = false
    var isNoted = false
    var known = 0
    while true {
      let item = try reader.next { () throws(FilterError) in try out.flush() }
      progress?.add(reader.bytesRead - known)
      known = reader.bytesRead
      switch item {
      case .end: return
      case .fault(let reason): say(label, reason)
      case .document(let document):
        if !isNoted, let note = reader.encodingNote {
          self.note(label, note)
          isNoted = true
        }
        if document.isFirst { isRefused = refuses(document, label) }
        if !isRefused { try take(document, label, &filter) }
      }
    }
  }

  /// Says so where a document among others is no text.
  private mutating func refuses(_ document: Document, _ label: String) -> Bool {
    guard let kind = BinaryFormat.name(ofDecoded: document.bytes) else { return false }
    say(document.hasHeader ? document.name : label, "binary file (\(kind))")
    return true
  }

  private mutating func take<F: Filter>(
    _ document: Document, _ label: String, _ filter: inout F
  ) throws(FilterError) {
    do throws(FilterError) {
      try filter.take(document, into: &out)
    } catch {
      guard case .document(let reason) = error else { throw error }
      say(document.hasHeader ? document.name : label, reason)
    }
  }

  // MARK: Containers

  /// Takes the documents of a container. One alone is what the file is; several have headers.
  private mutating func takeContained<F: Filter>(
    _ container: any Container, _ input: consuming InputReader, _ form: DecoderForm,
    _ languages: LanguageFinder, _ file: (name: String, label: String), _ isOneOfMany: Bool,
    _ filter: inout F
  ) throws(FilterError) {
    var waiting: ContainedDocument?
    var isOneOfMany = isOneOfMany
    var known = 0
    while !input.isAtEnd {
      if input.wouldBlock { try out.flush() }
      do throws(SystemError) {
        try input.readRaw { _, bytes, last in container.take(bytes, last: last) }
      } catch {
        say(file.label, error.reason)
      }
      progress?.add(input.bytesRead - known)
      known = input.bytesRead
      while let next = nextContained(container, file.label) {
        if let first = waiting {
          isOneOfMany = true
          try take(decoded(first, form, languages, file, isOneOfMany), file.label, &filter)
        }
        waiting = next
      }
    }
    if let last = waiting {
      try take(decoded(last, form, languages, file, isOneOfMany), file.label, &filter)
    }
    if let fault = input.fileFault { say(file.label, fault) }
  }

  private mutating func nextContained(
    _ container: any Container, _ label: String
  ) -> ContainedDocument? {
    while true {
      do throws(FilterError) {
        return try container.next()
      } catch {
        if case .document(let reason) = error { say(label, reason) }
      }
    }
  }

  private func decoded(
    _ contained: ContainedDocument, _ form: DecoderForm, _ languages: LanguageFinder,
    _ file: (name: String, label: String), _ isOneOfMany: Bool
  ) -> Document {
    var form = form
    if let charset = contained.charset.flatMap({ EncodingLabel.resolve($0) }) {
      form.declared = { _ in charset }
    }
    var decoder = Decoder(form)
    var text: [UInt8] = []
    contained.bytes.withUnsafeBytes { decoder.feed($0, last: true, into: &text) }
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    let name = contained.name ?? file.name
    var document = Document(
      name: name, bytes: text, hasHeader: isOneOfMany,
      language: languages.language(of: text, isFirst: true))
    if let choice = decoder.choice, let note = choice.note {
      document.assumedEncoding = choice.name
      self.note(isOneOfMany ? name : file.label, note)
    }
    return document
  }
}
