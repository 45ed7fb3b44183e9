// Problems of forecasts that wait for what comes.

extension Problem {
  /// Forecasts of an earlier period whose file is not as it was written.
  public static func forecastsUnreadable(at place: Place) -> Problem {
    Problem(
      "forecasts-unreadable", .warning, at: place,
      Phrase(
        "what was forecast cannot be read", "无法读取当时的预测记录"),
      consequence: Phrase(
        "these forecasts are not held against what came", "这些预测不参与准确度检验"),
      help: Phrase(
        "bring the file back from a backup, or build that period again",
        "请从备份恢复该文件，或重新构建该期间"))
  }

  /// Forecasts that could not be written.
  public static func forecastsNotKept(_ reason: Phrase, at place: Place) -> Problem {
    Problem(
      "forecasts-not-kept", .warning, at: place,
      Phrase(
        "what is forecast was not kept: \(shortened(reason.english, to: 400))",
        "预测未能保存：\(shortened(reason.chinese, to: 400))"),
      consequence: Phrase(
        "later periods cannot say how good it was; the reports are complete",
        "后续期间将无法检验其准确度；本期报告不受影响"),
      help: Phrase(
        "let the folder be written to and build again", "请开放该文件夹的写入权限后重新构建"))
  }
}
