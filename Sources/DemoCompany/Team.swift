/// A sales team: one of a part of the country, or the one for key accounts.
struct Team: Sendable {
  let id: String
  let name: BilingualText
  /// Index in ``Region/groups``; nil for key accounts, which lie anywhere.
  let group: Int?

  /// About one team for eight reps, at least two where there are two reps.
  static func count(reps: Int) -> Int { min(reps, max(2, (reps + 4) / 8)) }

  /// The large parts of the country come round more often.
  private static let groupOrder = [0, 1, 2, 0, 3, 4, 1, 5, 6, 2]

  static func teams(reps: Int) -> [Team] {
    let count = count(reps: reps)
    var teamsOfGroup = Array(repeating: 0, count: Region.groups.count)
    return (0..<count).map { index in
      let id = Identifier.text("T", index + 1, of: count, atLeast: 2)
      if count >= 3, index == count - 1 {
        return Team(id: id, name: BilingualText("大客户组", "Key Accounts"), group: nil)
      }
      let group = groupOrder[index % groupOrder.count]
      teamsOfGroup[group] += 1
      let number = teamsOfGroup[group]
      let name = Region.groups[group]
      return Team(
        id: id,
        name: BilingualText(
          name.chinese + chineseNumber(number) + "组", name.english + " \(number)"),
        group: group)
    }
  }

  /// 1 through 999 in Chinese: 一, 十二, 一百零三.
  static func chineseNumber(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + digits[ones] : text
  }
}
