/// How branch and bound over columns chooses its decisions and cuts.
struct BranchParameters: Sendable {
  /// How many decisions are compared at a node of a proof, and how many dual pivots show what an unknown branch of one
  /// brings (reliability branching; Achterberg, Koch and Martin 2005).
  ///
  /// They let trees have half to a tenth of the nodes that the most even decision gives; a good decision near the root saves
  /// half of a tree, so hardly any is left out. Repeat with the proofs of `planner-bench --seconds 10 Tests/Seasons/p100`.
  var compared = (choices: 100, pivots: 20)
  /// How many subset-row cuts join at a time; chosen by hand.
  var cutsAtATime = 40
}
