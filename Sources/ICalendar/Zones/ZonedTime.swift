/// A time of a file, and the clock it is on.
struct ZonedTime: Hashable, Sendable {
  let time: ReadTime
  let zone: ReadZone
}
