/// How an iteration puts evenings back.
///
/// "Greedy insertion with blinks" of Christiaens and Vanden Berghe (2020), with their values where nothing else is said.
struct RecreateParameters: Sendable {
  /// How many outings are looked at for each that is overlooked ("blinks"): normally, and where all evenings of a
  /// commune look for dates that suit each other, which the paper has not.
  ///
  /// The latter chosen by hand.
  var blinkOneIn = (normal: 100, often: 3)
  /// How often each order is drawn, of the sum of all: by chance, those with few dates first, the remote first, the
  /// near first.
  ///
  /// The paper has demands where this has dates: there, too, what is hard to place comes first.
  var orders = (random: 4, dates: 4, far: 2, near: 1)
  /// One iteration in so many lets evenings push others out although more wait than before; chosen by hand.
  var impatientOneIn = 8
  /// How many optional evenings may push others out at a time; chosen by hand.
  var mostOptional = 2
  /// The most evenings pushed out in one chain (ejection chains, Glover 1996); chosen by hand.
  var longestChain = 8
  /// The noise with which a chain chooses whom to push out: a share of what that costs, and of some metres besides;
  /// chosen by hand.
  var chainNoise = (share: 0.5, metres: 5000)
  /// Up to so many outings all are tried for each evening; in larger seasons only those of neighbours and near
  /// vans, so that an iteration takes no longer.
  ///
  /// Chosen by hand.
  var mostTried = 400
}
