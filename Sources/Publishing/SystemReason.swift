import CairoCanvas
import Foundation
import Problems

/// Words for what the system refused to do with a file.
public enum SystemReason {
  /// `No space left on device: Output/2026-10`; what matters most comes first.
  public static func text(of error: any Error) -> String {
    // Other errors describe themselves; Foundation's show their innards.
    guard let error = error as? CocoaError else { return "\(error)" }
    let path = error.userInfo[NSFilePathErrorKey] as? String
    let reason =
      systemCode(of: error).map { String(cString: strerror($0)) }
      ?? error.localizedDescription
    return path.map { "\(reason): \($0)" } ?? reason
  }

  /// The same with our own words in both languages; the system's are the same in each.
  public static func phrase(of error: any Error) -> Phrase {
    let english = text(of: error)
    switch error {
    case OutputFolder.Failure.busy(let path):
      return Phrase(english, "另一个构建正在写入此处：\(path)")
    case OutputFolder.Failure.notOurs(let path):
      return Phrase(english, "此文件夹不是由 scorebook 生成的，因此不予替换；请先移走：\(path)")
    case CanvasError.fontNotInstalled(let family, let weight, let package):
      return Phrase(english, "未安装字体 \(family)（\(weight)）；请安装软件包 \(package)")
    case CanvasError.fontUnusable(let file): return Phrase(english, "无法读取字体文件 \(file)")
    case CanvasError.noMemoryFile: return Phrase(english, "没有可供字体文件使用的内存")
    case CanvasError.drawing(let words): return Phrase(english, "无法绘制页面：\(words)")
    default: return Phrase(same: english)
    }
  }

  private static func systemCode(of error: CocoaError) -> Int32? {
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error,
      let code = POSIXErrorCode(rawValue: Int32((cause as NSError).code))
    {
      return code.rawValue
    }
    return switch error.code {
    case .fileWriteFileExists: EEXIST
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    default: nil
    }
  }
}
