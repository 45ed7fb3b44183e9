import Quantities

/// A course that a rep took.
struct Training {
  let day: Day
  let rep: Int
  /// Index in ``courses``.
  let course: Int
  /// Nil where the rep did not get to its end.
  let completed: Day?
  let pre: Int
  let post: Int?

  /// With the KPI that each is meant to move; compliance is to move none.
  static let courses: [(name: BilingualText, hours: Int, kpi: String)] = [
    (BilingualText("谈判技巧", "Negotiation"), 8, "discount_rate"),
    (BilingualText("产品认证", "Product Certification"), 12, "win_rate"),
    (BilingualText("客户关系管理", "Customer Relations"), 6, "csat"),
    (BilingualText("方案式销售", "Solution Selling"), 16, "sales_amount"),
    (BilingualText("商务合规", "Compliance"), 4, ""),
  ]
}

extension Company {
  var trainingsFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["日期", "销售工号", "课程", "学时", "完成日期", "训前得分", "训后得分", "关联指标"]
        : ["date", "rep", "course", "hours", "completed", "pre", "post", "kpi"])
    for month in months {
      let trainings = reps.compactMap { training(of: $0, month: month) }
      for training in Pipeline.sorted(trainings, { $0.day }) {
        file.day(training.day)
        file.text(reps[training.rep].id)
        file.text(Training.courses[training.course].name.text(language))
        file.whole(Training.courses[training.course].hours)
        file.day(training.completed)
        file.whole(training.pre)
        file.text(training.post.map(String.init) ?? "")
        file.text(Training.courses[training.course].kpi)
        file.endRow()
      }
    }
    return file
  }

  /// A rep takes a course every four months or so; new ones take one in their first month.
  private func training(of rep: Rep, month: Int) -> Training? {
    let days = rep.workingDays(month)
    var random = RandomNumbers(seed: size.seed, .trainings, rep.index, month)
    guard random.happens(rep.tenure(month) == 0 ? 1 : 0.25), !days.isEmpty else { return nil }
    let day = workday(in: days, &random)
    let course = random.whole(0...Training.courses.count - 1)
    let end = day.advanced(by: random.whole(0...2))
    let (pre, gain) = (random.whole(45...78), random.whole(4...24))
    let isCompleted = random.happens(0.88) && end < days.upperBound
    return Training(
      day: day, rep: rep.index, course: course, completed: isCompleted ? end : nil, pre: pre,
      post: isCompleted ? min(100, pre + gain) : nil)
  }
}
