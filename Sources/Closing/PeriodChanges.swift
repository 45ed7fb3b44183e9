import Evaluation

/// How one state of a period differs from the closed one: which figures, and why.
public struct PeriodChanges: Sendable, Hashable {
  /// A figure that is not what it was.
  public struct Figure: Sendable, Hashable {
    public let audience: Policy.Audience
    /// Of the rep or team; empty for the organization.
    public let id: String
    public let subject: String
    public let name: FigureName
    /// Exact; nil where there was, or is, no such figure.
    public let old: String?
    public let new: String?

    public init(
      audience: Policy.Audience, id: String, subject: String, name: FigureName, old: String?,
      new: String?
    ) {
      self.audience = audience
      self.id = id
      self.subject = subject
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// A word that was another one before.
  public struct Replacement: Sendable, Hashable, Codable {
    public let old: String
    public let new: String

    public init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// The organization, teams and reps in their order, then those that are gone.
  public let figures: [Figure]
  public let rows: [RowChanges]
  public let settings: [SettingsChanges]
  /// The program's versions, where they differ.
  public let version: Replacement?
  /// The last day that counts, where it differs.
  public let asOf: Replacement?

  public init(
    figures: [Figure], rows: [RowChanges], settings: [SettingsChanges], version: Replacement?,
    asOf: Replacement?
  ) {
    self.figures = figures
    self.rows = rows
    self.settings = settings
    self.version = version
    self.asOf = asOf
  }

  /// Whether anything that reports are made from is another, be figures the same or not.
  public var hasCauses: Bool { !rows.isEmpty || !settings.isEmpty }

  /// How many reps, teams and organizations have a figure that differs.
  public var subjectCount: Int {
    struct Key: Hashable {
      let audience: Policy.Audience
      let id: String
    }
    return Set(figures.map { Key(audience: $0.audience, id: $0.id) }).count
  }
}

extension PeriodRecord {
  /// How this state differs from `old`, the closed one.
  public func changes(since old: PeriodRecord) -> PeriodChanges {
    func replacement(_ old: String, _ new: String) -> PeriodChanges.Replacement? {
      old == new ? nil : PeriodChanges.Replacement(old: old, new: new)
    }
    return PeriodChanges(
      figures: figures(since: old), rows: RowChanges.all(from: old.rows, to: rows),
      settings: SettingsChanges.all(from: old.policy, to: policy),
      version: replacement(old.version, version),
      asOf: replacement(old.asOf.description, asOf.description))
  }

  private struct Key: Hashable {
    let audience: Policy.Audience
    let id: String

    init(_ entry: Entry) {
      audience = entry.audience
      id = entry.id
    }
  }

  private func figures(since old: PeriodRecord) -> [PeriodChanges.Figure] {
    let before = Dictionary(
      old.entries.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let here = Set(entries.map { Key($0) })
    var changes: [PeriodChanges.Figure] = []
    for entry in entries {
      let old = before[Key(entry)]?.figures ?? [:]
      changes += PeriodRecord.changes(from: old, entry, to: entry.figures)
    }
    for entry in old.entries where !here.contains(Key(entry)) {
      changes += PeriodRecord.changes(from: entry.figures, entry, to: [:])
    }
    return changes
  }

  private static func changes(
    from old: [FigureName: String], _ entry: Entry, to new: [FigureName: String]
  ) -> [PeriodChanges.Figure] {
    if old == new { return [] }
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { name in
      PeriodChanges.Figure(
        audience: entry.audience, id: entry.id, subject: entry.name, name: name, old: old[name],
        new: new[name])
    }
  }
}

// As they are kept.

extension PeriodChanges: Codable {
  private enum CodingKeys: String, CodingKey {
    case figures, rows, settings, version
    case asOf = "as_of"
  }
}

extension PeriodChanges.Figure: Codable {
  private enum CodingKeys: String, CodingKey {
    case audience = "subject"
    case id
    case subject = "name"
    case name = "figure"
    case old, new
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try values.decode(String.self, forKey: .audience)
    let text = try values.decode(String.self, forKey: .name)
    guard let audience = Policy.Audience(rawValue: kind), let name = FigureName(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: values, debugDescription: "not a figure: \(kind) \(text)")
    }
    self.init(
      audience: audience, id: try values.decode(String.self, forKey: .id),
      subject: try values.decode(String.self, forKey: .subject), name: name,
      old: try values.decodeIfPresent(String.self, forKey: .old),
      new: try values.decodeIfPresent(String.self, forKey: .new))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(audience.rawValue, forKey: .audience)
    try values.encode(id, forKey: .id)
    try values.encode(subject, forKey: .subject)
    try values.encode(name.description, forKey: .name)
    try values.encodeIfPresent(old, forKey: .old)
    try values.encodeIfPresent(new, forKey: .new)
  }
}
