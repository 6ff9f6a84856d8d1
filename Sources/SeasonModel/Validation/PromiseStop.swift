internal import CivilTime

/// A promised evening: a commune on a date.
struct PromiseStop {
  let commune: Int
  let date: CivilDate
}
