import Evaluation
import Problems
import Quantities

/// How grades are given: by score, by place, or by place where a group is large enough.
struct Grading {
  private(set) var bands: [GradeBand] = []
  private(set) var forced: ForcedGrades?

  /// From the best down.
  var names: [String] {
    let byPlace = forced?.shares.map(\.grade) ?? []
    return byPlace + bands.map(\.grade).filter { !byPlace.contains($0) }
  }

  /// A list of bands, or `{ forced: […], least: 10, bands: […] }`.
  init?(_ setting: Setting, _ problems: inout Problems) {
    guard setting.node.mapping != nil else {
      bands = Grading.bands(setting, &problems)
      return
    }
    let example = "{ forced: [{ grade: A, share: 100% }] }"
    guard
      let block = Block(
        setting, allowed: ["forced", "least", "ties", "bands"], example: example, &problems)
    else { return nil }
    let shares = block.required("forced", example: "[{ grade: A, share: 100% }]", &problems)
      .map { Grading.shares($0, &problems) }
    let least = block["least"]?.whole(2...1000, &problems)
    let ties = block["ties"]?.choice(of: Policy.Ties.self, &problems)
    if let list = block["bands"] { bands = Grading.bands(list, &problems) }
    guard let shares else { return nil }
    forced = ForcedGrades(
      shares, least: least ?? ForcedGrades.usualLeast, ties: ties ?? .shareBetter)
  }

  private static func shares(_ setting: Setting, _ problems: inout Problems)
    -> [ForcedGrades.Share]
  {
    var shares: [ForcedGrades.Share] = []
    var isComplete = true
    for entry in setting.list(atMost: 50, of: Phrase("grades", "等级"), &problems) ?? [] {
      let block = Block(
        entry, allowed: ["grade", "share"], example: "{ grade: A, share: 20% }", &problems)
      let name = block?.required("grade", example: "A", &problems)?.text(&problems)
      let share = block?.required("share", example: "20%", &problems)?.share(&problems)
      guard let name, let share else {
        isComplete = false
        continue
      }
      tellRepeated(name, shares.map(\.grade), entry, &problems)
      shares.append(ForcedGrades.Share(name, share))
    }
    let sum = shares.reduce(Fraction.zero) { $0 + $1.share }
    if isComplete, !shares.isEmpty, sum != .one {
      let told = (sum * Fraction(100)).decimalText(atMost: 6)
      setting.tell(
        Phrase("shares that sum to 100%, not \(told)%", "合计为 100%（而非 \(told)%）的各项占比"),
        &problems)
    }
    return shares
  }

  private static func bands(_ setting: Setting, _ problems: inout Problems) -> [GradeBand] {
    var grades: [GradeBand] = []
    for entry in setting.list(atMost: 50, of: Phrase("grades", "等级"), &problems) ?? [] {
      guard
        let block = Block(
          entry, allowed: ["grade", "from"], example: "{ grade: A, from: 80 }", &problems)
      else { continue }
      let name = block.required("grade", example: "A", &problems)?.text(&problems)
      let from = block.required("from", example: "80", &problems)
      guard let name, let from, let points = from.points(0...1000, &problems) else { continue }
      if let last = grades.last, Score(points) >= last.from {
        from.tell(
          Phrase(
            "less than the \(last.from) of the grade before it", "小于前一等级的 \(last.from)"),
          &problems)
      }
      tellRepeated(name, grades.map(\.grade), entry, &problems)
      grades.append(GradeBand(name, from: Score(points)))
    }
    return grades
  }

  private static func tellRepeated(
    _ name: String, _ known: [String], _ entry: Setting, _ problems: inout Problems
  ) {
    guard known.contains(name) else { return }
    problems.add(
      .repeatedEntry(
        Phrase("grade", "等级"), name, in: Phrase("grades", "“grades”"), at: entry.place))
  }
}
