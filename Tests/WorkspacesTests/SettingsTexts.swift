import Evaluation
import Problems

@testable import Workspaces

/// Settings that are right, to be changed by a test.
enum SettingsTexts {
  static let profile = """
    organization: 星河科技
    locale: zh-Hans
    currency: CNY
    time_zone: Asia/Shanghai
    fiscal_year_starts: 4
    sources:
      reps:
        file: reps.csv
        columns:
          id: 工号
          name: 姓名
      orders:
        file: orders-*.csv
        columns:
          id: 订单编号
          date: 下单日期
          amount: 订单金额
          status: { always: confirmed }
        keep: { 状态: [已确认, 已发货] }
        drop: { 类型: 内部 }
        dates: day-first
      products:
        file: products.csv
        columns:
          id: ID
          name: Name
          category: { column: Sub, lookup: [{ file: Sub.csv, key: ID, value: Cat }] }
      targets:
        file: ../quota.csv
        columns: { scope: { always: rep }, id: Rep, from: Date, value: Quota }
        holds: until-next
    teams: by-manager
    """

  static let policy = """
    scorecards:
      rep:
        lines:
          - { kpi: target_attainment, weight: 62.5, target: 100%, curve: { ratio: { cap: 120 } } }
          - kpi: discount_rate
            weight: 37.5
            target: 8%
            curve: { points: [[0%, 120], [8%, 100], [25%, 0]] }
          - { kpi: sales_amount, weight: 0, target: table }
      team:
        lines:
          - { kpi: average_order, weight: 100, target: 5万, curve: { ratio: { threshold: 50, cap: 120 } } }
      organization:
        lines:
          - { kpi: orders, weight: 100, target: "1,200", curve: { ratio: { cap: 120 } } }
    grades:
      - { grade: A, from: 85 }
      - { grade: B, from: 0 }
    ranking: { ties: share-worse }
    margin: { cost_coverage: 90% }
    """

  static func profile(_ text: String) -> (profile: Profile?, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(
      bytes: Array(text.utf8), name: "scorebook.yaml", problems: &problems)
    return (file.flatMap { Profile($0, problems: &problems) }, problems)
  }

  static func policy(_ text: String) -> (policy: Policy?, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(
      bytes: Array(text.utf8), name: "scorecards.yaml", problems: &problems)
    return (file.flatMap { Policy($0, problems: &problems) }, problems)
  }
}
