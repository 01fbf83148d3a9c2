import CopydeskCore

/// The tags that tag-quotes sets.
enum Tags {
  private static let names = ["quote", "source", "cue"].map { Array($0.utf8) }

  /// Where the tag that begins at the offset ends; nil if none does.
  ///
  /// A value holds no `>`: tag-quotes writes it as `&gt;`.
  static func end(_ bytes: [UInt8], at offset: Int) -> Int? {
    var start = offset + 1
    if start < bytes.count, bytes[start] == 0x2F { start += 1 }
    for name in names where bytes[min(start, bytes.count)...].starts(with: name) {
      var end = start + name.count
      guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x3E else { return nil }
      while end < bytes.count, bytes[end] != 0x3E, bytes[end] != 0x0A, bytes[end] != 0x3C {
        end += 1
      }
      return end < bytes.count && bytes[end] == 0x3E ? end + 1 : nil
    }
    return nil
  }
}
