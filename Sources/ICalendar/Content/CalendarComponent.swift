/// A component (RFC 5545 3.6): a kind, its properties, and the components within it.
public struct CalendarComponent: Sendable {
  /// What it is.
  public let kind: ComponentKind
  /// Its properties.
  public var properties: [CalendarProperty]
  /// The components within it.
  public var components: [CalendarComponent] = []

  /// A component of a kind, with its properties in the order in which they are written.
  public init(kind: ComponentKind, properties: [CalendarProperty], components: [CalendarComponent] = []) {
    self.kind = kind
    self.properties = properties
    self.components = components
  }

  /// Writes the component's lines.
  public func write(to writer: inout ContentLineWriter) {
    begin(in: &writer)
    end(in: &writer)
  }

  /// Writes all but the last line, so that more components can follow within.
  public func begin(in writer: inout ContentLineWriter) {
    writer.line { $0 += Array("BEGIN:".utf8) + kind.name }
    for property in properties { property.write(to: &writer) }
    for component in components { component.write(to: &writer) }
  }

  /// Writes the last line.
  public func end(in writer: inout ContentLineWriter) {
    writer.line { $0 += Array("END:".utf8) + kind.name }
  }
}
