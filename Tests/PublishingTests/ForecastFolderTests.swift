import Evaluation
import Foundation
import Problems
import Quantities
import TestSupport
import Testing

@testable import Publishing

/// Forecasts that wait in the workspace for what comes.
struct ForecastFolderTests {
  let workspace: TemporaryFolder
  let folder: ForecastFolder

  init() throws {
    workspace = try TemporaryFolder()
    folder = ForecastFolder(workspace: workspace.path, calendar: .january)
  }

  static func stated(
    _ id: String = "R1", _ audience: Policy.Audience = .rep, from origin: String = "2026-08",
    of month: String = "2026-09", point: Fraction = 100
  ) throws -> StatedForecast {
    StatedForecast(
      audience: audience, id: id, origin: try #require(Period(origin)),
      month: try #require(Period(month)), point: point, likely: point - 10...point + 10,
      wide: point - 20...point + 20, naive: point - 1)
  }

  private func keep(
    _ stated: [StatedForecast], of period: String = "2026-08", isClosed: Bool = false
  ) throws -> Problems {
    var problems = Problems()
    folder.keep(
      stated, of: try #require(Period(period)), isClosed: isClosed, problems: &problems)
    return problems
  }

  private func read(before period: String = "2026-09") throws
    -> (stated: [StatedForecast], codes: [String])
  {
    var problems = Problems()
    let stated = folder.stated(before: try #require(Period(period)), problems: &problems)
    return (stated, problems.sorted.map(\.code))
  }

  private func file(_ name: String) -> String { workspace.path("Forecasts/" + name) }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      atPath: workspace.path("Forecasts"), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  @Test func `what is kept is read as it was stated, by periods after it alone`() throws {
    let stated = [
      try Self.stated("", .organization, point: Fraction(123_456_789, 1000)),
      try Self.stated("T1", .team, of: "2026-11", point: -50),
      try Self.stated("R1", .rep, point: 0),
    ]
    #expect(try keep(stated).isEmpty)
    #expect(try read().stated == stated)
    #expect(try read().codes == [])
    #expect(try read(before: "2026-08").stated.isEmpty)
    #expect(try read(before: "2026-07").stated.isEmpty)
  }

  @Test(arguments: [
    "=1+1", "'=1+1", "''", "'", "+86 R1", "-7", "@r", "王, \"伟\"", "R\n1", "a'b", "＝甲", "<script>",
  ])
  func `ids that a spreadsheet would run or cut come back as they were`(id: String) throws {
    let stated = [try Self.stated(id)]
    #expect(try keep(stated).isEmpty)
    #expect(try read().stated == stated)
    let text = String(decoding: ForecastFile.bytes(stated), as: UTF8.self)
    #expect(!text.contains(",=") && !text.contains(",+") && !text.contains(",@"))
  }

  @Test func `huge and tiny amounts come back to the millionth`() throws {
    let stated = [
      try Self.stated(point: Fraction(9_999_999_999_999_999_99, 100)),
      try Self.stated("R2", point: Fraction(-9_999_999_999_999_999_99, 100)),
      try Self.stated("R3", point: Fraction(1, 3)),
    ]
    #expect(try keep(stated).isEmpty)
    let (read, codes) = try read()
    #expect(codes == [])
    #expect(read.map(\.point) == [stated[0].point, stated[1].point, Fraction(333_333, 1_000_000)])
    #expect(ForecastFile.bytes(read) == ForecastFile.bytes(stated))
  }

  static let head = "subject,id,origin,month,expected,low_80,high_80,low_95,high_95,naive\n"

  @Test(arguments: [
    "subject,id,origin,month,expected\nrep,R1,2026-08,2026-09,1\n",
    head.replacing("naive", with: "Naive"), "naive," + head,
    head + "rep,R1,2026-08,2026-09,1,0,2,0,2\n",
    head + "boss,R1,2026-08,2026-09,1,0,2,0,2,1\n",
    head + "rep,R1,2026-Q3,2026-09,1,0,2,0,2,1\n",
    head + "rep,R1,2026-08,September,1,0,2,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,1,2,0,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,--1,0,2,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,1e9,0,2,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,,0,2,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,.5,0,2,0,2,1\n",
    head + "rep,R1,2026-08,2026-09,\(String(repeating: "9", count: 40)),0,2,0,2,1\n",
  ])
  func `a file that is not as it was written is told and left out`(text: String) throws {
    #expect(try keep([Self.stated(from: "2026-07")], of: "2026-07").isEmpty)
    try write(Array(text.utf8), to: "2026-08.csv")
    let (stated, codes) = try read()
    #expect(codes == ["forecasts-unreadable"])
    #expect(stated == [try Self.stated(from: "2026-07")])
  }

  @Test(
    arguments: [
      [], [0], [0xFF, 0xFE, 0xFF], [0x50, 0x4B, 3, 4, 9, 9], Array("%PDF-1.7".utf8),
      Array(head.utf8) + Array("rep,".utf8) + [0xC3, 0x28, 0xFF]
        + Array(",2026-08,2026-09,1,0,2,0,2,1\n".utf8).prefix(20),
    ] as [[UInt8]])
  func `broken bytes are told, whatever they are`(bytes: [UInt8]) throws {
    try write(bytes, to: "2026-08.csv")
    let (stated, codes) = try read()
    #expect(stated.isEmpty)
    #expect(codes == ["forecasts-unreadable"])
  }

  @Test func `other files in the folder are nobody's forecasts`() throws {
    try write(Array("x".utf8), to: "notes.csv")
    try write(Array("x".utf8), to: "2026-08.csv.bak")
    try write(Array("x".utf8), to: "2026-13.csv")
    #expect(try read().stated.isEmpty)
    #expect(try read().codes == [])
  }

  @Test func `of two files that state a month from one origin the earlier comes first`() throws {
    let month = try Self.stated(from: "2026-09", of: "2026-10", point: 100)
    let quarter = try Self.stated(from: "2026-09", of: "2026-10", point: 70)
    #expect(try keep([quarter], of: "2026-Q3").isEmpty)
    #expect(try keep([month], of: "2026-09").isEmpty)
    #expect(try read(before: "2026-10").stated == [month, quarter])
    #expect(try read(before: "2026-Q3").stated == [month])
  }

  @Test func `of a closed period the first statement stays, of an open one the last`() throws {
    #expect(try keep([Self.stated(point: 100)]).isEmpty)
    #expect(try keep([Self.stated(point: 90)]).isEmpty)
    #expect(try read().stated.map(\.point) == [90])
    #expect(try keep([Self.stated(point: 80)], isClosed: true).isEmpty)
    #expect(try read().stated.map(\.point) == [90])
    #expect(try keep([]).isEmpty)
    #expect(try read().stated.map(\.point) == [90])
    #expect(
      try keep([Self.stated(from: "2026-07", point: 7)], of: "2026-07", isClosed: true).isEmpty)
    #expect(try read(before: "2026-08").stated.map(\.point) == [7])
  }

  @Test func `what cannot be kept is told`() throws {
    try Data("no folder".utf8).write(to: URL(filePath: workspace.path("Forecasts")))
    let problems = try keep([Self.stated()])
    #expect(problems.sorted.map(\.code) == ["forecasts-not-kept"])
    #expect(!problems.hasErrors)
    #expect(try read().stated.isEmpty)
  }
}

/// Which builds leave forecasts behind.
struct KeptForecastTests {
  private func forecasts(_ company: ClosedCompany) throws -> [String: Data] {
    let folder = company.folder.url.appending(path: "Forecasts")
    return FileManager.default.fileExists(atPath: folder.path) ? try files(in: folder) : [:]
  }

