import Charts
import Drawings
import Quantities
import Reports

/// Tells samples in a language: names, amounts, and what is said about them.
struct SampleTeller {
  let language: Language
  let fonts: any FontMeasuring

  /// What is said, in the teller's language.
  func callAsFunction(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private var numerals: Numerals {
    guard let yuan = Currency(code: "CNY") else {
      preconditionFailure("the yuan is a currency")
    }
    return Numerals(language: language, currency: yuan)
  }

  /// `¥96.4万`, or nothing where it is not measured.
  func money(_ value: Double?) -> String {
    value.map { numerals.money(Fraction(Int128($0.rounded()))) } ?? ""
  }

  /// `−¥3.6万`, with its sign.
  func change(_ value: Double?) -> String {
    value.map { numerals.signedMoney(Fraction(Int128($0.rounded()))) } ?? ""
  }

  /// `96.4`
  func points(_ value: Double?) -> String {
    value.map { numerals.score(Score(Fraction(Int128(($0 * 10).rounded()), 10))) } ?? ""
  }

  /// `96.4%`, of 0.964.
  func percent(_ value: Double?) -> String {
    value.map { numerals.percent(Fraction(Int128(($0 * 1000).rounded()), 1000)) } ?? ""
  }

  func count(_ value: Double?) -> String {
    value.map { numerals.count(Fraction(Int128($0.rounded()))) } ?? ""
  }

  /// Round amounts between the least and the largest of `values`.
  func moneyTicks(_ values: [Double?]) -> [Tick] {
    Tick.rounds(within: values.compactMap { $0 }).map { Tick($0, money($0)) }
  }

  /// Names of people, long ones where the sample has them.
  func people(_ count: Int, _ sample: Sample) -> [String] {
    let names =
      language == .chinese
      ? ["王芳", "张伟", "李娜", "刘洋", "陈静", "杨帆", "赵磊", "黄敏", "周强", "吴婷", "徐浩", "孙丽"]
      : [
        "Grace Miller", "Tom Baker", "Lina Lee", "Omar Haddad", "Ruth Cohen", "Ivan Petrov",
        "Maya Singh", "Paul Weber", "Nora Lind", "Hugo Silva", "Emma Rossi", "Ken Sato",
      ]
    return (0..<count).map { index in
      let name = names[index % names.count]
      if sample == .longNames {
        let english = name + " of Featherstonehaugh and Partners LLP"
        let chinese = name + "北方智能制造与新能源装备联合创新研究院有限责任公司华东第二分公司大客户部"
        return String(self(english, chinese).prefix(40))
      }
      return index < names.count ? name : "\(name) \(index / names.count + 1)"
    }
  }

  /// `1月` or `Jan`.
  func months(_ count: Int) -> [String] {
    let english = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return (0..<count).map { self(english[$0 % 12], "\($0 % 12 + 1)月") }
  }

  /// The first few of what a picture shows, and how many there are in all.
  func list(_ labels: [String], _ values: [String]) -> String {
    guard !labels.isEmpty else { return self("Nothing to show.", "没有可显示的内容。") }
    let shown = zip(labels, values).prefix(3).map { label, value in
      label + self(" ", " ") + (value.isEmpty ? Numerals.missing : value)
    }
    let list = shown.joined(separator: self(", ", "、"))
    return labels.count > 3
      ? list + self(" … \(labels.count) in all.", " …… 共 \(labels.count) 项。")
      : list + self(".", "。")
  }
}
