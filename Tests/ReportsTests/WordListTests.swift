import Evaluation
import Facts
import Foundation
import Insight
import Measures
import Problems
import Quantities
import Sentiment
import TestSupport
import Testing

@testable import Reports

struct WordListTests {
  static func words(_ language: Language) -> WordList {
    var problems = Problems()
    return WordList(language, problems: &problems)
  }

  /// Names in braces.
  static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([^{}]*)\}/).map { String($0.1) })
  }

  /// String literals of the sources that look like keys, and families of them such as
  /// `table.\(…)`.
  static func keysInSources() throws -> (keys: Set<String>, families: [String]) {
    var keys: Set<String> = []
    var families: Set<String> = []
    let folder = ProjectFolder.root.appending(path: "Sources/Reports")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let names = [
      "Layout", "DataQuality", "KPIs/KPIPages", "KPIs/KPIGuide", "Closed/RestatementText",
    ]
    var texts = try names.map { name in
      try String(
        contentsOf: ProjectFolder.root.appending(path: "Sources/Publishing/\(name).swift"),
        encoding: .utf8)
    }
    for case let file as URL in files where file.pathExtension == "swift" {
      texts.append(try String(contentsOf: file, encoding: .utf8))
    }
    for text in texts {
      for match in text.matches(of: /"([a-z][A-Za-z]*(?:\.(?:[A-Za-z-]+|\\\([A-Za-z.]+\)))+)"/) {
        let key = String(match.1)
        if key.contains("\\(") { families.insert(key) } else { keys.insert(key) }
      }
      // Details of a report's head are added by the last part of their key.
      for match in text.matches(of: /\badd\(\s*"([A-Za-z]+)"/) { keys.insert("detail.\(match.1)") }
    }
    let pages: Set = ["index.html", "data-quality.html", "restatement.html"]
    return (keys.subtracting(pages), families.sorted())
  }

  /// The words of columns that built-in measures ask for.
  static var fields: [String] {
    let words = words(.english)
    var rules = MeasurementRules()
    (rules.approved, rules.weighsPipeline, rules.stages) = (["yes"], true, ["first", "last"])
    return Measure.builtIn(rules).flatMap { measure in
      measure.paths.flatMap { path -> [String] in
        var columns = [(measure.table, path.reference ?? path.column)]
        if let reference = path.reference,
          let target = TableSchema.of(measure.table).target(ofReference: reference)
        {
          columns.append((target, path.column))
        }
        return columns.map { table, column in
          let own = "field.\(table.rawValue).\(column)"
          return words.has(own) ? own : "field.\(column)"
        }
      }
    }
  }

  /// What the sources' families of keys come to.
  static let members: [String: [String]] = [
    #"kpi.\(kpi.id).name"#: KPI.all.map { "kpi.\($0.id).name" },
    #"kpi.\(kpi.id).text"#: KPI.all.map { "kpi.\($0.id).text" },
    #"measure.\(id)"#: Catalogue.usual.measures.map { "measure.\($0.id)" }
      + [
        "measure.entered_stage", "measure.remaining_target", "measure.working_days", "measure.days",
      ],
    #"kpi.\(kpi.id).note"#: KPI.all.map { "kpi.\($0.id).note" },
    #"methods.side.\(id)"#: (KPI.Side.allCases.map(\.rawValue) + ["own"]).map {
      "methods.side.\($0)"
    },
    #"methods.better.\(kpi.direction.rawValue)"#: KPI.Direction.allCases.map {
      "methods.better.\($0.rawValue)"
    },
    #"unit.\(kpi.unit.rawValue)"#: KPI.Unit.allCases.map { "unit.\($0.rawValue)" },
    #"attainment.band.\(band)"#: AttainmentDistribution.Band.allCases.map {
      "attainment.band.\($0)"
    },
    #"variance.\(id)"#: ["before", "now", "price", "volume", "mix", "new", "gone", "rest"].map {
      "variance.\($0)"
    },
    #"variance.\(id).note"#: ["price", "volume", "mix", "new", "gone", "rest"].map {
      "variance.\($0).note"
    },
    #"quadrants.\(id).lowHigh"#: ["margin", "deals"].map { "quadrants.\($0).lowHigh" },
    #"quadrants.\(id).highHigh"#: ["margin", "deals"].map { "quadrants.\($0).highHigh" },
    #"quadrants.\(id).lowLow"#: ["margin", "deals"].map { "quadrants.\($0).lowLow" },
    #"quadrants.\(id).highLow"#: ["margin", "deals"].map { "quadrants.\($0).highLow" },
    #"finding.kind.\(kind.rawValue)"#: FindingRule.Kind.allCases.map {
      "finding.kind.\($0.rawValue)"
    },
    #"finding.owner.\(owner.rawValue)"#: FindingRule.Action.Owner.allCases.map {
      "finding.owner.\($0.rawValue)"
    },
    #"habits.effect.\(habit.size.rawValue)"#: ["large", "medium", "small", "none"].map {
      "habits.effect.\($0)"
    },
    #"habits.sure.\(habit.confidence.rawValue)"#: ["high", "fair", "low"].map {
      "habits.sure.\($0)"
    },
    #"voice.language.\(entry.speech.rawValue)"#: CustomerVoice.Speech.allCases.map {
      "voice.language.\($0.rawValue)"
    },
    #"voice.theme.\(theme)"#: Lexicon.builtIn.english.themes.keys.map { "voice.theme.\($0)" },
    #"split.\(dimension)"#: SalesSplit.Dimension.allCases.map { "split.\($0.rawValue)" },
    #"column.\(id)"#: (Evaluation.ageingMeasures.map(\.rawValue) + ["receivables"]).map {
      "column.\($0)"
    },
    #"setting.basis.\(rules.salesBasis.rawValue)"#: MeasurementRules.SalesBasis.allCases.map {
      "setting.basis.\($0.rawValue)"
    },
    #"setting.collection.\(rules.collection.rawValue)"#:
      MeasurementRules.Collection.allCases.map { "setting.collection.\($0.rawValue)" },
    #"setting.expenses.\(rules.expenses.rawValue)"#: MeasurementRules.Expenses.allCases.map {
      "setting.expenses.\($0.rawValue)"
    },
    #"field.\(column)"#: fields, #"field.\(table.rawValue).\(column)"#: [],
    #"explain.\(key)"#: [
      "cases", "curve", "data", "interval", "next", "score", "small", "target", "weight",
    ].map { "explain.\($0)" },
    #"table.\(table.rawValue)"#: TableName.allCases.map { "table.\($0.rawValue)" },
    #"detail.ties.\(policy.ties.rawValue)"#: Policy.Ties.allCases.map {
      "detail.ties.\($0.rawValue)"
    },
    #"detail.peers.\(policy.ranking.peers.rawValue)"#: Ranking.Peers.allCases.map {
      "detail.peers.\($0.rawValue)"
    },
    #"detail.annual.\(annual.rawValue)"#: Policy.Annual.allCases.map {
      "detail.annual.\($0.rawValue)"
    },
    #"report.\(subject.audience.rawValue)"#: Policy.Audience.allCases.map {
      "report.\($0.rawValue)"
    },
    #"year.message.\(key)"#: ["even", "up", "down"].map { "year.message.\($0)" },
    #"table.\(table.table)"#: [],
    #"restatement.\(key)"#: ["added", "changed", "removed"].map { "restatement.\($0)" },
    #"restatement.figure.\(name.aspect.rawValue)"#: [
      "value", "target", "weight", "points", "score", "grade", "rank", "peers", "earlier-score",
      "earlier-grade", "earlier-rank", "month", "category", "measure", "currency",
    ].map { "restatement.figure.\($0)" },
    #"customers.class.\(id)"#: CustomerClass.allCases.map { "customers.class.\($0.rawValue)" },
    #"customers.class.\(id).note"#: CustomerClass.allCases.map {
      "customers.class.\($0.rawValue).note"
    },
    #"customers.shortfall.\(id)"#: ValueBasis.Shortfall.allCases.map {
      "customers.shortfall.\($0.rawValue)"
    },
    #"satisfaction.by.\(id)"#: Satisfaction.Dimension.allCases.map {
      "satisfaction.by.\($0.rawValue)"
    },
    #"outlook.row.\(id)"#: [
      "done", "rest", "landing", "needed", "chance", "committed", "expected", "likely", "best",
      "modelled", "overdue",
    ].map { "outlook.row.\($0)" },
    #"forecast.model.\(basis.model.rawValue)"#: [
      "mean", "naive", "seasonalNaive", "level", "steadySeasons", "dampedTrend", "trend",
      "additiveSeasons", "multiplicativeSeasons",
    ].map { "forecast.model.\($0)" },
    #"landing.basis.\(landing.basis.rawValue)"#: ["pipeline", "runRate", "forecast"].map {
      "landing.basis.\($0)"
    },
    #"pipeline.method.\(pipeline.method.rawValue)"#: ["exact", "stepped", "normal"].map {
      "pipeline.method.\($0)"
    },
    #"pastForecasts.of.\(score.audience.rawValue)"#: Policy.Audience.allCases.map {
      "pastForecasts.of.\($0.rawValue)"
    },
    #"pastForecasts.\(id)"#: [
      "ahead", "forecasts", "error", "naive", "bias", "inLikely", "inWide",
    ].map { "pastForecasts.\($0)" },
    #"detail.\(key)"#: [], #"words.\(language.rawValue).yaml"#: [],
  ]

  @Test func `both languages have the same keys`() {
    let (chinese, english) = (Self.words(.chinese).keys, Self.words(.english).keys)
    #expect(chinese == english)
    #expect(chinese.count > 150)
  }

  @Test func `both languages fill in the same values`() {
    let (chinese, english) = (Self.words(.chinese), Self.words(.english))
    let different = english.keys.filter {
      Self.placeholders(chinese($0)) != Self.placeholders(english($0))
    }
    #expect(different == [])
  }

  @Test func `every key that the sources use has words`() throws {
    let (keys, families) = try Self.keysInSources()
    #expect(families.filter { Self.members[$0] == nil } == [])
    let used = keys.union(families.flatMap { Self.members[$0] ?? [] })
    #expect(used.subtracting(Self.words(.english).keys).sorted() == [])
  }

  @Test func `no words are left over`() throws {
    let (keys, families) = try Self.keysInSources()
    let used = keys.union(families.flatMap { Self.members[$0] ?? [] })
    #expect(Self.words(.english).keys.filter { !used.contains($0) } == [])
  }

  /// What stands between clauses and items may end in a space or be nothing.
  static let joints = [
    "agenda.join",
    "report.and", "sentence.and", "sentence.space", "method.separator", "method.list",
    "methods.list", "explain.colon", "counted.and", "counted.or", "counted.credit.else",
    "customers.and",
  ]

  @Test func `no words are empty, padded or hold a stray brace`() {
    for language in Language.allCases {
      let words = Self.words(language)
      for key in words.keys {
        let text = words(key)
        #expect(Self.joints.contains(key) || (!text.isEmpty && text.last != " "), "\(key)")
        let bare = text.replacing(/\{[A-Za-z]+\}/, with: "")
        #expect(!bare.contains("{") && !bare.contains("}"), "\(key)")
      }
    }
  }

  @Test func `a value that looks like a placeholder stays as it is`() {
    let words = Self.words(.english)
    #expect(
      words("mix.item", ["label": "{value}", "value": "{label} }{"]) == "{value} {label} }{")
    #expect(words("mix.item", ["label": "x"]) == "x {value}")
    #expect(words("no.such.key") == "no.such.key")
  }

  @Test func `every reason is told in both languages`() throws {
    let reasons: [KPIResult.Reason] =
      [
        .noTarget, .zeroTarget, .costUnknown(known: Fraction(9, 10)), .noStages, .periodOver,
        .noForecasts,
      ] + Catalogue.usual.measures.map { .none($0.id.rawValue) }
      + Formula.Comparison.allCases.flatMap { time in
        Catalogue.usual.measures.map { .newSince(time, $0.id) }
      }
      + TableName.allCases.map { .noData($0) }
    for language in Language.allCases {
      let edition = try SmallCompany.edition(language)
      let told = reasons.map { edition.text(of: $0) }
      #expect(Set(told).count == reasons.count)
      #expect(told.allSatisfy { !$0.contains("{") && !$0.contains("reason.") && !$0.isEmpty })
    }
  }

  @Test func `what was not there to grow from is named`() throws {
    let edition = try SmallCompany.edition(.english)
    #expect(
      edition.text(of: .newSince(.yearAgo, "expenses")) == "no selling expenses a year ago")
    #expect(
      edition.text(of: .newSince(.previous, .salesAmount)) == "no sales in the period before")
    let chinese = try SmallCompany.edition(.chinese)
    #expect(chinese.text(of: .newSince(.yearAgo, "expenses")) == "去年同期没有销售费用")
  }
}
