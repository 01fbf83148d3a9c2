/// The files of `Templates`, brought in by the build.
enum PageTemplates {
  /// The page with `{{name}}` where something is filled in.
  static let page = PackageResources.page_html
  static let script = PackageResources.page_js
  /// How the page looks, the figures on its axes included.
  static let pageStyle = PackageResources.page_css + PackageResources.figures_css
  /// How the picture looks by itself.
  static let pictureStyle = PackageResources.picture_css + PackageResources.figures_css

  /// A stretch of a template, or a place where something is filled in.
  enum Part {
    case fixed(ArraySlice<UInt8>)
    case place(String)
  }

  /// The parts of a template in their order.
  static func parts(of template: [UInt8]) -> [Part] {
    let brace = UInt8(ascii: "{")
    var parts: [Part] = []
    var start = 0
    var at = 0
    while at + 1 < template.count {
      guard template[at] == brace, template[at + 1] == brace,
        let end = template[at...].firstIndex(of: UInt8(ascii: "}"))
      else {
        at += 1
        continue
      }
      parts.append(.fixed(template[start..<at]))
      parts.append(.place(String(decoding: template[at + 2..<end], as: UTF8.self)))
      start = end + 2
      at = start
    }
    return parts + [.fixed(template[start...])]
  }
}
