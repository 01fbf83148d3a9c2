import CopydeskCore

/// The weight of every feature, from the list name-weights that Scripts/fit-names makes.
struct Weights {
  /// By the feature's number.
  let values: [Float]

  init(_ list: Lexicon) {
    var values = [Float](repeating: 0, count: Features.names.count)
    for (index, name) in Features.names.enumerated() {
      let key = Array(name.utf8)
      if let entry = list.find(key, key.indices), let hundredths = list.number(of: entry) {
        values[index] = Float(hundredths) / 100
      }
    }
    self.values = values
  }
}
