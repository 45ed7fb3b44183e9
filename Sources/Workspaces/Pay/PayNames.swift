import Facts
import Problems

extension PayFile {
  /// Tells the names that nobody in the data has.
  public func tellUnknownNames(_ organization: Organization, _ problems: inout Problems) {
    var known: [Named: [String]] = [:]
    known[.roles] = Array(Set(organization.reps.map(\.role))).sorted()
    known[.teams] = organization.teams.map(\.id)
    known[.reps] = organization.reps.map(\.id)
    for (kind, name, place) in names {
      let words = known[kind] ?? []
      if words.contains(name) { continue }
      let expected: Phrase
      switch kind {
      case .roles: expected = Phrase("a role of the table reps", "reps 表中的职务")
      case .teams: expected = Phrase("the id of a team", "团队编号")
      case .reps: expected = Phrase("the id of a rep", "销售编号")
      }
      problems.add(
        .wrongValue(
          Phrase(same: name), key: kind.rawValue, expected: expected,
          nearest: NearestWord.nearest(to: name, in: words), at: place))
    }
  }
}
