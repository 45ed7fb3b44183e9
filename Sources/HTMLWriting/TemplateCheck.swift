import Problems

/// Follows the templates as the engine would and finds the tags it would render as nothing, or
/// without escaping.
struct TemplateCheck {
  /// What each page begins with, and the values it has.
  static let pages: [(template: String, values: [PageValue])] = [
    ("report", SiteWriter.reportValues), ("periods", SiteWriter.periodsValues),
    ("quality", SiteWriter.qualityValues), ("kpi", SiteWriter.kpiValues),
    ("kpis", SiteWriter.kpisValues),
    ("restatement", SiteWriter.restatementValues),
  ]

  /// Adds a problem for everything in `files` that is not right.
  static func check(_ files: [TemplateFile], problems: inout Problems) {
    var trees: [String: TemplateTree] = [:]
    for file in files where file.isTemplate {
      var found = Problems()
      trees[file.templateName] = TemplateTree(file, problems: &found)
      problems.add(contentsOf: found)
    }
    guard !problems.hasErrors else { return }
    for (template, values) in pages {
      guard let tree = trees[template] else { continue }
      var check = TemplateCheck(trees: trees, problems: problems)
      check.walk(tree.nodes, Position(file: tree.file, scopes: [.values(values)], open: [template]))
      problems = check.problems
    }
  }

  /// What a name is looked up in: the values of a page, group or list item, or a text itself.
  enum Scope {
    case values([PageValue])
    case single(PageValue)
  }

  struct Fill {
    var nodes: [TemplateTree.Node]
    var position: Position
  }

  struct Position {
    var file: TemplateFile
    /// Innermost last.
    var scopes: [Scope]
    /// The templates that include this one, so that none includes itself.
    var open: [String]
    /// What the blocks of layouts are filled with.
    var fills: [String: Fill] = [:]
    /// The last tag of an override on the way here: a built-in template is right by itself, so
    /// what is wrong with it comes from where it is included.
    var included: Place?
  }

  let trees: [String: TemplateTree]
  var problems: Problems
  var told: Set<Problem> = []

  mutating func walk(_ nodes: [TemplateTree.Node], _ position: Position) {
    for node in nodes {
      switch node {
      case .value(let tag): checkValue(tag, position)
      case .section(let tag, let inner): walkSection(tag, inner, position)
      case .partial(let tag): walkTemplate(tag, fills: [], position)
      case .layout(let tag, let blocks): walkTemplate(tag, fills: blocks, position)
      case .block(let tag, let standard):
        if let fill = position.fills[tag.name] {
          var inside = position
          inside.file = fill.position.file
          inside.included = fill.position.included
          walk(fill.nodes, inside)
        } else {
          walk(standard, position)
        }
      }
    }
  }

  mutating func checkValue(_ tag: TemplateTag, _ position: Position) {
    guard let value = value(of: tag, position) else { return }
    let isRaw = tag.kind == .raw
    let reason: Phrase? =
      switch value.kind {
      case .text where isRaw:
        Phrase(
          "“\(tag.name)” is text, which is always escaped: write {{\(tag.name)}}",
          "“\(tag.name)”是文本，文本一律转义：请写 {{\(tag.name)}}")
      case .markup where !isRaw:
        Phrase(
          "“\(tag.name)” is markup: write {{{\(tag.name)}}}",
          "“\(tag.name)”是标记：请写 {{{\(tag.name)}}}")
      case .text, .markup: nil
      case .flag, .group, .list:
        Phrase(
          "“\(tag.name)” is a \(value.kind.words.english), not a text: write ",
          "“\(tag.name)”是\(value.kind.words.chinese)，不是文本：请写 ")
          + Phrase(same: "{{#\(tag.name)}}…{{/\(tag.name)}}")
      }
    if let reason { tell(.invalidTemplate(reason, at: place(tag, position), excerpt: tag.source)) }
  }

  mutating func walkSection(
    _ tag: TemplateTag, _ inner: [TemplateTree.Node], _ position: Position
  ) {
    guard let value = value(of: tag, position) else { return }
    var inside = position
    if tag.kind == .section {
      switch value.kind {
      case .flag: break
      case .text, .markup: inside.scopes.append(.single(value))
      case .group, .list: inside.scopes.append(.values(value.children))
      }
    }
    walk(inner, inside)
  }

  mutating func walkTemplate(
    _ tag: TemplateTag, fills blocks: [TemplateTree.Node], _ position: Position
  ) {
    let place = place(tag, position)
    guard let tree = trees[tag.name] else {
      let nearest = NearestWord.nearest(to: tag.name, in: trees.keys.sorted())
      tell(.unknownTemplate(tag.name, nearest: nearest, at: place))
      return
    }
    guard !position.open.contains(tag.name) else {
      let reason = Phrase(
        "\(tag.source) makes the template include itself", "\(tag.source) 使模板包含其自身")
      tell(.invalidTemplate(reason, at: place, excerpt: tag.source))
      return
    }
    var inside = position
    inside.file = tree.file
    inside.open.append(tag.name)
    if !position.file.isBuiltIn { inside.included = tag.place }
    let names = TemplateTree.blocks(in: tree.nodes)
    for case .block(let block, let nodes) in blocks {
      if names.contains(block.name) {
        // The outermost filling wins, as it does in the engine.
        let fill = Fill(nodes: nodes, position: position)
        inside.fills.merge([block.name: fill]) { outer, _ in outer }
      } else {
        let nearest = NearestWord.nearest(to: block.name, in: names)
        tell(.unknownTag(block.source, nearest: nearest, at: self.place(block, position)))
      }
    }
    walk(tree.nodes, inside)
  }

  /// The value that `tag` names, as the engine looks it up: innermost scope first, then outwards.
  mutating func value(of tag: TemplateTag, _ position: Position) -> PageValue? {
    if tag.name == "." {
      if case .single(let value) = position.scopes.last { return value }
      let reason = Phrase(
        "{{.}} is the text of the section around it, and there is none",
        "{{.}} 代表外层区段的文本，而此处没有外层区段")
      tell(.invalidTemplate(reason, at: place(tag, position), excerpt: tag.source))
      return nil
    }
    let scopes = tag.name.hasPrefix(".") ? position.scopes.suffix(1) : position.scopes[...]
    let lists = scopes.reversed().map { scope -> [PageValue] in
      if case .values(let values) = scope { values } else { [] }
    }
    var parts = tag.name.split(separator: ".", omittingEmptySubsequences: true)[...]
    var candidates = lists.flatMap { $0 }
    while let part = parts.popFirst() {
      guard let value = candidates.first(where: { $0.name == part }) else {
        let nearest = NearestWord.nearest(to: String(part), in: candidates.map(\.name))
        tell(.unknownTag(tag.source, nearest: nearest, at: place(tag, position)))
        return nil
      }
      if parts.isEmpty { return value }
      // A list has no values itself; its items do.
      candidates = value.kind == .group ? value.children : []
    }
    return nil
  }

  func place(_ tag: TemplateTag, _ position: Position) -> Place {
    position.file.isBuiltIn ? position.included ?? tag.place : tag.place
  }

  /// Adds `problem`, once however often its template is included.
  mutating func tell(_ problem: Problem) {
    if told.insert(problem).inserted { problems.add(problem) }
  }
}

extension PageValue.Kind {
  /// What a problem calls a value of this kind.
  fileprivate var words: Phrase {
    let chinese =
      switch self {
      case .text: "文本"
      case .flag: "是否值"
      case .markup: "标记"
      case .group: "一组值"
      case .list: "列表"
      }
    return Phrase(rawValue, chinese)
  }
}
