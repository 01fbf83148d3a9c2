/// Puts the tolls of a slot together: of one event there is one, however it rises and whoever counts.
enum TollClusters {
  /// The figures of a slot by their size, parted where none lies between two that are further apart
  /// than counts of one thing are, unless both are what their documents begin with.
  static func clusters(_ places: [Place]) -> [[Place]] {
    let ordered = places.sorted { $0.aspect.stated.low < $1.aspect.stated.low }
    var clusters: [[Place]] = []
    var reach = -Double.infinity
    var hasLead = false
    for place in ordered {
      let isNear = place.aspect.stated.low <= reach * Tolls.widest
      if isNear || hasLead && place.isLead {
        clusters[clusters.count - 1].append(place)
      } else {
        clusters.append([place])
        hasLead = false
      }
      reach = max(reach, place.aspect.stated.high)
      hasLead = hasLead || place.isLead
    }
    return clusters.map { $0.sorted { ($0.document, $0.index) < ($1.document, $1.index) } }
  }
}
