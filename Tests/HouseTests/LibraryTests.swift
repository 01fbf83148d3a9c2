import Boilerplate
import Chart
import Claims
import CopydeskCore
import Names
import Quotes
import Sentences
import Testing
import Workbench

/// Each library has one way in, with an example in its documentation, which stands here again and is run.
@Suite struct LibraryTests {
  @Test func stripBoilerplate() throws {
    let page = Document(name: "page", bytes: Array("<title>Dam fails</title><nav>Home</nav>".utf8))
    let article = try StripBoilerplate.output(of: [page])
    #expect(!String(decoding: article, as: UTF8.self).contains("Home"))
  }

  @Test func splitSentences() throws {
    let text = Document(name: "text", bytes: Array("It rained. The dam failed.".utf8))
    let lines = try SplitSentences.output(of: [text])
    #expect(String(decoding: lines, as: UTF8.self).hasPrefix("It rained.\nThe dam failed."))
  }

  @Test func foldNames() throws {
    let text = Document(name: "text", bytes: Array("Ana Brelo came. Brelo spoke.".utf8))
    let names = try FoldNames.output(["--list"], of: [text])
    #expect(String(decoding: names, as: UTF8.self).contains("\tAna Brelo\tBrelo\n"))
  }

  @Test func tagQuotes() throws {
    let text = Document(name: "text", bytes: Array("\"It fell,\" said Ana Brelo.".utf8))
    let tagged = try TagQuotes.output(of: [text])
    #expect(String(decoding: tagged, as: UTF8.self).contains("speaker=\"Ana Brelo\""))
  }

  @Test func countClaims() throws {
    let text = Document(name: "text", bytes: Array("Police said 12 people were killed.".utf8))
    let rows = try CountClaims.output(["--json"], of: [text])
    #expect(String(decoding: rows, as: UTF8.self).contains("killed"))
  }

  @Test func chartClaims() throws {
    let rows = Document(name: "rows", bytes: [])
    let page = try ChartClaims.output(["--svg"], of: [rows])
    #expect(String(decoding: page, as: UTF8.self).contains("<svg"))
  }

  @Test func whatTheDocumentationShowsIsRunHere() throws {
    let here = try #require(Folder.text(of: Place.root + "/Tests/HouseTests/LibraryTests.swift"))
    let mains = SourceFile.all.filter { file in
      file.lines.contains { $0.contains(": Filter {") && $0.hasPrefix("public struct") }
    }
    #expect(mains.count == 6)
    for file in mains {
      let shown = file.lines.filter { $0.hasPrefix("///     ") }.map { $0.dropFirst(8) }
      #expect(shown.count > 1, "\(file)")
      for line in shown { #expect(here.contains("    \(line)\n"), "\(file): \(line)") }
    }
  }
}
