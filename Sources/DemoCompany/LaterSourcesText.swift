import Quantities

extension Company {
  /// The sources of scorebook.yaml that tell of deals, leads, payments, work and money spent.
  var laterSources: String {
    language == .chinese ? chineseSources : englishSources
  }

  private var chineseSources: String {
    """
      deals:
        file: deals.csv           # 输单停留在失去时的阶段
        columns:
          id: 商机编号
          name: 商机名称
          rep: 销售工号
          account: 客户编号
          amount: 商机金额
          stage: 销售阶段
          status: { column: 状态, values: { 赢单: won, 输单: lost }, otherwise: open }
          probability: 赢单概率
          created: 创建日期
          closes: 成交日期
          source: 来源
          channel: 销售渠道
          product: 产品编号
          lead: 线索编号
      stage_changes:
        file: stage_changes.csv
      leads:
        file: leads.csv
        columns:
          id: 线索编号
          name: 线索名称
          created: 创建日期
          rep: 销售工号
          account: 客户编号
          source: 来源
          channel: 渠道
          region: 区域
          status: 状态
          touched: 首次跟进
          converted: 转化日期
          deal: 商机编号
      payments:
        file: payments.csv
        columns:
          id: 回款编号
          date: 回款日期
          order: 订单编号
          rep: 销售工号
          amount: 回款金额
          method: 付款方式
      credit_splits:
        file: credit_splits.csv
      activities:
        file: activities.csv
        columns:
          id: 活动编号
          date: 日期
          rep: 销售工号
          kind: { column: 类型, values: { 电话: call, 拜访: visit, 演示: demo, 会议: meeting } }
          account: 客户编号
          deal: 商机编号
          minutes: 时长
          outcome: 结果
      expenses:
        file: expenses.csv
        columns:
          date: 日期
          rep: 销售工号
          team: 团队编号
          channel: 渠道
          kind: 费用类型
          amount: 金额
      trainings:
        file: trainings.csv
        columns:
          date: 日期
          rep: 销售工号
          course: 课程
          hours: 学时
          completed: 完成日期
          pre: 训前得分
          post: 训后得分
          kpi: 关联指标
      markets:
        file: markets.csv
      improvement_actions:
        file: improvement_actions.csv
        columns:
          id: 措施编号
          rep: 销售工号
          team: 团队编号
          kpi: 指标
          title: 措施内容
          owner: 责任人
          agreed: 商定日期
          due: 截止日期
          done: 完成日期
    """
  }

  private var englishSources: String {
    """
      deals:
        file: deals.csv           # a lost deal stays in the stage in which it was lost
      stage_changes:
        file: stage_changes.csv
      leads:
        file: leads.csv
      payments:
        file: payments.csv
      credit_splits:
        file: credit_splits.csv
      activities:
        file: activities.csv
      expenses:
        file: expenses.csv
      trainings:
        file: trainings.csv
      markets:
        file: markets.csv
      improvement_actions:
        file: improvement_actions.csv
    """
  }
}
