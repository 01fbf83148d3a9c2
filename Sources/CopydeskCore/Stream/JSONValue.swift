import CJSON

/// A JSON value read from a line: for tables of earlier runs, not for texts.
public indirect enum JSONValue: Sendable, Equatable {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string([UInt8])
  case integer(Int)
  case real(Double)
  case bool(Bool)
  case null

  /// The value of that member of an object, the last where there are several.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The bytes of a string.
  public var string: [UInt8]? {
    if case .string(let bytes) = self { return bytes }
    return nil
  }

  /// The elements of an array.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// A number as floating point.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.object(let x), .object(let y)):
      x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.array(let x), .array(let y)): x == y
    case (.string(let x), .string(let y)): x == y
    case (.integer(let x), .integer(let y)): x == y
    case (.real(let x), .real(let y)): x == y
    case (.bool(let x), .bool(let y)): x == y
    case (.null, .null): true
    default: false
    }
  }
}

extension JSONValue {
  /// Reads one value; at most 1,024 levels deep.
  ///
  /// - Throws: `JSONError` with the parser's reason.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    guard let reader = cjson_open() else { throw JSONError(reason: "out of memory") }
    defer { cjson_close(reader) }
    var tree = JSONTree()
    let fault = bytes.withUnsafeBufferPointer { text -> UnsafePointer<CChar>? in
      guard let base = text.baseAddress else { return nil }
      return withUnsafeMutablePointer(to: &tree) { tree in
        cjson_walk(reader, base, text.count, { JSONTree.visit($0, $1, $2, $3, $4, $5) }, tree)
      }
    }
    if let fault { throw JSONError(reason: String(cString: fault)) }
    guard let value = tree.root else { throw JSONError(reason: "no JSON value") }
    self = value
  }
}

/// A value that is put together from the parser's events.
private struct JSONTree {
  private var open: [(key: String, value: JSONValue)] = []
  private var key = ""
  var root: JSONValue?

  static func visit(
    _ context: UnsafeMutableRawPointer?, _ event: cjson_event, _ bytes: UnsafePointer<UInt8>?,
    _ count: Int, _ integer: Int64, _ real: Double
  ) {
    guard let context else { return }
    let text = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    context.assumingMemoryBound(to: JSONTree.self).pointee.take(event, text, integer, real)
  }

  private mutating func take(
    _ event: cjson_event, _ text: [UInt8], _ integer: Int64, _ real: Double
  ) {
    switch event {
    case CJSON_OBJECT_BEGIN: open.append((key, .object([])))
    case CJSON_ARRAY_BEGIN: open.append((key, .array([])))
    case CJSON_OBJECT_END, CJSON_ARRAY_END:
      if let done = open.popLast() {
        key = done.key
        add(done.value)
      }
    case CJSON_KEY: key = String(decoding: text, as: UTF8.self)
    case CJSON_TEXT: add(.string(text))
    case CJSON_INTEGER: add(.integer(Int(integer)))
    case CJSON_REAL: add(.real(real))
    case CJSON_TRUE: add(.bool(true))
    case CJSON_FALSE: add(.bool(false))
    default: add(.null)
    }
  }

  private mutating func add(_ value: JSONValue) {
    guard let holder = open.popLast() else {
      root = value
      return
    }
    switch holder.value {
    case .object(var members):
      members.append((key, value))
      open.append((holder.key, .object(members)))
    case .array(var elements):
      elements.append(value)
      open.append((holder.key, .array(elements)))
    default: break
    }
  }
}
