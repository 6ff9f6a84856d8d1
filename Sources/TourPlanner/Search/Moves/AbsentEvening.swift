/// An evening that a plan does not hold, or not yet: an absent customer, in the words of ruin and recreate.
struct AbsentEvening: BitwiseCopyable {
  let commune: Int
  /// The only day it may be on, or -1.
  let pinnedDay: Int
}
