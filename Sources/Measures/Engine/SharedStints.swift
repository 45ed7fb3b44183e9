/// Who counts a row whose credit is shared, where it counts once for each of those who share it,
/// their teams and the whole: such a row has a stint of its own.
struct SharedStints {
  /// Every place that counts a row, each once, by stint; those of shared rows follow the others.
  private(set) var slots: [[Int]]
  private var combined: [[Int]: Int32] = [:]
  private let subjects: Subjects

  init(_ credit: Credit) {
    subjects = credit.subjects
    // A row counts once for a place, however often it is reached.
    slots = credit.slots.map { Array(Set($0)).sorted() }
  }

  /// The stint of rows that `stints` share.
  mutating func stint(of stints: [Int]) -> Int32 {
    let key = Array(Set(stints)).sorted()
    if let known = combined[key] { return known }
    let stint = Int32(slots.count)
    combined[key] = stint
    slots.append(SharedStints.places(of: key, slots, subjects))
    return stint
  }

  /// Everybody who counts a shared row, each once; it is beyond nobody's whole here.
  static func places(of stints: [Int], _ slots: [[Int]], _ subjects: Subjects) -> [Int] {
    var places = Set(stints.flatMap { slots[$0] })
    places.remove(subjects.overlays)
    places.insert(subjects.organization)
    let hasTeam = places.contains { subjects.team(0) <= $0 && $0 < subjects.withoutTeam }
    if hasTeam { places.remove(subjects.withoutTeam) }
    return places.sorted()
  }
}
