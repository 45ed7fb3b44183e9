/// Which lines of a file of settings are new or gone.
public struct SettingsChanges: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    /// In the new file where the line is new, in the old one where it is gone.
    public let number: Int
    public let isNew: Bool
    public let text: String

    public init(number: Int, isNew: Bool, text: String) {
      self.number = number
      self.isNew = isNew
      self.text = text
    }
  }

  /// How many lines are kept; all are counted.
  static let linesKept = 500
  /// Of more lines than these it is not looked for which of them are the same.
  private static let linesCompared = 4000

  public let file: String
  /// What went comes before what stands in its place.
  public let lines: [Line]
  public let count: Int

  public init(file: String, lines: [Line], count: Int) {
    self.file = file
    self.lines = lines
    self.count = count
  }

  /// Of all files in the order of their names; those that say the same are left out.
  static func all(from old: [PeriodRecord.PolicyFile], to new: [PeriodRecord.PolicyFile])
    -> [SettingsChanges]
  {
    let names = Set(old.map(\.name)).union(new.map(\.name)).sorted()
    return names.compactMap { name in
      let before = old.first { $0.name == name }?.text ?? ""
      let after = new.first { $0.name == name }?.text ?? ""
      return before == after ? nil : SettingsChanges(file: name, from: before, to: after)
    }
  }

  init(file: String, from old: String, to new: String) {
    let (before, after) = (SettingsChanges.lines(of: old), SettingsChanges.lines(of: new))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let rest = (before.dropFirst(start), after.dropFirst(start))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let (gone, fresh) = (Array(rest.0.dropLast(end)), Array(rest.1.dropLast(end)))
    let (removed, added) = SettingsChanges.places(gone, fresh)
    var lines: [Line] = []
    var (a, b) = (0, 0)
    while a < gone.count || b < fresh.count {
      if removed.contains(a) {
        lines.append(Line(number: start + a + 1, isNew: false, text: gone[a]))
        a += 1
      } else if added.contains(b) {
        lines.append(Line(number: start + b + 1, isNew: true, text: fresh[b]))
        b += 1
      } else {
        a += 1
        b += 1
      }
    }
    self.init(
      file: file, lines: Array(lines.prefix(SettingsChanges.linesKept)), count: lines.count)
  }

  /// Where lines went from and came to, so that the others are the same in the same order.
  private static func places(_ old: [String], _ new: [String]) -> (Set<Int>, Set<Int>) {
    guard max(old.count, new.count) <= linesCompared else {
      return (Set(old.indices), Set(new.indices))
    }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
