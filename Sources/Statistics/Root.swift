/// Where `function`, which has different signs at both ends, is zero, to the last digit or so.
///
/// Chandrupatla's method (1997; Scherer, *Computational Physics*, 6.1.7): as safe as halving, and
/// by inverse quadratic interpolation much faster where the function is smooth. Where both ends have
/// the same sign, the end nearer to zero.
func root(between start: Double, _ end: Double, of function: (Double) -> Double) -> Double {
  var (newest, other) = (start, end)
  var (atNewest, atOther) = (function(start), function(end))
  if atNewest == 0 { return start }
  if atOther == 0 { return end }
  guard (atNewest < 0) != (atOther < 0) else {
    return abs(atNewest) < abs(atOther) ? start : end
  }
  var step = 0.5
  while true {
    let x = newest + step * (other - newest)
    let atX = function(x)
    var (third, atThird) = (other, atOther)
    if (atX < 0) == (atNewest < 0) {
      (third, atThird) = (newest, atNewest)
    } else {
      (other, atOther) = (newest, atNewest)
    }
    (newest, atNewest) = (x, atX)
    let (best, atBest) = abs(atNewest) < abs(atOther) ? (newest, atNewest) : (other, atOther)
    let width = abs(other - newest)
    let tolerance = 2 * best.ulp / width
    if atBest == 0 || width == 0 || tolerance > 0.5 { return best }
    let place = (newest - other) / (third - other)
    let height = (atNewest - atOther) / (atThird - atOther)
    step = 0.5
    if height * height < place, (1 - height) * (1 - height) < 1 - place {
      let first = atNewest / (atOther - atNewest) * (atThird / (atOther - atThird))
      let second =
        (third - newest) / (other - newest) * (atNewest / (atThird - atNewest))
        * (atOther / (atThird - atOther))
      step = first + second
    }
    step = min(max(step, tolerance), 1 - tolerance)
  }
}
