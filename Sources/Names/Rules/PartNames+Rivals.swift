/// Which of several full names that claim one short form is meant.
extension PartNames {
  /// How many times as often as all its rivals a full name is met to be the one that is meant.
  private static let dominance = 2

  /// Of full names that compete, the one that all others hold: Lena Okafor in Sgt Lena Okafor.
  func innermost(_ hits: [Hit], _ folding: Folding) -> [Hit] {
    let inner = hits.filter { hit in
      let own = folding.parsed[hit.number].words
      return hits.allSatisfy {
        let other = folding.parsed[$0.number].words
        return other.suffix(own.count).elementsEqual(own) || other.starts(with: own)
      }
    }
    return inner.count == 1 ? inner : hits
  }

  /// Of full names that compete, the one that stands in the short form's documents and is met far
  /// more often than all others together.
  func dominant(_ hits: [Hit], _ number: Int, _ folding: Folding) -> [Hit] {
    let counts = hits.map { count(folding.root($0.number), folding) }
    guard let most = counts.max(), let first = counts.firstIndex(of: most) else { return hits }
    let others = counts.reduce(0, +) - most
    let isClear = most >= PartNames.dominance * others && folding.meet(hits[first].number, number)
    return isClear ? [hits[first]] : hits
  }

  /// How often the full names of a group are met.
  func count(_ root: Int, _ folding: Folding) -> Int {
    folding.groups.members[root].reduce(0) { sum, member in
      folding.isFull(Int(member)) ? sum + folding.index.names[Int(member)].count : sum
    }
  }

  /// Of full names that compete, the one in whose documents the short form lives.
  func closest(_ hits: [Hit], _ number: Int, _ folding: Folding) -> [Hit] {
    let own = folding.index.names[number].documents
    let near = hits.filter { hit in
      var all = DocumentSet()
      for member in folding.groups.members[folding.root(hit.number)] {
        all.formUnion(folding.index.names[Int(member)].documents)
      }
      return all.contains(own)
    }
    return near.count == 1 ? near : hits
  }
}
