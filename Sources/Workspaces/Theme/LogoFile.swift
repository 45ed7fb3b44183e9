import CairoCanvas
import Drawings
import Foundation
import Problems

/// The logo of a workspace: a small PNG or SVG that holds nothing but a picture.
struct LogoFile {
  /// The largest file, in bytes.
  static let sizeLimit = 1_000_000

  /// Relative to the workspace.
  let path: String
  let picture: Picture

  /// Nil, and told, where it is not in the workspace or cannot be used.
  init?(_ setting: Setting, in folder: String, _ problems: inout Problems) {
    guard let path = LogoFile.path(setting, in: folder, &problems) else { return nil }
    func refuse(_ reason: Phrase, _ help: Phrase? = nil, _ problems: inout Problems) {
      problems.add(.unusableLogo(path, because: reason, help: help, at: setting.place))
    }
    guard let handle = FileHandle(forReadingAtPath: folder + "/" + path),
      let data = try? handle.read(upToCount: LogoFile.sizeLimit + 1) ?? Data()
    else {
      refuse(Phrase("it cannot be opened", "无法打开"), nil, &problems)
      return nil
    }
    guard data.count <= LogoFile.sizeLimit else {
      refuse(
        Phrase("it is larger than 1 MB", "文件大于 1 MB"),
        Phrase("a logo is printed 40 points high: save it smaller", "徽标只印 40 磅高，请另存为较小的图片"),
        &problems)
      return nil
    }
    do throws(PictureFault) {
      let picture = try Picture(bytes: Array(data))
      if picture.format == .svg, let (reason, help) = SVGCheck.fault(in: picture.bytes) {
        refuse(reason, help, &problems)
        return nil
      }
      self.path = path
      self.picture = picture
    } catch {
      refuse(error.phrase, nil, &problems)
      return nil
    }
  }

  /// The path where it leads to a file inside the workspace, also through symbolic links.
  private static func path(
    _ setting: Setting, in folder: String, _ problems: inout Problems
  ) -> String? {
    guard let path = setting.text(&problems) else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let root = resolved(folder)
    let isInside =
      !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
      && !path.contains("\0") && resolved(folder + "/" + path).hasPrefix(root + "/")
    guard isInside else {
      setting.tell(
        Phrase("a PNG or SVG file inside the workspace", "工作区内的 PNG 或 SVG 文件"), &problems)
      return nil
    }
    guard FileManager.default.fileExists(atPath: folder + "/" + path) else {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let pictures = names.filter { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }.sorted()
      problems.add(
        .missingLogo(
          path, nearest: NearestWord.nearest(to: path, in: pictures), at: setting.place))
      return nil
    }
    return path
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension PictureFault {
  var phrase: Phrase {
    switch self {
    case .neitherPNGNorSVG: Phrase("it is neither PNG nor SVG", "既不是 PNG，也不是 SVG")
    case .tooManyPixels:
      Phrase(
        "it is more than \(Picture.mostPixels) pixels wide or high",
        "宽或高超过 \(Picture.mostPixels) 像素")
    case .noSize: Phrase("it does not say how large it is", "没有注明大小")
    case .damaged(let words): Phrase("it is damaged: \(words)", "文件已损坏：\(words)")
    }
  }
}
