import CopydeskCore
import Testing

@testable import Boilerplate

/// Files in which pages are wrapped.
@Suite struct ContainerTests {
  /// The documents of a file, which comes in pieces of that length.
  private func documents(_ file: [UInt8], pieces: Int = .max) throws -> [ContainedDocument] {
    let container = try #require(KnownContainers.opened(by: Array(file.prefix(4096))))
    var found: [ContainedDocument] = []
    var start = 0
    while start < file.count {
      let end = start + min(pieces, file.count - start)
      file[start..<end].withUnsafeBytes { container.take($0, last: false) }
      while let next = try container.next() { found.append(next) }
      start = end
    }
    container.take(UnsafeRawBufferPointer(start: nil, count: 0), last: true)
    while let next = try container.next() { found.append(next) }
    return found
  }

  private func texts(_ file: String, pieces: Int = .max) throws -> [String] {
    try documents(Array(file.utf8), pieces: pieces).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test func aResponseIsItsBody() throws {
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; Charset=\"koi8-r\"\r\n\r\n<p>a</p>"
    let found = try documents(Array(response.utf8))
    #expect(found.map(\.charset) == ["koi8-r"])
    #expect(try texts(response) == ["<p>a</p>"])
    #expect(try texts("HTTP/2 301 \nLocation: x\n\n" + response) == ["<p>a</p>"])
  }

  @Test func chunksAreJoined() throws {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try texts(head + "3\r\n<p>\r\n5;x=y\r\na</p>\r\n0\r\n\r\n") == ["<p>a</p>"])
    #expect(try texts(head + "<p>joined before</p>") == ["<p>joined before</p>"])
    #expect(try texts(head + "5\r\n<p>cut") == ["<p>cu"])
  }

  /// "<p>packed</p>\n" as gzip has it.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0x01, 0x0E, 0x00, 0xF1, 0xFF, 0x3C, 0x70, 0x3E,
    0x70, 0x61, 0x63, 0x6B, 0x65, 0x64, 0x3C, 0x2F, 0x70, 0x3E, 0x0A,
  ]

  @Test func aPackedBodyIsUnpackedAsFarAsItGoes() throws {
    let head = Array("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n".utf8)
    let found = try documents(head + ContainerTests.packed)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<p>packed</p>\n"])
    let unpacked = try documents(head + Array("<p>a</p>".utf8))
    #expect(unpacked.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<p>a</p>"])
  }

  @Test func aPackingThatIsNotKnownIsSaid() {
    let file = Array("HTTP/1.1 200 OK\nContent-Encoding: br\n\n".utf8) + [1, 2, 3, 4]
    #expect(throws: FilterError.self) { try documents(file) }
  }

  @Test func damagedGzipIsSaid() throws {
    let unpacker = try #require(GzipUnpacker())
    var out: [UInt8] = []
    #expect(throws: FilterError.self) {
      try ContainerTests.packed.withUnsafeBytes { bytes in
        try unpacker.unpack(bytes, last: true, into: &out)
      }
    }
    #expect(out == Array("<p>packed</p>\n".utf8))
  }

  private func record(_ type: String, _ uri: String, _ content: String, _ media: String) -> String {
    "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nContent-Type: \(media)\r\n"
      + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
  }

  @Test(arguments: [1, 7, 100, Int.max]) func theRecordsOfAnArchiveHaveTheirAddress(pieces: Int)
    throws
  {
    let http = "application/http; msgtype=response"
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
    let archive =
      record("warcinfo", "i", "software: x", "application/warc-fields")
      + record("response", "http://a.example/", page + "one</p>", http)
      + record("response", "http://b.example/", "HTTP/1.1 404 No\r\n\r\nnone", http)
      + record(
        "response", "http://c.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n1",
        http)
      + record("conversion", "<http://d.example/>", "plain", "text/plain")
      + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/\r\nContent-Length: 999\r\n\r\n"
      + page + "cut"
    let found = try documents(Array(archive.utf8), pieces: pieces)
    #expect(found.map(\.name) == ["http://a.example/", "http://d.example/", "http://e.example/"])
    let texts = found.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts == ["<p>one</p>", "plain", "<p>cut"])
  }

  private static let mail = """
    From: Ann <ann@example.org>
    Subject: A page
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="x y"

    A preface that no reader shows.
    --x y
    Content-Type: text/plain

    plain
    --x y
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    <p>caf=C3=A9 goes =
    on</p>
    --x y--
    An epilogue.

    """

  @Test(arguments: ["\n", "\r\n"]) func theTextOfAMailIsItsBestPart(lineEnd: String) throws {
    let file = ContainerTests.mail.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let found = try documents(Array(file.utf8))
    #expect(found.map(\.charset) == ["utf-8"])
    let text = String(decoding: try #require(found.first).bytes, as: UTF8.self)
    #expect(text.hasPrefix("<p>café goes on</p>"))
  }

  @Test func aSavedPageIsItsRoot() throws {
    let file = """
      From: <Saved by a browser>
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; start="<2@x>"; boundary=b

      --b
      Content-Type: text/html
      Content-ID: <1@x>

      <p>frame</p>
      --b
      Content-Type: text/html
      Content-ID: <2@x>
      Content-Transfer-Encoding: base64

      PHA+cm9v
      dDwvcD4=
      --b--
      """
    #expect(try texts(file) == ["<p>root</p>"])
  }

  @Test func aMailWithoutTextIsSaid() {
    let file = "MIME-Version: 1.0\nContent-Type: image/png\n\nabc"
    #expect(throws: FilterError.self) { try texts(file) }
  }

  @Test(arguments: ["The text.\n", "<p>HTTP/1.1 200 OK", "Note: it rains\nA line.\n", ""])
  func textIsNoContainer(text: String) {
    let opened = KnownContainers.opened(by: Array(text.utf8)) != nil
    #expect(!opened)
  }
}

