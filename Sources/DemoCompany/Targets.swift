import Quantities

extension Company {
  /// Monthly targets of every rep for as long as they work here.
  var targetsFile: CSVFile {
    var file = CSVFile(header: ["kpi", "scope", "id", "period", "value"])
    for month in months {
      let period = Array(Months.text(month).utf8)
      for rep in reps where !rep.workingDays(month).isEmpty {
        file.text("sales_amount")
        file.text("rep")
        file.text(rep.id)
        file.plain(period)
        file.whole(target(of: rep, month: month))
        file.endRow()
      }
    }
    return file
  }

  /// The target of a rep in a month, in yuan.
  ///
  /// Set once a year around what the rep could sell as it began, so that a rep who rises exceeds
  /// it and one who falls misses it; new hires have a quarter of it in their first month, then a
  /// half, then three quarters.
  func target(of rep: Rep, month: Int) -> Int {
    let tenure = rep.tenure(month)
    let isRamp = stories.hired.contains(rep.index) && tenure < Rep.ramp.count
    let planned: Double
    if stories.hired.contains(rep.index) {
      planned = rep.level
    } else {
      let start = max(month / 12 * 12, months.lowerBound)
      planned = rep.potential(start) * 1.03
    }
    let full = planned * Months.season(month) * rep.hardness * 1.03
    let asked = isRamp ? full * Double(Rep.ramp[max(0, tenure)].target) / 100 : full
    // In hundredths here; targets are set in ten thousands of yuan.
    return max(1, Int(asked / 1_000_000 + 0.5)) * 10_000
  }
}
