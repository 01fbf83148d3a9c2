/// Which counted are told apart by whose they are: where some write soldiers and others Ruvian
/// soldiers, and nobody writes of two armies, they are the same.
struct OwnerJoin {
  private struct Key: Hashable {
    let slot: Slot
    let group: [UInt8]
  }

  /// The one owner that a class has in all documents; empty where there are several.
  private var owners: [Key: [UInt8]] = [:]

  /// Reads the owners of all mentions.
  ///
  /// - Complexity: linear in the mentions.
  init(_ documents: [DocumentRecord]) {
    for document in documents {
      var bare: Set<Key> = []
      var owned: Set<Key> = []
      for mention in document.mentions where mention.slot.isNamed {
        let key = Key(slot: mention.slot, group: mention.group)
        if mention.owner.isEmpty {
          bare.insert(key)
        } else {
          owned.insert(key)
          owners[key] = owners[key, default: mention.owner] == mention.owner ? mention.owner : []
        }
      }
      // A document that writes both means two.
      for key in bare.intersection(owned) { owners[key] = [] }
    }
  }

  /// True where the owner of what is counted makes it another thing.
  func tells(_ mention: Mention) -> Bool {
    guard !mention.owner.isEmpty else { return false }
    let one = owners[Key(slot: mention.slot, group: mention.group)]
    return one != mention.owner || OwnerJoin.sexes.contains(mention.owner)
  }

  private static let sexes: Set<[UInt8]> = [Array("male".utf8), Array("female".utf8)]
}
