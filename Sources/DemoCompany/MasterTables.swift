import Quantities

extension Company {
  /// The tables of people, customers and products, each with its name, in the order of writing.
  var masterTables: [(name: String, file: CSVFile)] {
    [
      ("reps", repsFile), ("teams", teamsFile), ("memberships", membershipsFile),
      ("regions", regionsFile), ("territories", territoriesFile), ("accounts", accountsFile),
      ("products", productsFile), ("costs", costsFile),
    ]
  }

  /// The manager of the team that a rep is in last; nil for managers themselves.
  func manager(of rep: Rep) -> Rep? {
    guard !rep.isManager, let team = rep.memberships.last?.team else { return nil }
    return reps[team]
  }

  /// A name as readers of the company's language know it: in English Latin letters come first.
  func displayName(_ rep: Rep) -> String {
    let name = rep.name
    if language == .chinese || name.chinese == name.english { return name.chinese }
    return name.english + " " + name.chinese
  }

  private var repsFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["工号", "姓名", "拼音", "上级", "职务", "入职日期", "离职日期", "邮箱"]
        : ["id", "name", "latin", "manager", "role", "hired", "left", "email"])
    for rep in reps {
      file.row([
        rep.id, displayName(rep), rep.name.english, manager(of: rep)?.id ?? "",
        rep.isManager ? words("销售经理", "Sales Manager") : words("销售代表", "Sales Representative"),
        rep.hired.description, rep.left?.description ?? "",
        // Ids rather than names, of which two may read the same in Latin letters.
        rep.id.lowercased() + "@galaxy.example",
      ])
    }
    return file
  }

  private var teamsFile: CSVFile {
    var file = CSVFile(header: ["id", "name", "latin", "manager"])
    for (index, team) in teams.enumerated() {
      file.row([team.id, team.name.text(language), team.name.english, reps[index].id])
    }
    return file
  }

  private var membershipsFile: CSVFile {
    var file = CSVFile(header: ["rep", "team", "from", "to"])
    for rep in reps {
      for stay in rep.memberships {
        file.row([
          rep.id, teams[stay.team].id, stay.from.description, stay.to?.description ?? "",
        ])
      }
    }
    return file
  }

  private var regionsFile: CSVFile {
    var file = CSVFile(header: ["id", "name", "group"])
    for region in Region.all {
      file.row([
        region.id, region.name.text(language), Region.groups[region.group].text(language),
      ])
    }
    return file
  }

  private var territoriesFile: CSVFile {
    var file = CSVFile(header: ["rep", "region", "from", "to"])
    for rep in reps {
      for stay in rep.memberships {
        for region in stay.regions {
          file.row([
            rep.id, Region.all[region].id, stay.from.description, stay.to?.description ?? "",
          ])
        }
      }
    }
    return file
  }

  private var accountsFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["客户编号", "客户名称", "行业", "地区", "负责销售", "建档日期", "客户类型"]
        : ["id", "name", "segment", "region", "rep", "created", "kind"])
    for account in accounts {
      file.row([
        account.id, account.name, Account.segments[account.segment].text(language),
        Region.all[account.region].id, reps[account.details.rep].id,
        account.details.created.description, account.details.kind.name.text(language),
      ])
    }
    return file
  }

  private var productsFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["产品编号", "产品名称", "类别", "目录价", "阶段"]
        : ["id", "name", "category", "list_price", "stage"])
    for product in products {
      file.text(product.id)
      file.text(product.name.text(language))
      file.text(Product.categories[product.category].text(language))
      file.groupedAmount(product.listPrice)
      file.text(product.stage.text(language))
      file.endRow()
    }
    return file
  }

  private var costsFile: CSVFile {
    var file = CSVFile(header: ["product", "cost", "from", "to"])
    for product in products {
      for cost in product.costs {
        file.text(product.id)
        file.amount(cost.hundredths)
        file.text(cost.from.description)
        file.text(cost.to?.description ?? "")
        file.endRow()
      }
    }
    return file
  }
}
