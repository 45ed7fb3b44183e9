import Drawings
import Foundation

extension Palette {
  /// The palette on dark paper: every ink keeps its hue and turns its lightness around, so that
  /// what is strongest on white paper is strongest on dark paper too.
  ///
  /// Lightness is that of Oklab (Ottosson 2020), in which equal steps look equal.
  var dark: Palette {
    Palette(
      Dictionary(
        uniqueKeysWithValues: Ink.allCases.map { ink in
          var color = Oklab(self[ink])
          color.lightness = Palette.darkPaper + 1 - color.lightness
          return (ink, color.color)
        }))
  }

  /// The lightness that white paper gets.
  static let darkPaper = 0.19
}

/// A colour by lightness (0...1) and two hue axes.
struct Oklab {
  var lightness: Double
  var greenRed: Double
  var blueYellow: Double

  init(_ color: Palette.Color) {
    let red = Oklab.linear(color.red)
    let green = Oklab.linear(color.green)
    let blue = Oklab.linear(color.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
  }

  /// The nearest colour a screen can show.
  var color: Palette.Color {
    let long = pow(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow, 3)
    let middle = pow(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow, 3)
    let short = pow(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow, 3)
    var color = Palette.Color(0)
    color.red = Oklab.encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short)
    color.green = Oklab.encoded(
      -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short)
    color.blue = Oklab.encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)
    return color
  }

  static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  static func encoded(_ part: Double) -> Double {
    let part = min(1, max(0, part))
    return part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055
  }
}
