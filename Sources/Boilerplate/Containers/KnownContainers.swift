import CopydeskCore

/// The ways of wrapping pages that the filter knows.
enum KnownContainers {
  static func opened(by head: [UInt8]) -> (any Container)? {
    if WARCContainer.recognises(head) { return WARCContainer() }
    if HTTPResponse.recognises(head) { return HTTPContainer() }
    if MailContainer.recognises(head) { return MailContainer() }
    return nil
  }
}
