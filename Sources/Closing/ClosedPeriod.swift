import Evaluation
import Facts
import Foundation
import Quantities

/// A period whose figures are to stay: what they were when it was closed or last restated, and
/// every restatement since.
///
///     let closed = ClosedPeriod(record)
///     for file in try closed.files() { … }          // figures.json, rows, policy/…, …
///     let again = try ClosedPeriod(files: contents)
public struct ClosedPeriod: Sendable {
  /// Why files are not those of a closed period.
  public enum Failure: Error, Sendable, Hashable {
    case missing(String)
    case damaged(String)
    /// A later version of the program wrote it.
    case unknownForm(Int)
  }

  /// The form of the files; raised where an older program could not read them.
  static let form = 1
  private static let figuresFile = "figures.json"
  private static let rowsFile = "rows"
  private static let restatementsFile = "restatements.json"
  private static let policyFolder = "policy/"

  public let period: String
  public let asOf: Day
  public let version: String
  public let entries: [PeriodRecord.Entry]
  public let policy: [PeriodRecord.PolicyFile]
  private let rowBytes: [UInt8]
  /// The first one first.
  public let restatements: [Restatement]

  public init(_ record: PeriodRecord, restatements: [Restatement] = []) {
    period = record.period
    asOf = record.asOf
    version = record.version
    entries = record.entries
    policy = record.policy
    rowBytes = RowArchive.bytes(of: record.rows)
    self.restatements = restatements
  }

  /// How `record`, the same period today, differs from what was closed.
  public func changes(to record: PeriodRecord) throws(Failure) -> PeriodChanges {
    let rows: [RowDigests]
    if RowArchive.bytes(of: record.rows) == rowBytes {
      // Mostly nothing changed; then nothing has to be unpacked.
      rows = record.rows
    } else {
      guard let kept = RowArchive.tables(in: rowBytes) else {
        throw .damaged(ClosedPeriod.rowsFile)
      }
      rows = kept
    }
    return record.changes(
      since: PeriodRecord(
        period: period, asOf: asOf, version: version, entries: entries, policy: policy, rows: rows))
  }

  /// The period as `record` has it, with the restatement that tells how it came to that.
  public func restated(as record: PeriodRecord, _ changes: PeriodChanges, reason: String)
    -> ClosedPeriod
  {
    ClosedPeriod(
      record,
      restatements: restatements + [
        Restatement(
          number: restatements.count + 1, asOf: record.asOf.description, reason: reason,
          changes: changes)
      ])
  }
}

// As files.

extension ClosedPeriod {
  private struct Figures: Codable {
    struct Entry: Codable {
      let subject: String
      let id: String
      let name: String
      let figures: [String: String]
    }

    enum CodingKeys: String, CodingKey {
      case form, period
      case asOf = "as_of"
      case version, figures
    }

    let form: Int
    let period: String
    let asOf: String
    let version: String
    let figures: [Entry]
  }

  private struct Form: Codable { let form: Int }

  /// What is kept, by paths in the period's folder; the same period always gives the same bytes.
  public func files() throws -> [(path: String, bytes: [UInt8])] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let figures = Figures(
      form: ClosedPeriod.form, period: period, asOf: asOf.description, version: version,
      figures: entries.map { entry in
        var texts: [String: String] = [:]
        for (name, value) in entry.figures { texts[name.description] = value }
        return Figures.Entry(
          subject: entry.audience.rawValue, id: entry.id, name: entry.name, figures: texts)
      })
    var files: [(path: String, bytes: [UInt8])] = [
      (ClosedPeriod.figuresFile, Array(try encoder.encode(figures)) + [10]),
      (ClosedPeriod.rowsFile, rowBytes),
      (ClosedPeriod.restatementsFile, Array(try encoder.encode(restatements)) + [10]),
    ]
    for file in policy {
      files.append((ClosedPeriod.policyFolder + file.name, Array(file.text.utf8)))
    }
    return files
  }

  /// Reads what `files()` wrote.
  public init(files: [String: [UInt8]]) throws(Failure) {
    func decoded<Value: Decodable>(_ type: Value.Type, _ name: String) throws(Failure) -> Value {
      guard let bytes = files[name] else { throw .missing(name) }
      do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw .damaged(name) }
    }
    let form = try decoded(Form.self, ClosedPeriod.figuresFile).form
    guard form == ClosedPeriod.form else { throw .unknownForm(form) }
    let figures = try decoded(Figures.self, ClosedPeriod.figuresFile)
    restatements = try decoded([Restatement].self, ClosedPeriod.restatementsFile)
    guard let rows = files[ClosedPeriod.rowsFile] else { throw .missing(ClosedPeriod.rowsFile) }
    guard let asOf = Day(iso: figures.asOf) else { throw .damaged(ClosedPeriod.figuresFile) }
    rowBytes = rows
    period = figures.period
    self.asOf = asOf
    version = figures.version
    var entries: [PeriodRecord.Entry] = []
    for entry in figures.figures {
      guard let audience = Policy.Audience(rawValue: entry.subject) else {
        throw .damaged(ClosedPeriod.figuresFile)
      }
      var named: [FigureName: String] = [:]
      for (text, value) in entry.figures {
        guard let name = FigureName(text) else { throw .damaged(ClosedPeriod.figuresFile) }
        named[name] = value
      }
      entries.append(
        PeriodRecord.Entry(audience: audience, id: entry.id, name: entry.name, figures: named))
    }
    self.entries = entries
    policy = files.keys.sorted().compactMap { path in
      guard path.hasPrefix(ClosedPeriod.policyFolder), let bytes = files[path] else { return nil }
      return PeriodRecord.PolicyFile(
        name: String(path.dropFirst(ClosedPeriod.policyFolder.count)),
        text: String(decoding: bytes, as: UTF8.self))
    }
  }
}
