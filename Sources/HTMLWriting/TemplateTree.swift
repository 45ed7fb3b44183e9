import Problems

/// A template's tags as a tree: what stands inside what.
struct TemplateTree: Sendable {
  indirect enum Node: Sendable {
    /// `{{name}}`, `{{{name}}}`.
    case value(TemplateTag)
    /// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`.
    case section(TemplateTag, [Node])
    /// `{{>name}}`
    case partial(TemplateTag)
    /// `{{<name}}…{{/name}}`: a layout and the blocks that fill it.
    case layout(TemplateTag, [Node])
    /// `{{$name}}…{{/name}}`
    case block(TemplateTag, [Node])
  }

  var file: TemplateFile
  var nodes: [Node]

  init(_ file: TemplateFile, problems: inout Problems) {
    self.file = file
    var builder = Builder(tags: TagScanner.tags(of: file, problems: &problems)[...])
    nodes = builder.nodes(inside: nil, problems: &problems)
  }

  /// The blocks that `nodes` define for whoever builds on them.
  static func blocks(in nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .block(let tag, let inner): [tag.name] + blocks(in: inner)
      case .section(_, let inner): blocks(in: inner)
      case .layout, .partial, .value: []
      }
    }
  }

  struct Builder {
    var tags: ArraySlice<TemplateTag>

    mutating func nodes(inside opener: TemplateTag?, problems: inout Problems) -> [Node] {
      var nodes: [Node] = []
      while let tag = tags.popFirst() {
        if opener?.kind == .layout, tag.kind != .block, tag.kind != .end {
          let name = "{{<\(opener?.name ?? "")}}"
          let reason = Phrase(
            "only blocks ({{$name}}) may stand inside \(name)",
            "\(name) 之内只能有块（{{$name}}）")
          problems.add(.invalidTemplate(reason, at: tag.place, excerpt: tag.source))
        }
        switch tag.kind {
        case .text: break
        case .value, .raw: nodes.append(.value(tag))
        case .partial: nodes.append(.partial(tag))
        case .section, .inverted:
          nodes.append(.section(tag, self.nodes(inside: tag, problems: &problems)))
        case .layout: nodes.append(.layout(tag, self.nodes(inside: tag, problems: &problems)))
        case .block: nodes.append(.block(tag, self.nodes(inside: tag, problems: &problems)))
        case .end:
          if tag.name == opener?.name { return nodes }
          let reason: Phrase
          if let opener {
            reason = Phrase(
              "\(tag.source) stands where \(opener.source) has to be closed first",
              "\(tag.source) 之前须先闭合 \(opener.source)")
          } else {
            reason = Phrase("\(tag.source) closes nothing", "\(tag.source) 没有对应的开头")
          }
          problems.add(.invalidTemplate(reason, at: tag.place, excerpt: tag.source))
          // Once the nesting is wrong, every later end would be told as wrong too.
          tags = []
          return nodes
        }
      }
      if let opener, !problems.hasErrors {
        let reason = Phrase("\(opener.source) is never closed", "\(opener.source) 没有闭合")
        problems.add(.invalidTemplate(reason, at: opener.place, excerpt: opener.source))
      }
      return nodes
    }
  }
}
