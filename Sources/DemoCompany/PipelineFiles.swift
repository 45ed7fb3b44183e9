import Quantities

extension Company {
  func dealsFile(_ pipeline: Pipeline) -> CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? [
          "商机编号", "商机名称", "销售工号", "客户编号", "商机金额", "销售阶段", "状态", "赢单概率",
          "创建日期", "成交日期", "来源", "销售渠道", "产品编号", "线索编号",
        ]
        : [
          "id", "name", "rep", "account", "amount", "stage", "status", "probability", "created",
          "closes", "source", "channel", "product", "lead",
        ])
    for deal in pipeline.deals {
      let product = products[deal.product]
      file.text(deal.id)
      file.text(product.name.text(language) + Deal.purposes[deal.purpose].text(language))
      file.text(reps[deal.rep].id)
      file.text(accounts[deal.account].id)
      file.amount(deal.amount)
      file.text(deal.stage.name.text(language))
      file.text(deal.status.name.text(language))
      file.percent(deal.probability)
      file.day(deal.created)
      file.day(deal.closes)
      file.text(Deal.sources[deal.source].text(language))
      file.text(deal.channel.name.text(language))
      file.text(product.id)
      file.text(deal.lead.map { pipeline.leads[$0].id } ?? "")
      file.endRow()
    }
    return file
  }

  /// Each deal's way through the stages, in the order of days.
  func stageChangesFile(_ pipeline: Pipeline) -> CSVFile {
    var changes: [(deal: Int, step: Int, day: Day)] = []
    for (index, deal) in pipeline.deals.enumerated() {
      for (step, reached) in deal.steps.enumerated() { changes.append((index, step, reached.day)) }
    }
    var file = CSVFile(header: ["deal", "day", "from", "to"])
    let names = DealStage.allCases.map { Array($0.name.text(language).utf8) }
    for change in Pipeline.sorted(changes, { $0.day }) {
      let deal = pipeline.deals[change.deal]
      file.text(deal.id)
      file.day(change.day)
      file.plain(change.step == 0 ? [] : names[deal.steps[change.step - 1].stage.rawValue])
      file.plain(names[deal.steps[change.step].stage.rawValue])
      file.endRow()
    }
    return file
  }

  func leadsFile(_ pipeline: Pipeline) -> CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? [
          "线索编号", "线索名称", "创建日期", "销售工号", "客户编号", "来源", "渠道", "区域", "状态",
          "首次跟进", "转化日期", "商机编号",
        ]
        : [
          "id", "name", "created", "rep", "account", "source", "channel", "region", "status",
          "touched", "converted", "deal",
        ])
    for lead in pipeline.leads {
      file.text(lead.id)
      file.text(lead.name)
      file.day(lead.created)
      file.text(reps[lead.rep].id)
      file.text(lead.account.map { accounts[$0].id } ?? "")
      file.text(Deal.sources[lead.source].text(language))
      file.text(lead.channel.name.text(language))
      file.text(Region.all[lead.region].id)
      file.text(lead.status.name.text(language))
      file.day(lead.touched)
      file.day(lead.converted)
      file.text(lead.deal.map { pipeline.deals[$0].id } ?? "")
      file.endRow()
    }
    return file
  }
}
