import Facts
import PeriodData
import Testing

/// Checks of targets and managers.
struct TargetCheckTests {
  static let people: [TableName: String] = [
    .teams: "id,name\nT1,a\nT2,b\n",
    .reps: "id,name,team\nR1,a,T1\nR2,b,T1\nR3,c,T2\n",
  ]
  static let expectations = DataExpectations(
    kpis: [.init("sales_amount", isAdditive: true), .init("discount_rate", isAdditive: false)])

  func checked(_ targets: String, _ more: [TableName: String] = [:]) throws -> CheckedFolder {
    let tables = Self.people.merging([.targets: targets]) { $1 }.merging(more) { $1 }
    return try CheckedFolder(tables, expectations: Self.expectations)
  }

  @Test func `targets for nothing known are told`() throws {
    let folder = try checked(
      """
      kpi,scope,id,period,value
      sales_amuont,rep,R1,2026-01,1
      sales_amuont,rep,R2,2026-01,1
      ,team,,2026-01,1
      ,rep,R3,2026-01,-1
      ,product,P9,2026-01,1
      ,region,EAST,2026-01,1
      ,channel,dealer,2026-01,1
      ,channel,direct,2026-01,1
      """,
      [
        .products: "id,name\nP1,a\n", .regions: "id,name\nEAST,a\n",
        .orders: "id,date,amount,channel\nA,2026-01-01,1,direct\n",
      ])
    #expect(
      folder.told == [
        "warning target-subject 4", "warning target-subject 1",
      ])
    #expect(
      folder.problems.sorted[0].examples[0].message.english.contains("mean “sales_amount”"))
  }

  @Test func `a month's target within its year's is sound, other shared days are not`() throws {
    let quarter = "rep,R1,2026-01,3\nrep,R1,2026-02,4\nrep,R1,2026-03,5\n"
    let sound = try checked("scope,id,period,value\nrep,R1,2026-Q1,12\n" + quarter)
    #expect(sound.told == [])
    let folder = try checked(
      """
      scope,id,from,to,value
      rep,R1,2026-01-01,2026-03-31,1
      rep,R1,2026-03-15,2026-06-30,1
      rep,R2,2026-03-15,2026-06-30,1
      """)
    #expect(folder.told == ["warning overlapping-targets 1"])
    #expect(folder.places("overlapping-targets") == ["Data/targets.csv:3"])
  }

  @Test func `shorter targets that change what a longer one comes to are told`() throws {
    let folder = try checked(
      """
      kpi,scope,id,period,value
      ,rep,R1,2026,36500
      ,rep,R1,2026-02,1
      ,rep,R2,2026-Q1,12
      ,rep,R2,2026-01,3
      ,rep,R2,2026-02,4
      ,rep,R2,2026-03,6
      ,rep,R3,2026-Q1,12
      ,rep,R3,2026-Q2,12
      discount_rate,rep,R1,2026,5%
      discount_rate,rep,R1,2026-02,6%
      """)
    #expect(folder.told == ["note nested-targets 2"])
    #expect(
      folder.problems.sorted[0].examples.map(\.message.english) == [
        "“sales_amount” from 2026-01-01 to 2026-12-31 is set to 36500, but with the shorter targets "
          + "within it these days come to 33701",
        "“sales_amount” from 2026-01-01 to 2026-03-31 is set to 12, but with the shorter targets "
          + "within it these days come to 13",
      ])
  }

  @Test func `targets that do not come to those above them are told`() throws {
    let folder = try checked(
      """
      kpi,scope,id,period,value
      ,rep,R1,2026-01,1
      ,rep,R2,2026-01,2
      ,rep,R3,2026-01,5
      ,team,T1,2026-01,4
      ,team,T2,2026-01,5
      ,organization,,2026-01,10
      ,organization,,2026-02,10
      discount_rate,rep,R1,2026-01,5%
      discount_rate,organization,,2026-01,6%
      """)
    #expect(folder.told == ["note target-mismatch 2"])
    #expect(folder.places("target-mismatch") == ["Data/targets.csv:5", "Data/targets.csv:7"])
  }

  @Test func `a team that somebody joins in between is not compared`() throws {
    let folder = try checked(
      """
      scope,id,period,value
      rep,R1,2026-01,1
      rep,R2,2026-01,2
      team,T1,2026-01,2
      """,
      [.memberships: "rep,team,from\nR1,T1,2025-01-01\nR2,T1,2026-01-15\n"])
    #expect(folder.told == [])
  }
}