  @Test func `a build keeps what it forecasts, and a preview leaves that as it is`() throws {
    let company = try ClosedCompany()
    // Before the period's end, or elsewhere: nothing is kept.
    _ = try company.build(asOf: Day(iso: "2026-09-20"))
    let elsewhere = try TemporaryFolder()
    _ = try company.build(output: elsewhere.path)
    #expect(try forecasts(company).isEmpty)

    _ = try company.build()
    let kept = try forecasts(company)
    #expect(kept["2026-09.csv"] != nil)
    try company.change("R2,60", to: "R2,999")
    _ = try company.build(asOf: Day(iso: "2026-09-20"))
    _ = try company.build(output: elsewhere.path)
    #expect(try forecasts(company) == kept)

    // The period's last day, and the workspace's own folder by another way, are no preview.
    _ = try company.build(
      asOf: Day(iso: "2026-09-30"), output: company.folder.path("Data/../Output"))
    let next = try forecasts(company)
    #expect(next != kept && next.keys.sorted() == kept.keys.sorted())
  }

  @Test func `forecast accuracy is a KPI that a scorecard can have`() throws {
    let company = try ClosedCompany()
    try company.write(
      ClosedCompany.scorecards.replacing(
        "kpi: orders, weight: 40, target: 1",
        with: "kpi: forecast_accuracy, weight: 40, target: 90%"),
      to: "scorecards.yaml")
    let stated = try ForecastFolderTests.stated("", .organization, point: 152)
    try FileManager.default.createDirectory(
      at: company.folder.url.appending(path: "Forecasts"), withIntermediateDirectories: true)
    try company.write(
      String(decoding: ForecastFile.bytes([stated]), as: UTF8.self), to: "Forecasts/2026-08.csv")
    let (outcome, problems) = try company.build()
    #expect(outcome != nil, "\(problems.text)")
    // 38 of the 190 that were sold.
    let page = try company.page("index.html")
    #expect(page.contains("Forecast accuracy") && page.contains("80.0%"))
    let rep = try #require(
      try company.output.first {
        $0.key.hasPrefix("2026-09/reps/") && $0.key.hasSuffix("index.html")
      })
    #expect(String(decoding: rep.value, as: UTF8.self).contains("no month of it was forecast"))
  }
}
