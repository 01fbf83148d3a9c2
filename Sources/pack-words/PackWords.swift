import Boilerplate
import CopydeskCore
import Glibc

/// pack-words FILE PACKS: writes the words of strip-boilerplate, from the lists in PACKS, into FILE as
/// Swift source, a string literal of a table; run by the build, so that the program need not read
/// the lists.
@main
struct PackWords {
  static func main() {
    guard CommandLine.arguments.count == 3 else { exit(2) }
    let path = CommandLine.arguments[1]
    do throws(UsageError) {
      try LanguagePack.layOver([CommandLine.arguments[2]])
    } catch {
      puts("pack-words: \(error.reason)")
      exit(1)
    }
    let source = literal(StripBoilerplate.wordsToPack)
    guard let file = fopen(path, "w"), fwrite(source, 1, source.count, file) == source.count,
      fclose(file) == 0
    else {
      perror("pack-words: '\(path)'")
      exit(1)
    }
  }

  /// A declaration of `packedWords` with these bytes, which are all below 0x80.
  private static func literal(_ bytes: [UInt8]) -> [UInt8] {
    var source = Array("let packedWords: StaticString = \"".utf8)
    for byte in bytes {
      switch byte {
      case 0: source += Array("\\0".utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): source += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: source.append(byte)
      default: source += Array("\\u{\(String(byte, radix: 16))}".utf8)
      }
    }
    return source + Array("\"\n".utf8)
  }
}
