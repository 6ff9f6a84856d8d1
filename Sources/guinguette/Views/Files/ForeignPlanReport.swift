internal import SeasonDesk
internal import SeasonModel

extension ForeignPlan {
  /// The plan, once what is worth a look in its table is said.
  func told(on console: Console) -> Plan {
    var report = DiagnosticReport(folder: "", language: console.language, style: console.errorStyle)
    console.complain(lines: report.lines(warnings))
    return plan
  }
}
