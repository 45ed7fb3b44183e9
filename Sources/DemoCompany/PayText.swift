import Quantities

extension Company {
  /// pay.yaml: who is paid how.
  var payText: String { language == .chinese ? chinesePay : englishPay }

  private var chinesePay: String {
    """
    # 提成方案：个人提成单、应付汇总、竞赛与荣誉。提成单在 Output/期间/pay/，不要放到公开网站上。

    returns: original            # 注明原订单的退货按原订单的比例追回；period 则按退货当月计

    plans:
      - name: reps
        title: 销售提成
        for: { leaders: false }  # 还可写 roles、teams、reps
        from: 2025-01-01         # 方案的有效期；改方案时给旧方案写 to，另起新方案
        pays: month              # month、quarter（随季度末月结算）或 year-to-date（年累计减已付）
        base: 8000               # 月底薪
        minimum: 1000            # 每次保底
        cap: 80000               # 每次封顶
        components:
          - name: commission
            title: 销售额阶梯提成
            commission:
              on: sales_amount   # 合计类指标，或按日累加的度量
              rates: marginal    # 各级分别计（marginal）、全额按所达级（whole）、按年累计（cumulative）
              by: attainment     # 阶梯按达成率（attainment）或金额（amount）
              tiers:
                - { from: 0%, rate: 1% }
                - { from: 80%, rate: 1.5% }
                - { from: 100%, rate: 2.5% }
              threshold: 50%     # 起提线：百分数为达成率，数字为金额
          - name: scorecard
            title: 绩效奖金
            bonus:
              pay: 3000          # 目标奖金
              by: grade          # 也可按 attainment、score 或 value（某指标的值）
              grades: { S: 150%, A: 120%, B: 100%, C: 50% }
          - name: orders
            title: 成单奖
            spiff: { each: 200, on: orders, from: 2026-10-01, to: 2026-12-31 }
      - name: managers
        title: 经理团队提成
        for: { leaders: true }
        base: 15000
        draw: { amount: 5000, recoverable: true }   # 预支，从以后的提成中追回
        components:
          - name: team
            title: 团队销售提成
            commission:
              on: sales_amount
              of: team           # 所带团队的销售额
              tiers: [{ from: 0, rate: 0.2% }, { from: 500万, rate: 0.3% }]
              accelerators: [{ from: 110%, times: 1.2 }]   # 达成 110% 起乘以 1.2

    contests:
      - name: autumn
        title: 秋季冲刺赛
        on: sales_amount
        from: 2026-09-01
        to: 2026-11-30
        for: { leaders: false }
        ties: share              # 并列平分（share）、各得（all）或都不得（none）
        prizes: [10000, 5000, 3000]

    honours:
      - { name: champion, title: 月度销冠, rule: first-place, on: sales_amount }
      - { name: streak, title: 连续达标, rule: target-streak, months: 3, on: sales_amount }
      - { name: leap, title: 进步之星, rule: most-improved, on: sales_amount }

    """
  }

  private var englishPay: String {
    """
    # Who is paid how: statements, liability, contests and honours. Statements are in
    # Output/PERIOD/pay: leave that folder out of a public site.

    returns: original            # a return that names its order goes back at the rate that was paid;
                                 # period: it counts in the month of the return

    plans:
      - name: reps
        title: Sales commission
        for: { leaders: false }  # or roles, teams, reps
        from: 2025-01-01         # to change a plan, give the old one a `to` and add a new one
        pays: month              # or quarter (with its last month), year-to-date (less what was paid)
        base: 8000               # a month
        minimum: 1000            # guaranteed, a payment
        cap: 80000               # of all components, a payment
        components:
          - name: commission
            title: Commission on sales
            commission:
              on: sales_amount   # a KPI that is a total, or a measure that adds up by days
              rates: marginal    # or whole (all at the tier reached), cumulative (over the year)
              by: attainment     # tiers by attainment or by amount
              tiers:
                - { from: 0%, rate: 1% }
                - { from: 80%, rate: 1.5% }
                - { from: 100%, rate: 2.5% }
              threshold: 50%     # a percentage is an attainment, a number an amount
          - name: scorecard
            title: Scorecard bonus
            bonus:
              pay: 3000          # on target
              by: grade          # or attainment, score, value (of a KPI)
              grades: { S: 150%, A: 120%, B: 100%, C: 50% }
          - name: orders
            title: SPIFF on autumn orders
            spiff: { each: 200, on: orders, from: 2026-10-01, to: 2026-12-31 }
      - name: managers
        title: Managers' team commission
        for: { leaders: true }
        base: 15000
        draw: { amount: 5000, recoverable: true }   # recovered from later pay
        components:
          - name: team
            title: Commission on the team's sales
            commission:
              on: sales_amount
              of: team           # of the teams that one leads
              tiers: [{ from: 0, rate: 0.2% }, { from: 5000000, rate: 0.3% }]
              accelerators: [{ from: 110%, times: 1.2 }]   # from 110% of target on

    contests:
      - name: autumn
        title: Autumn sprint
        on: sales_amount
        from: 2026-09-01
        to: 2026-11-30
        for: { leaders: false }
        ties: share              # equal ones share the prizes; all: each wins; none: nobody does
        prizes: [10000, 5000, 3000]

    honours:
      - { name: champion, title: Champion of the month, rule: first-place, on: sales_amount }
      - { name: streak, title: On target, rule: target-streak, months: 3, on: sales_amount }
      - { name: leap, title: Most improved, rule: most-improved, on: sales_amount }

    """
  }
}
