import Measures
import Quantities

extension KPI {
  /// 阶段转化率: deals that reached a stage ÷ that reached the one before, for each stage but the
  /// first; a stage that was skipped counts as passed.
  static func stageConversions(_ rules: MeasurementRules) -> [KPI] {
    rules.stages.indices.dropFirst().map { index in
      let (stage, before) = (Measure.stageMeasure(index), Measure.stageMeasure(index - 1))
      let (from, to) = (rules.stages[index - 1], rules.stages[index])
      return KPI(
        id: "stage_conversion_\(index + 1)", unit: .percent, direction: .up,
        formula: .shareOfAmount(stage, in: before),
        examples: [
          Example(Inputs([stage: 6, before: 15]), gives: .measured(Fraction(2, 5))),
          Example(Inputs([:]), gives: .notMeasured(because: .none(before.rawValue))),
        ],
        words: [
          .english: Words(
            name: "Conversion \(from) → \(to)",
            text: "Deals that reached “\(to)” in the period ÷ deals that reached “\(from)”; "
              + "those of earlier periods among them, so it may pass 100 %."),
          .chinese: Words(
            name: "阶段转化率 \(from)→\(to)",
            text: "本期进入“\(to)”的商机数 ÷ 进入“\(from)”的商机数；跳过的阶段视为已通过；含往期商机，可能超过 100%。"),
        ])
    }
  }
}
