/// A province or municipality, and the cities in it that have customers.
struct Region: Sendable {
  /// ISO 3166-2.
  let id: String
  let name: BilingualText
  /// Index in ``groups``.
  let group: Int
  let cities: [BilingualText]

  /// The parts of the country that teams are named after.
  static let groups = BilingualText.list(
    "华东 East China,华南 South China,华北 North China,西南 Southwest China,华中 Central China,"
      + "东北 Northeast China,西北 Northwest China")

  static let all: [Region] = [
    Region("CN-SH", "上海 Shanghai", 0, "上海 Shanghai"),
    Region("CN-JS", "江苏 Jiangsu", 0, "南京 Nanjing,苏州 Suzhou,无锡 Wuxi,常州 Changzhou"),
    Region("CN-ZJ", "浙江 Zhejiang", 0, "杭州 Hangzhou,宁波 Ningbo,嘉兴 Jiaxing,温州 Wenzhou"),
    Region("CN-AH", "安徽 Anhui", 0, "合肥 Hefei,芜湖 Wuhu"),
    Region("CN-GD", "广东 Guangdong", 1, "广州 Guangzhou,深圳 Shenzhen,东莞 Dongguan,佛山 Foshan"),
    Region("CN-FJ", "福建 Fujian", 1, "厦门 Xiamen,福州 Fuzhou,泉州 Quanzhou"),
    Region("CN-GX", "广西 Guangxi", 1, "南宁 Nanning,柳州 Liuzhou"),
    Region("CN-BJ", "北京 Beijing", 2, "北京 Beijing"),
    Region("CN-TJ", "天津 Tianjin", 2, "天津 Tianjin"),
    Region("CN-HE", "河北 Hebei", 2, "石家庄 Shijiazhuang,保定 Baoding"),
    Region("CN-SD", "山东 Shandong", 2, "济南 Jinan,青岛 Qingdao,烟台 Yantai"),
    Region("CN-SC", "四川 Sichuan", 3, "成都 Chengdu,绵阳 Mianyang"),
    Region("CN-CQ", "重庆 Chongqing", 3, "重庆 Chongqing"),
    Region("CN-YN", "云南 Yunnan", 3, "昆明 Kunming"),
    Region("CN-HB", "湖北 Hubei", 4, "武汉 Wuhan,襄阳 Xiangyang"),
    Region("CN-HN", "湖南 Hunan", 4, "长沙 Changsha,株洲 Zhuzhou"),
    Region("CN-HA", "河南 Henan", 4, "郑州 Zhengzhou,洛阳 Luoyang"),
    Region("CN-LN", "辽宁 Liaoning", 5, "沈阳 Shenyang,大连 Dalian"),
    Region("CN-JL", "吉林 Jilin", 5, "长春 Changchun"),
    Region("CN-SN", "陕西 Shaanxi", 6, "西安 Xi’an,宝鸡 Baoji"),
    Region("CN-GS", "甘肃 Gansu", 6, "兰州 Lanzhou"),
  ]

  private init(_ id: String, _ name: String, _ group: Int, _ cities: String) {
    self.id = id
    self.name = BilingualText.list(name)[0]
    self.group = group
    self.cities = BilingualText.list(cities)
  }

  /// The indices of the regions in a group; all of them where `group` is nil.
  static func indices(ofGroup group: Int?) -> [Int] {
    all.indices.filter { group == nil || all[$0].group == group }
  }
}
