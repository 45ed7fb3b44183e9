import Quantities

/// Names of companies, with the commas, quotes and brackets that such names have.
struct AccountNames {
  private var used: Set<String> = []

  mutating func name(
    segment: Int, region: Region, language: Language, _ random: inout RandomNumbers
  ) -> String {
    var name = ""
    // Two customers of one name are possible, but look like a mistake in a small company.
    for _ in 0..<5 {
      name = AccountNames.candidate(
        segment: segment, region: region, language: language, &random)
      if used.insert(name).inserted { break }
    }
    return name
  }

  private static func candidate(
    segment: Int, region: Region, language: Language, _ random: inout RandomNumbers
  ) -> String {
    let city = random.element(of: region.cities)
    let brand = random.element(of: brands)
    let trade = random.element(of: trades[segment])
    let isQuoted = random.happens(0.06)
    if random.happens(0.1) {
      let foreign = random.element(of: foreignNames)
      let quoted = isQuoted ? "“" + foreign + "”" : foreign
      return quoted + " " + trade.english + " (\(city.english)) Co., Ltd."
    }
    let isChinese = random.happens(language == .chinese ? 0.9 : 0.15)
    if isChinese {
      let quoted = isQuoted ? "\"" + brand.chinese + "\"" : brand.chinese
      return city.chinese + quoted + trade.chinese + random.element(of: chineseForms)
    }
    let quoted = isQuoted ? "\"" + brand.english + "\"" : brand.english
    return "\(city.english) \(quoted) \(trade.english)" + random.element(of: latinForms)
  }

  static let brands = BilingualText.list(
    """
    恒泰 Hengtai,瑞丰 Ruifeng,华盛 Huasheng,金桥 Jinqiao,远航 Yuanhang,博瑞 Borui,天成 Tiancheng,\
    中科 Zhongke,鼎新 Dingxin,东方 Dongfang,宏业 Hongye,嘉禾 Jiahe,凯达 Kaida,隆昌 Longchang,\
    明德 Mingde,宁远 Ningyuan,启航 Qihang,荣光 Rongguang,盛世 Shengshi,泰和 Taihe,万通 Wantong,\
    新锐 Xinrui,信达 Xinda,兴业 Xingye,亚太 Yatai,永安 Yong’an,卓越 Zhuoyue,正元 Zhengyuan,\
    百川 Baichuan,长风 Changfeng,德胜 Desheng,飞跃 Feiyue,光明 Guangming,海纳 Haina,和顺 Heshun,\
    建安 Jian’an,康宁 Kangning,蓝天 Lantian,立信 Lixin,美华 Meihua
    """)

  static let trades = [
    "精密机械 Precision Machinery,汽车零部件 Auto Parts,模具 Tooling,电子 Electronics,重工 Heavy Industry",
    "医疗器械 Medical Devices,医疗管理 Hospital Management,生物制药 Biopharma,康复中心 Rehabilitation",
    "职业教育 Vocational Education,教育科技 Education Technology,教学仪器 Teaching Instruments",
    "商贸 Trading,连锁超市 Supermarkets,电子商务 E-Commerce,冷链物流 Cold Chain Logistics",
    "新能源 New Energy,电力 Power,光伏 Photovoltaics,石化 Petrochemicals",
    "水务 Water,轨道交通 Rail Transit,燃气 Gas,环保 Environmental Services",
  ].map(BilingualText.list)

  static let chineseForms = ["有限公司", "有限公司", "股份有限公司", "集团有限公司", "（集团）股份有限公司"]
  static let latinForms = [" Co., Ltd.", " Co., Ltd.", ", Inc.", " Group", " Holdings, Ltd."]
  static let foreignNames = [
    "Nordlicht", "Brightwater", "Kestrel & Sons", "Ventura", "Alpenwerk", "Maple Ridge", "Sakura",
    "Orbis", "Hanseatic", "Terra Nova", "Lumière", "Blue Heron", "Fjord", "Silverline",
  ]
}
