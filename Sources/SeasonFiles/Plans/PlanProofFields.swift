internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Reads and writes what was proven of a plan: the part of `plan.json` under its key `proof`.
enum PlanProofFields {
  static func write(_ proof: PlanProof, to writer: inout JSONWriter) {
    writer.openLine("{")
    if let bound = proof.lowerBound { writer.field("lowerBoundMetres", bound.count) }
    writer.field("best", proof.isBest)
    if proof.choice.kept > 0 { writer.field("kept", proof.choice.kept) }
    if proof.choice.hasDatesOff { writer.field("datesOff", true) }
    if let from = proof.choice.from { writer.field("from", from.description) }
    writer.field("of", proof.fingerprint)
    writer.close("}")
  }

  static func read(_ node: JSONNode, in file: JSONFields) -> PlanProof? {
    let known = ["lowerBoundMetres", "best", "kept", "datesOff", "from", "of"]
    guard let fields = JSONFields(node, key: "proof", known: known, in: file.text, bag: file.bag) else { return nil }
    fields.require("best", "of")
    // All of it is read before something is missed, so that every mistake is told.
    let bound = fields.count("lowerBoundMetres").map { Metres($0) }
    let choice = PlanChoice(
      kept: fields.count("kept") ?? 0, hasDatesOff: fields.boolean("datesOff") ?? false, from: fields.date("from"))
    guard let isBest = fields.boolean("best"), let fingerprint = fields.string("of") else { return nil }
    return PlanProof(lowerBound: bound, isBest: isBest, choice: choice, fingerprint: fingerprint)
  }
}
