import Facts
import Measures
import Problems
import Quantities

// Which rows count: `where` of a measure.

extension Measure.Condition {
  private static let example = "{ amount: { least: 100000 } }"

  /// The conditions of a list, of which all have to hold.
  static func list(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> [Measure.Condition]? {
    guard let entries = setting.list(atMost: 20, of: Phrase("conditions", "条件"), &problems) else {
      return nil
    }
    var conditions: [Measure.Condition] = []
    for entry in entries {
      guard let block = Block(entry, allowed: nil, example: example, &problems) else { continue }
      for key in block.keys {
        guard let value = block.required(key, example: "present", &problems) else { continue }
        switch key {
        case "days": conditions += within(value, columns, &problems)
        case "either": conditions += either(value, columns, &problems)
        default: conditions += of(value, columns, &problems)
        }
      }
    }
    return conditions
  }

  /// `{ from: created, to: closes, most: 30 }`.
  private static func within(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> [Measure.Condition] {
    guard
      let days = RowValueSetting.days(setting, columns, further: ["most"], &problems),
      let block = Block(
        setting, allowed: nil, example: "{ from: created, to: closes, most: 30 }", &problems),
      let most = block.required("most", example: "30", &problems)?.whole(0...36_500, &problems)
    else { return [] }
    return [.within(days: most, from: days.from, to: days.to)]
  }

  /// `[rep, team]`: one of the two has a value.
  private static func either(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> [Measure.Condition] {
    let names = (setting.node.sequence ?? []).compactMap { $0.scalar?.string }
    let types = names.compactMap { columns.type(of: $0) }
    // Texts that are not there are empty, not absent.
    guard names.count == 2, types.count == 2,
      types.allSatisfy({ !MeasureColumns.Kind.words.fits($0) })
    else {
      setting.tell(
        Phrase(
          "two columns of ids, days or amounts, such as [rep, team]",
          "两个编号、日期或金额列，例如 [rep, team]"), &problems)
      return []
    }
    return [.eitherPresent(Measure.Path(names[0]), Measure.Path(names[1]))]
  }

  /// What has to hold of the column that the key names.
  private static func of(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> [Measure.Condition] {
    guard let type = columns.type(of: setting.key) else {
      columns.tellUnknown(setting, &problems)
      return []
    }
    let path = Measure.Path(setting.key)
    switch setting.node.scalar?.string {
    case "present": return [.present(path)]
    case "absent": return [.absent(path)]
    default: break
    }
    if MeasureColumns.Kind.words.fits(type) {
      return words(setting, path, type, &problems)
    }
    if MeasureColumns.Kind.amounts.fits(type), setting.node.mapping != nil {
      return limits(setting, path, type, &problems)
    }
    setting.tell(
      MeasureColumns.Kind.amounts.fits(type)
        ? Phrase(
          "present, absent, or limits such as { least: 100000 }",
          "present、absent，或界限，例如 { least: 100000 }")
        : .either(["present", "absent"]), &problems)
    return []
  }

  /// `[won]` or `{ not: [lost] }`.
  private static func words(
    _ setting: Setting, _ path: Measure.Path, _ type: TableSchema.ColumnType,
    _ problems: inout Problems
  ) -> [Measure.Condition] {
    var (isIn, list): (Bool, Setting?) = (true, setting)
    if setting.node.mapping != nil {
      isIn = false
      list = Block(setting, allowed: ["not"], example: "{ not: [lost] }", &problems)?
        .required("not", example: "[lost]", &problems)
    } else if setting.node.sequence == nil {
      var example = "won"
      if case .choice(let known) = type { example = known.first ?? example }
      setting.tell(
        Phrase(
          "present, absent, or a list of words such as [\(example)]",
          "present、absent，或词的列表，例如 [\(example)]"), &problems)
      return []
    }
    guard let list, let words = list.words(&problems) else { return [] }
    if case .choice(let known) = type {
      for word in words where !known.contains(word) {
        setting.entry(word, in: list).tell(
          .oneOf(known), nearest: NearestWord.nearest(to: word, in: known), &problems)
      }
    }
    return [isIn ? .oneOf(path, words) : .noneOf(path, words)]
  }

  /// `{ least: 100000, most: 5万 }`.
  private static func limits(
    _ setting: Setting, _ path: Measure.Path, _ type: TableSchema.ColumnType,
    _ problems: inout Problems
  ) -> [Measure.Condition] {
    guard
      let block = Block(
        setting, allowed: ["least", "most"], example: "{ least: 100000 }", &problems)
    else { return [] }
    guard block["least"] != nil || block["most"] != nil else {
      setting.tell(Phrase("least, most or both", "least、most 或两者"), &problems)
      return []
    }
    let least = block["least"]?.millionths(of: type, &problems)
    let most = block["most"]?.millionths(of: type, &problems)
    if let least, let most, least > most {
      block["most"]?.tell(Phrase("no less than the least", "不小于 least 的值"), &problems)
    }
    return [least.map { .atLeast(path, $0) }, most.map { .atMost(path, $0) }].compactMap { $0 }
  }
}

extension Setting {
  /// The entry of a list with this word.
  fileprivate func entry(_ word: String, in list: Setting) -> Setting {
    let node = list.node.sequence?.first { $0.scalar?.string == word }
    return Setting(key: key, node: node ?? list.node, file: file)
  }

  /// A limit of a column, in millionths as columns have them.
  fileprivate func millionths(
    of type: TableSchema.ColumnType, _ problems: inout Problems
  ) -> Int64? {
    let inPercent =
      type == .percent || type == .numberOrPercent && node.scalar?.string.last == "%"
    guard let value = value(inPercent: inPercent, &problems) else { return nil }
    let limit = Fraction(1_000_000_000_000)
    guard -limit <= value, value <= limit else {
      tell(Phrase("at most 1,000,000,000,000", "绝对值不超过 1,000,000,000,000 的数字"), &problems)
      return nil
    }
    return Int64(value.rounded(scale: 1_000_000))
  }
}
