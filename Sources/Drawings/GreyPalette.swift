extension Palette {
  /// What a printer without colours makes of the palette: every ink as the grey that is as light,
  /// by the weights of *PostScript Language Reference*, 3rd edition, 7.2.1.
  public var grey: Palette {
    var grey = self
    for (ink, color) in colors {
      var shade = color
      let light = 0.3 * color.red + 0.59 * color.green + 0.11 * color.blue
      shade.red = light
      shade.green = light
      shade.blue = light
      grey.colors[ink] = shade
    }
    return grey
  }
}
