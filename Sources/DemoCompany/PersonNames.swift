/// Names of people: most Chinese with their pinyin, some Latin.
///
/// No name comes twice before the combinations run out.
struct PersonNames {
  private var used: Set<Int> = []

  /// A name as it is written and in Latin letters.
  mutating func chinese(_ random: inout RandomNumbers) -> BilingualText {
    let index = unusedIndex(
      &random, PersonNames.surnames.count, PersonNames.givenNames.count, offset: 0)
    let surname = PersonNames.surnames[index / PersonNames.givenNames.count]
    let given = PersonNames.givenNames[index % PersonNames.givenNames.count]
    return BilingualText(
      surname.chinese + given.chinese, surname.english + " " + given.english)
  }

  /// A name in Latin letters only.
  mutating func latin(_ random: inout RandomNumbers) -> BilingualText {
    let index = unusedIndex(
      &random, PersonNames.latinFirst.count, PersonNames.latinLast.count, offset: 1_000_000)
    let name =
      PersonNames.latinFirst[index / PersonNames.latinLast.count] + " "
      + PersonNames.latinLast[index % PersonNames.latinLast.count]
    return BilingualText(name, name)
  }

  private mutating func unusedIndex(
    _ random: inout RandomNumbers, _ rows: Int, _ columns: Int, offset: Int
  ) -> Int {
    // Surnames stand in order of how common they are; the smaller of two draws favours the first.
    let row = min(random.whole(0...rows - 1), random.whole(0...rows - 1))
    let start = row * columns + random.whole(0...columns - 1)
    for step in 0..<rows * columns {
      let index = (start + step * 7) % (rows * columns)
      if used.insert(offset + index).inserted { return index }
    }
    return start
  }

  static let surnames = BilingualText.list(
    """
    王 Wang,李 Li,张 Zhang,刘 Liu,陈 Chen,杨 Yang,黄 Huang,赵 Zhao,吴 Wu,周 Zhou,徐 Xu,孙 Sun,马 Ma,\
    朱 Zhu,胡 Hu,郭 Guo,何 He,林 Lin,高 Gao,罗 Luo,郑 Zheng,梁 Liang,谢 Xie,宋 Song,唐 Tang,许 Xu,\
    韩 Han,冯 Feng,邓 Deng,曹 Cao,彭 Peng,曾 Zeng,肖 Xiao,田 Tian,董 Dong,潘 Pan,袁 Yuan,蔡 Cai,\
    蒋 Jiang,余 Yu,杜 Du,叶 Ye,程 Cheng,魏 Wei,苏 Su,吕 Lyu,丁 Ding,任 Ren,卢 Lu,姚 Yao,沈 Shen,\
    钟 Zhong,姜 Jiang,崔 Cui,谭 Tan,陆 Lu,范 Fan,汪 Wang,廖 Liao,欧阳 Ouyang,诸葛 Zhuge
    """)

  static let givenNames = BilingualText.list(
    """
    娜 Na,伟 Wei,芳 Fang,敏 Min,静 Jing,磊 Lei,强 Qiang,洋 Yang,勇 Yong,艳 Yan,杰 Jie,娟 Juan,涛 Tao,\
    明 Ming,超 Chao,霞 Xia,平 Ping,刚 Gang,鹏 Peng,丹 Dan,斌 Bin,宁 Ning,晨 Chen,琳 Lin,颖 Ying,\
    凯 Kai,浩 Hao,婷 Ting,雪 Xue,秀英 Xiuying,桂英 Guiying,建国 Jianguo,志强 Zhiqiang,晓燕 Xiaoyan,\
    海燕 Haiyan,建华 Jianhua,雨桐 Yutong,子涵 Zihan,浩然 Haoran,思远 Siyuan,佳怡 Jiayi,俊杰 Junjie,\
    欣怡 Xinyi,梓萱 Zixuan,宇轩 Yuxuan,诗涵 Shihan,一诺 Yinuo,嘉豪 Jiahao,文博 Wenbo,雅婷 Yating,\
    晓东 Xiaodong,志明 Zhiming,国栋 Guodong,丽华 Lihua,美玲 Meiling,春梅 Chunmei,立新 Lixin,\
    永刚 Yonggang,天宇 Tianyu,明轩 Mingxuan,若曦 Ruoxi,梦琪 Mengqi,雪莹 Xueying,思琪 Siqi,\
    博文 Bowen,泽宇 Zeyu,皓轩 Haoxuan,子墨 Zimo,语嫣 Yuyan,慧敏 Huimin,淑芬 Shufen,玉兰 Yulan,\
    凤英 Fengying,晓峰 Xiaofeng,海涛 Haitao,文静 Wenjing,振华 Zhenhua,家辉 Jiahui,伟东 Weidong,\
    丽娟 Lijuan,晓明 Xiaoming,雨欣 Yuxin,嘉欣 Jiaxin,诗雨 Shiyu,景行 Jingxing,致远 Zhiyuan,\
    书瑶 Shuyao,静怡 Jingyi,安琪 Anqi,奕辰 Yichen,宇航 Yuhang,昊天 Haotian,立诚 Licheng,彦博 Yanbo,\
    清扬 Qingyang,知行 Zhixing,若琳 Ruolin,怀瑾 Huaijin,乐怡 Leyi,云飞 Yunfei,少华 Shaohua,\
    启明 Qiming,德海 Dehai,广平 Guangping,卫国 Weiguo,红梅 Hongmei,小丽 Xiaoli,秋月 Qiuyue,\
    新民 Xinmin,长江 Changjiang,金凤 Jinfeng,晓琳 Xiaolin,雅琪 Yaqi,紫薇 Ziwei
    """)

  static let latinFirst = [
    "Emma", "Lukas", "Sophie", "Daniel", "Aisha", "Oliver", "Chloé", "Marco", "Hannah", "Rafael",
    "Priya", "Jonas", "Isabel", "Kenji", "Elena", "Thomas", "Grace", "Omar", "Zoë", "Viktor",
  ]
  static let latinLast = [
    "Clarke", "Weber", "Dubois", "Park", "Rahman", "Bennett", "Lefèvre", "Rossi", "Fischer",
    "Costa", "Menon", "Lindqvist", "O’Brien", "Tanaka", "Petrova", "Müller", "Tan", "Haddad",
    "Novák", "Jensen",
  ]
}
