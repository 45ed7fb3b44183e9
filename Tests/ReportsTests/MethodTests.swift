import Evaluation
import Facts
import Measures
import Quantities
import Testing

@testable import Reports

struct MethodTests {
  static func method(_ language: Language, _ catalogue: Catalogue = .usual) throws -> Method {
    Method(
      catalogue: catalogue, words: WordListTests.words(language),
      currency: try #require(Currency(code: "CNY")))
  }

  /// Every text of a page.
  static func texts(_ page: MethodPage) -> [String] {
    func both(_ details: [Detail]) -> [String] { details.flatMap { [$0.label, $0.value] } }
    let parts = page.parts.flatMap { [$0.name] + both($0.details) }
    let examples = page.examples.flatMap { both($0.given) + [$0.working, $0.result] }
    return [page.name, page.text, page.formula] + both(page.facts + page.settings + page.rules)
      + parts + examples
  }

  static func labels(_ page: MethodPage) -> Set<String> { Set(page.settings.map(\.label)) }

  @Test(arguments: KPI.all.map(\.id)) func `every KPI has all its words in both languages`(
    id: String
  ) throws {
    for language in Language.allCases {
      let words = WordListTests.words(language)
      for part in ["name", "text", "note"] { #expect(words.has("kpi.\(id).\(part)")) }
      // Reports print them without anything to fill in.
      #expect(!words("kpi.\(id).name").contains("{") && !words("kpi.\(id).text").contains("{"))
    }
  }

  @Test func `every measure and every column that one asks for has words in both languages`()
    throws
  {
    var rules = MeasurementRules()
    rules.stages = ["new", "offer", "closed"]
    for language in Language.allCases {
      let terms = Terms(WordListTests.words(language), catalogue: Catalogue(rules))
      for measure in terms.catalogue.measures {
        let isStage = measure.id.rawValue.hasPrefix("entered_stage_")
        #expect(isStage || terms.words.has("measure.\(measure.id)"), "\(measure.id)")
        for path in measure.paths {
          let name = terms.name(of: path, in: measure.table)
          #expect(!name.contains("_") && !name.contains("{"), "\(path) of \(measure.id)")
          if language == .chinese { #expect(name.utf8.contains { $0 > 127 }, "\(path)") }
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the page of every KPI says its formula, every measure and every example`(
    language: Language
  ) throws {
    let method = try Self.method(language)
    for kpi in KPI.all {
      let page = method.page(on: kpi)
      #expect(!page.isOwn)
      #expect(page.examples.count == kpi.examples.count)
      #expect(page.examples.contains { $0.isMeasured })
      for leaf in kpi.formula.expression.leaves {
        if case .measure(let id, _) = leaf {
          #expect(page.formula.contains(method.terms.name(of: id)), "\(kpi.id)")
        }
      }
      let asked = kpi.formula.measures.filter { method.catalogue.measure($0) != nil }
      #expect(page.parts.map(\.id) == asked.map(\.rawValue))
      for text in Self.texts(page) {
        #expect(!text.contains("{") && !text.contains("}"), "\(kpi.id): \(text)")
        // What has no words shows as its key.
        let key = /\b(kpi|measure|methods|setting|counted|formula|field|unit)\.[a-z]/
        #expect(!text.contains(key), "\(kpi.id): \(text)")
      }
    }
  }

  @Test func `names of KPIs differ, and so do their pages' files`() throws {
    for language in Language.allCases {
      let index = try Self.method(language).index
      let entries = index.groups.flatMap(\.entries)
      #expect(entries.map(\.id) == KPI.all.map(\.id))
      #expect(Set(entries.map(\.name)).count == entries.count)
      #expect(Set(entries.map(\.fileName)).count == entries.count)
      #expect(index.groups.map(\.id) == ["results", "process", "customers", "growth"])
    }
  }

  @Test func `a formula has parentheses where it would be read otherwise without them`() throws {
    let terms = try Self.method(.english).terms
    let numerals = Numerals(language: .english, currency: try #require(Currency(code: "CNY")))
    func text(_ expression: Expression) -> String { terms.text(of: expression, numerals) }
    func number(_ value: Fraction) -> Expression { .constant(value) }
    let (a, b, c) = (number(1), number(2), number(3))
    #expect(text(.sum(a, .sum(b, c))) == "1 + 2 + 3")
    #expect(text(.difference(a, .sum(b, c))) == "1 − (2 + 3)")
    #expect(text(.difference(.difference(a, b), c)) == "1 − 2 − 3")
    #expect(text(.product(.sum(a, b), c)) == "(1 + 2) × 3")
    #expect(text(.product(a, .product(b, c))) == "1 × 2 × 3")
    #expect(text(.product(a, .quotient(b, c))) == "1 × (2 ÷ 3)")
    #expect(text(.product(.quotient(a, b), c)) == "1 ÷ 2 × 3")
    #expect(text(.quotient(a, .product(b, c))) == "1 ÷ (2 × 3)")
    #expect(text(.quotient(a, .quotient(b, c))) == "1 ÷ (2 ÷ 3)")
    #expect(text(.sum(a, .quotient(b, c))) == "1 + 2 ÷ 3")
    #expect(
      text(KPI.growthYearAgo.formula.expression) == "sales ÷ sales a year ago − 1")
    #expect(
      text(KPI.nps.formula.expression)
        == "(promoters − detractors) ÷ recommendation scores × 100")
  }

  @Test func `settings stand on the pages of the KPIs that they change, and on no others`() throws {
    let method = try Self.method(.english)
    func kpis(with label: String) -> [String] {
      KPI.all.filter { Self.labels(method.page(on: $0)).contains(label) }.map(\.id)
    }
    #expect(kpis(with: "A lead is won in time within") == ["lead_conversion"])
    #expect(kpis(with: "Form") == ["collection_rate"])
    #expect(kpis(with: "Shared expenses") == ["sales_cost_ratio"])
    #expect(kpis(with: "Open deals count") == ["pipeline_coverage"])
    #expect(kpis(with: "Discount rate") == ["customer_lifetime_value"])
    #expect(kpis(with: "Least share of sales with a cost") == ["gross_margin"])
    #expect(kpis(with: "Kinds that are calls") == ["calls"])
    #expect(kpis(with: "Kinds that are visits") == ["visits", "visit_success_rate"])
    #expect(kpis(with: "Working days") == ["activities_per_day"])
    #expect(kpis(with: "Spring Festival") == ["growth_year_ago", "expense_attainment"])
    #expect(
      kpis(with: "Ramp of new reps")
        == ["target_attainment", "sales_variance", "expense_attainment", "pipeline_coverage"])
    #expect(kpis(with: "Trailing window") == ["repeat_purchase_rate", "customer_lifetime_value"])
    let sales = kpis(with: "Sales are")
    #expect(sales.contains("sales_amount") && sales.contains("retention_rate"))
    #expect(!sales.contains("win_rate") && !sales.contains("gross_margin"))
    #expect(kpis(with: "Team credited") == KPI.all.map(\.id))
  }

  @Test func `what is set is told`() throws {
    var rules = MeasurementRules()
    rules.salesBasis = .deals
    rules.leadHorizon = 45
    rules.collection = .ofDue
    rules.ramp = [.zero, Fraction(1, 2)]
    rules.credit = CreditRules(teamDay: .atEnd, managersCount: false)
    rules.stages = ["new", "<b>", "closed"]
    let method = try Self.method(.english, Catalogue(rules))
    func value(_ label: String, of id: String) throws -> String? {
      let page = method.page(on: try #require(method.catalogue.kpi(id)))
      return page.settings.first { $0.label == label }?.value
    }
    #expect(try value("Sales are", of: "sales_amount") == "won deals on the day they closed")
    #expect(try value("A lead is won in time within", of: "lead_conversion") == "45 days")
    #expect(
      try value("Ramp of new reps", of: "target_attainment")
        == "0%, 50% of the target in the first months, then all of it")
    #expect(
      try value("What managers sell", of: "sales_amount") == "counts for the organization only")
    #expect(try value("Stages", of: "stage_conversion_2") == "new → <b> → closed")
    let form = try #require(method.catalogue.kpi("collection_rate"))
    #expect(
      method.page(on: form).formula
        == "(order amounts before the period − payments before the period + order amounts "
        + "− (order amounts up to the last day − payments up to the last day)) "
        + "÷ (order amounts before the period − payments before the period + order amounts)")
    let stage = try #require(method.catalogue.kpi("stage_conversion_3"))
    #expect(
      method.page(on: stage).formula == "deals that reached “closed” ÷ deals that reached “<b>”")
  }

  @Test func `a workspace's own KPI brings its words, and stands in a group of its own`() throws {
    let own = KPI(
      id: "demo_rate", unit: .percent, direction: .up, formula: .share(of: "demos", in: "visits"),
      words: [.english: .init(name: "Demo {rate}", text: "Demos ÷ \u{202E}visits.")])
    let catalogue = Catalogue(MeasurementRules(), kpis: [own])
    for language in Language.allCases {
      let method = try Self.method(language, catalogue)
      let page = method.page(on: own)
      #expect(page.isOwn)
      // Told in the other language rather than not at all, without signs that turn text around.
      #expect(page.name == "Demo {rate}" && page.text == "Demos ÷ visits.")
      let group = try #require(method.index.groups.last)
      #expect(group.id == "own" && group.entries.map(\.id) == ["demo_rate"])
    }
    #expect(MethodPage.fileName(of: "../../etc") == "------etc.html")
  }

  @Test func `examples tell intervals and small samples`() throws {
    let page = try Self.method(.english).page(on: .winRate)
    #expect(
      page.examples.map(\.result) == [
        "80.0% (37.6% to 96.4%), small sample", "100.0% (20.7% to 100.0%), small sample",
        "Not measured: no deals won or lost to divide by", "Not measured: no data on deals",
      ])
    #expect(page.examples.map(\.working) == ["4 ÷ 5", "1 ÷ 1", "", ""])
    #expect(page.examples[3].given == [])
  }
}
