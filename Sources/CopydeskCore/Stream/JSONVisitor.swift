import CJSON

/// What is told of a JSON value, part by part, in the order of the text.
///
/// Bytes that are handed over live only as long as the call.
public protocol JSONVisitor {
  /// An object or an array begins.
  mutating func begin(isArray: Bool)
  /// The object or array that began last ends.
  mutating func end()
  /// The name of a member, whose value comes next.
  mutating func key(_ name: UnsafeBufferPointer<UInt8>)
  /// A string, its escapes undone.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// A number; one beyond what a `Double` holds is infinite.
  mutating func number(_ value: Double)
  /// True or false.
  mutating func bool(_ value: Bool)
  /// Null.
  mutating func null()
}

/// Walks JSON values without making a tree of them; the memory of one walk serves the next.
public final class JSONWalker {
  private let reader: OpaquePointer

  /// Nil where there is no memory.
  public init?() {
    guard let reader = cjson_open() else { return nil }
    self.reader = reader
  }

  deinit { cjson_close(reader) }

  /// Walks one value that fills the bytes.  Linear in their number.
  ///
  /// - Throws: `JSONError` with the parser's reason; what stood before was told.
  public func walk<V: JSONVisitor>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visitor: inout V
  ) throws(JSONError) {
    guard let base = bytes.baseAddress else { throw JSONError(reason: "no JSON value") }
    var reason: UnsafePointer<CChar>?
    // The parser knows nothing of the visitor's type: it hands back a closure of that type.
    withUnsafeMutablePointer(to: &visitor) { place in
      var tell: (cjson_event, UnsafeBufferPointer<UInt8>, Int64, Double) -> Void = {
        JSONWalker.tell(&place.pointee, $0, $1, $2, $3)
      }
      reason = withUnsafeMutablePointer(to: &tell) {
        cjson_walk(reader, base, bytes.count, { JSONWalker.pass($0, $1, $2, $3, $4, $5) }, $0)
      }
    }
    if let reason { throw JSONError(reason: String(cString: reason)) }
  }

  private static func pass(
    _ context: UnsafeMutableRawPointer?, _ event: cjson_event, _ bytes: UnsafePointer<UInt8>?,
    _ count: Int, _ integer: Int64, _ real: Double
  ) {
    typealias Tell = (cjson_event, UnsafeBufferPointer<UInt8>, Int64, Double) -> Void
    let text = UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    context?.assumingMemoryBound(to: Tell.self).pointee(event, text, integer, real)
  }

  private static func tell<V: JSONVisitor>(
    _ visitor: inout V, _ event: cjson_event, _ text: UnsafeBufferPointer<UInt8>,
    _ integer: Int64, _ real: Double
  ) {
    switch event {
    case CJSON_OBJECT_BEGIN: visitor.begin(isArray: false)
    case CJSON_ARRAY_BEGIN: visitor.begin(isArray: true)
    case CJSON_OBJECT_END, CJSON_ARRAY_END: visitor.end()
    case CJSON_KEY: visitor.key(text)
    case CJSON_TEXT: visitor.text(text)
    case CJSON_INTEGER: visitor.number(Double(integer))
    case CJSON_REAL: visitor.number(real)
    case CJSON_TRUE: visitor.bool(true)
    case CJSON_FALSE: visitor.bool(false)
    default: visitor.null()
    }
  }
}