/// Feeds, each item of which is a document.
@Suite struct FeedTests {
  private func items(_ feed: String) -> [(name: String?, page: String)]? {
    Feed.items(of: Array(feed.utf8))?.map { ($0.name, String(decoding: $0.page, as: UTF8.self)) }
  }

  @Test func theLongestTextOfAnItemCounts() throws {
    let feed = """
      <?xml version="1.0"?><!-- c --><rss><channel><title>Feed</title>
      <item><title>A &amp;amp; B</title><link>https://a.example/1</link><description>Short.</description>
      <content:encoded><![CDATA[<p>The whole <b>text</b>.</p>]]></content:encoded></item>
      <item><guid>two</guid><description>Plain first.
      Plain &lt;3 second.</description></item></channel></rss>
      """
    let found = try #require(items(feed))
    #expect(found.map(\.name) == ["https://a.example/1", "two"])
    #expect(found[0].page.contains("<h1>A &amp; B</h1><p>The whole <b>text</b>.</p>"))
    #expect(
      found[1].page.contains("<p>Plain first.</p>") || found[1].page.contains("Plain <3 second."))
  }

  @Test func atomHasItsLinksInAttributes() throws {
    let feed = """
      <feed><entry><link rel="self" href="no"/><link href="https://b.example/"/><id>i</id>
      <summary>s</summary><content type="html">&lt;p&gt;Escaped text.&lt;/p&gt;</content></entry>
      <entry><id>x</id><content type="xhtml"><div><p>Marked text.</p></div></content></entry></feed>
      """
    let found = try #require(items(feed))
    #expect(found.map(\.name) == ["https://b.example/", "x"])
    #expect(found[0].page.contains("<p>Escaped text.</p>"))
    #expect(found[1].page.contains("<p>Marked text.</p>"))
  }

  @Test(arguments: ["<html><item>a</item></html>", "rss", "", "<?xml version='1.0'?>", "<rss"])
  func anythingElseIsNoFeed(text: String) {
    #expect(items(text)?.isEmpty ?? true)
  }
}
