import Evaluation
import Quantities

extension Edition {
  /// Every character that reports of this edition may print, for making their fonts.
  public var characters: Set<Unicode.Scalar> {
    var scalars = Set<Unicode.Scalar>()
    func add(_ text: String) { scalars.formUnion(text.unicodeScalars) }
    words.keys.forEach { add(words($0)) }
    let organization = evaluation.organization
    for rep in organization.reps {
      add(rep.name)
      add(rep.role)
    }
    organization.teams.forEach { add($0.name) }
    organization.regions.forEach { add($0) }
    evaluation.mix.current.labels.forEach { add($0) }
    evaluation.mix.previous.labels.forEach { add($0) }
    evaluation.policy.grades.forEach { add($0.grade) }
    [organizationName, dataDigest, version, numerals.currency.code, numerals.currency.symbol]
      .forEach(add)
    add(Dates.characters)
    add(numerals.scales.map(\.suffix).joined())
    return scalars
  }
}
