extension Interval {
  /// The interval of a net promoter score, −1…1: the share of promoters less that of detractors.
  ///
  /// Both shares come from the same answers, so the variance of their difference is
  /// (p₊ + p₋ − (p₊ − p₋)²) / n. Nil without answers, and where all answers are alike: the
  /// formula then has no variance to tell of.
  public static func netPromoters(
    promoters: Double, detractors: Double, of answers: Double, z: Double = Interval.z95
  ) -> Interval? {
    guard answers > 0, answers.isFinite, promoters >= 0, detractors >= 0,
      promoters + detractors <= answers
    else { return nil }
    let (toward, against) = (promoters / answers, detractors / answers)
    let score = toward - against
    let variance = toward + against - score * score
    guard variance > 0 else { return nil }
    let half = z * (variance / answers).squareRoot()
    return Interval(max(-1, score - half), min(1, score + half))
  }
}
