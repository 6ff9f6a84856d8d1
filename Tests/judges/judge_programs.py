"""Judges the simplex method of the planner: HiGHS solves the same linear programs.

usage: judge_programs.py PROGRAMS

PROGRAMS is what `GUINGUETTE_PROGRAMS=PROGRAMS swift test --filter dumpsPrograms` wrote: the last program of column
generation of some two hundred seasons, each with the least cost that the planner found.
"""

import json
import sys

import highspy
import numpy


def least_cost(program):
    """The optimum by HiGHS, or None where it finds none."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    right = numpy.array(program["right"], dtype=float)
    columns = program["columns"]
    starts, rows, values = [0], [], []
    for column in columns:
        rows += column["rows"]
        values += column["values"]
        starts.append(len(rows))
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(columns), len(right)
    lp.col_cost_ = numpy.array([column["cost"] for column in columns], dtype=float)
    lp.col_lower_ = numpy.zeros(len(columns))
    lp.col_upper_ = numpy.full(len(columns), highspy.kHighsInf)
    lp.row_lower_ = lp.row_upper_ = right
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = numpy.array(starts, dtype=numpy.int32)
    lp.a_matrix_.index_ = numpy.array(rows, dtype=numpy.int32)
    lp.a_matrix_.value_ = numpy.array(values, dtype=float)
    solver.passModel(lp)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return solver.getInfo().objective_function_value


def main():
    programs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    worst = 0.0
    for program in programs:
        least = least_cost(program)
        if least is None:
            sys.exit(f"{program['name']}: HiGHS finds no optimum, the planner {program['objective']}")
        difference = abs(least - program["objective"]) / (1 + abs(least))
        worst = max(worst, difference)
        if difference > 1e-6:
            sys.exit(f"{program['name']}: HiGHS {least}, the planner {program['objective']}")
    if len(programs) < 200:
        sys.exit(f"only {len(programs)} programs")
    print(f"{len(programs)} programs: HiGHS agrees, the largest relative difference is {worst:.1e}")


main()
