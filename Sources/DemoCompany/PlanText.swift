import Quantities

extension Company {
  /// plan.yaml: how next year's target is decomposed.
  var planText: String { language == .chinese ? chinesePlan : englishPlan }

  private var chinesePlan: String {
    """
    # scorebook targets plan 目录 --period 2027 如何分解目标；每一项都可省略。

    target: +12%                 # 总目标：较上年的增幅，或金额，例如 1.2亿
    months: history              # 各月比例：history（同上年）、even（平均）或 [8%, 7%, …]
    exponents: { history: 1, potential: 1 }
    life_cycle: { introduction: 1.2, growth: 1.15, maturity: 1, decline: 0.85 }
    potential: { CN-GD: 1.1 }    # 区域、团队、销售、产品编号或产品类别；也可写 markets，取自市场规模
    competition: { CN-SH: 0.95 }
    limits:                      # 百分比为上年销售的比例，数字为金额
      rep: { least: 90%, most: 150% }
    round: 1000

    """
  }

  private var englishPlan: String {
    """
    # How scorebook targets plan FOLDER --period 2027 decomposes a target; each key may be left out.

    target: +12%                 # growth on the year before, or an amount such as 120000000
    months: history              # as the year before; or even, or a list of shares: [8%, 7%, …]
    exponents: { history: 1, potential: 1 }
    life_cycle: { introduction: 1.2, growth: 1.15, maturity: 1, decline: 0.85 }
    potential: { CN-GD: 1.1 }    # regions, teams, reps, products, categories; or markets: their size
    competition: { CN-SH: 0.95 }
    limits:                      # a percentage is one of the year before, a number an amount
      rep: { least: 90%, most: 150% }
    round: 1000

    """
  }
}
