/// A seeded source of random numbers: the same seed gives the same numbers on every machine.
///
/// The generator is xoshiro256++ (Blackman, Vigna 2019), its state filled by SplitMix64.
struct RandomSource: Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    a = next()
    b = next()
    c = next()
    d = next()
  }

  /// A source for a numbered part of the work, independent of the others.
  static func part(_ number: Int, of seed: UInt64) -> RandomSource {
    RandomSource(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(truncatingIfNeeded: number) &+ 1)
  }

  /// The next 64 random bits.
  @inline(__always)
  mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = ((sum << 23) | (sum >> 41)) &+ a
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number from 0 up to but not including `bound`, which must be positive.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// A number from 0 up to but not including 1.
  @inline(__always)
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
