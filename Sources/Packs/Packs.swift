/// Hands on the lists that the build has packed. A symbol of C, not an import: so no library has to
/// be built anew when a list changes.
@_cdecl("copydesk_packed_lists")
public func packedListsOfTheBuild() -> UnsafePointer<UInt8> { packedLists.utf8Start }
