/// A character that stands for more than one in the file.
struct ShrunkCharacter: Hashable, Sendable {
  /// Where it stands.
  let offset: Int
  /// How many more it was.
  let excess: Int
}
