/// An evening that waits for a place.
struct Request: BitwiseCopyable {
  let commune: Int
  /// The only day it may be on, or -1.
  let bound: Int
}
