/// A block of memory of fixed length, read and written without bounds checks in release builds.
///
/// The inner loops look up legs, dates and stops hundreds of millions of times; an `Array` in a class would be checked
/// for bounds, uniqueness and exclusive access each time. The owner frees the memory.
final class FixedBuffer<Element: BitwiseCopyable> {
  /// The elements; indices are checked in debug builds only.
  let elements: UnsafeMutableBufferPointer<Element>

  /// Allocates `count` elements, all equal to `value`.
  init(repeating value: Element, count: Int) {
    elements = .allocate(capacity: count)
    elements.initialize(repeating: value)
  }

  deinit { elements.deallocate() }

  /// How many elements there are.
  var count: Int { elements.count }

  /// The element at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get { elements[position] }
    set { elements[position] = newValue }
  }

  /// Copies some elements of another buffer to the same positions.
  @inline(__always)
  func copy(_ range: Range<Int>, from other: FixedBuffer) {
    guard let target = elements.baseAddress, let source = other.elements.baseAddress else { return }
    (target + range.lowerBound).update(from: source + range.lowerBound, count: range.count)
  }

  /// Copies the elements of another buffer of the same length.
  func copy(from other: FixedBuffer) {
    _ = elements.update(fromContentsOf: other.elements)
  }
}

// A buffer is filled by one thread while it is private, and only read once a `Problem` has made it visible.
extension FixedBuffer: @unchecked Sendable {}
