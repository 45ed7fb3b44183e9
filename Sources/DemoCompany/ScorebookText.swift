import Quantities

extension Company {
  /// scorebook.yaml: who the company is and how its exports are read.
  var scorebookText: String {
    language == .chinese ? chineseScorebook : englishScorebook
  }

  private var chineseScorebook: String {
    """
    # 星河科技（Galaxy Technology）的示例工作区：公司概况，以及各导出表的列如何对应。
    # 数据由种子 \(size.seed) 生成，人物与客户均为虚构；埋入的现象列在 Data/planted.json。

    organization: 星河科技
    locale: zh-Hans
    currency: CNY
    time_zone: Asia/Shanghai
    fiscal_year_starts: 1

    sources:
      reps:
        file: reps.csv
        columns:
          id: 工号
          name: 姓名
          latin: 拼音
          manager: 上级
          role: 职务
          hired: 入职日期
          left: 离职日期
          email: 邮箱
      teams:
        file: teams.csv
      memberships:
        file: memberships.csv
      regions:
        file: regions.csv
      territories:
        file: territories.csv
      accounts:
        file: accounts.csv
        columns:
          id: 客户编号
          name: 客户名称
          segment: 行业
          region: 地区
          rep: 负责销售
          created: 建档日期
          kind: 客户类型
      products:
        file: products.csv
        columns:
          id: 产品编号
          name: 产品名称
          category: 类别
          list_price: 目录价
          stage: 阶段
      costs:
        file: costs.csv
      orders:
        file: orders-*.csv        # 每年一个文件
        columns:
          id: 订单编号
          date: 下单日期
          rep: 销售工号
          account: 客户编号
          amount: 订单金额
          status: 订单状态
          channel: 销售渠道
          region: 区域
          deal: 商机编号
          returns: 原订单
          approval: { column: 审批状态, values: { 已批准: approved, 待审批: pending, 已驳回: rejected } }
      order_lines:
        file: order_lines-*.csv
      targets:
        file: targets*.csv        # 也包括 scorebook targets plan 写出的文件
      feedback:
        file: feedback.csv
        columns:
          date: 日期
          account: 客户编号
          rep: 销售工号
          kind: 类型
          score: 评分
          text: 内容
    \(laterSources)

    teams: from-tables

    """
  }

  private var englishScorebook: String {
    """
    # The example workspace of Galaxy Technology (星河科技): the company, and how its exports are read.
    # Made from seed \(size.seed); people and customers are invented. Data/planted.json lists what was planted.

    organization: Galaxy Technology
    locale: en
    currency: CNY
    time_zone: Asia/Shanghai
    fiscal_year_starts: 1

    sources:
      reps:
        file: reps.csv
      teams:
        file: teams.csv
      memberships:
        file: memberships.csv
      regions:
        file: regions.csv
      territories:
        file: territories.csv
      accounts:
        file: accounts.csv
      products:
        file: products.csv
      costs:
        file: costs.csv
      orders:
        file: orders-*.csv        # one file a year
        columns:
          id: Order No
          date: Order Date
          rep: Rep No
          account: Account No
          amount: Order Amount
          status: Order Status
          channel: Channel
          region: Region
          deal: Deal No
          approval: Approval
          returns: Returned Order
      order_lines:
        file: order_lines-*.csv
      targets:
        file: targets*.csv        # also what scorebook targets plan writes
      feedback:
        file: feedback.csv
    \(laterSources)

    teams: from-tables

    """
  }
}
