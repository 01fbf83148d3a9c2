/// A whole number kept in fewer bytes than `Int` has: pages have as many records as blocks. What does
/// not fit is kept as the nearest that does.
@propertyWrapper
struct Narrow<Stored: FixedWidthInteger & BitwiseCopyable>: BitwiseCopyable {
  private var stored: Stored

  @inline(__always)
  init(wrappedValue: Int) { stored = Stored(clamping: wrappedValue) }

  @inline(__always)
  var wrappedValue: Int {
    get { Int(truncatingIfNeeded: stored) }
    set { stored = Stored(clamping: newValue) }
  }
}
