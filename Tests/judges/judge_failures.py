#!/usr/bin/env python3
"""Lets every call fail that touches a season's folder, and kills the program there: nothing may be lost or half written.

usage: judge_failures.py GUINGUETTE SEASON [--runs N] [--seed N]

SEASON is an example season; it is copied. Each command that writes is run once under strace; then again, for calls
drawn from that run, with the call failing (ENOSPC, EIO, EROFS, EDQUOT), or with the program killed at it. Afterwards the
folders hold what they held before or what they hold after a whole run; an error has the right exit status and a message;
and nothing is left behind under a temporary name once the same command was run again. A publication that was killed is
brought to its end by the next one. Needs strace (Debian). Exit status: 0 all content, 1 something is lost, half written or
left behind.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

CALLS = {
    "openat": ["ENOSPC", "EIO", "EROFS"], "write": ["ENOSPC", "EIO", "EDQUOT"], "fsync": ["EIO", "ENOSPC"],
    "renameat": ["EIO", "EROFS"], "renameat2": ["EIO"], "rename": ["EIO"], "linkat": ["EPERM", "ENOSPC"],
    "unlinkat": ["EIO"], "mkdir": ["EROFS", "ENOSPC"], "mkdirat": ["EROFS", "ENOSPC"], "close": ["EIO"],
    "read": ["EIO"], "newfstatat": ["EIO"], "fchmod": ["EPERM"], "flock": ["ENOLCK"], "getdents64": ["EIO"],
}
# Calls whose failure the program may bear: the file is whole without them.
BEARABLE = {"linkat", "unlinkat", "flock", "getdents64", "fsync", "close", "newfstatat", "openat", "read"}
STAMP = re.compile(rb"\d{4}-?\d\d-?\d\dT\d\d:?\d\d:?\d\dZ|\w{3}, \d+ \w{3} \d{4} \d\d:\d\d:\d\d \+0000")

complaints = []


class Scene:
    """A command, what it needs before, and the folders whose content is compared."""

    def __init__(self, name, arguments, before=(), prepare=None):
        self.name = name
        self.arguments = arguments
        self.before = before
        self.prepare = prepare


def scenes():
    plan = ["plan", "s", "--iterations", "300", "--seed", "1", "--threads", "1", "--quiet"]
    publish = ["publish", "s", "--output", "web"]

    def calendar(folder):
        with open(os.path.join(folder, "fete.ics"), "w", encoding="utf-8") as file:
            file.write(
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260612\n"
                "SUMMARY:Fête\nEND:VEVENT\nEND:VCALENDAR\n")

    def answer(folder):
        codes = ["depot", "a", "b"]
        rows = "[[0,1,2],[1,0,3],[2,3,0]]"
        with open(os.path.join(folder, "r.json"), "w", encoding="utf-8") as file:
            file.write(f'{{"code":"Ok","durations":{rows},"distances":{rows}}}')
        for name in ("distances.csv", "durations.csv"):
            with open(os.path.join(folder, "s", name), "w", encoding="utf-8") as file:
                file.write("," + ",".join(codes) + "\n" + "".join(f"{code},9,9,9\n" for code in codes))

    return [
        Scene("plan", plan),
        Scene("cancel", ["cancel", "s", "Frampas", "--reason", "pluie"], [plan]),
        Scene("publish", publish, [plan]),
        Scene("publish again", publish, [plan, publish, ["cancel", "s", "Frampas", "--reason", "pluie"]]),
        Scene("import-ics", ["import-ics", "s", "fete.ics", "--commune", "Frampas", "--yes"], [], calendar),
        Scene("init", ["init", "neuf"]),
        Scene("matrix", ["matrix", "s", "r.json", "--codes", "depot,a,b", "--force"], [], answer),
        Scene("export", ["export", "s", "--format", "csv", "--output", "plan.csv"], [plan]),
    ]


def content(folder):
    """Every file below a folder, by path, with moments taken out; and the folders."""
    found = {}
    for path, folders, names in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(path, name), folder)] = None
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                data = file.read()
            found[os.path.relpath(full, folder)] = STAMP.sub(b"<moment>", data)
    return found


def without_hashes(found):
    """The same, with the fingerprints taken out that the list of published files holds: they follow the moments."""
    for name in ("web/.guinguette.json", "s/equipe/.guinguette.json"):
        if name in found:
            found = {**found, name: re.sub(rb'"(hash|before)": "[0-9a-f]+"', b'"\\1"', found[name])}
    return found


def left_behind(found):
    return sorted(path for path in found if os.path.basename(path).startswith(".guinguette-"))


def run(command, folder):
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)


def traced(guinguette, scene, folder, injection=None):
    log = os.path.join(folder + ".strace")
    options = ["-f", "-y", "-o", log, "-e", "trace=" + ",".join(CALLS)]
    if injection:
        options += ["-e", "inject=" + injection]
    result = run(["strace", *options, guinguette, *scene.arguments], folder)
    return result, log


def calls(log, folder):
    """The calls of the main thread that touch the folder: name, and which of its kind it is."""
    counts = {}
    found = []
    main = None
    with open(log, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not match:
                continue
            main = main or match[1]
            if match[1] != main:
                continue
            counts[match[2]] = counts.get(match[2], 0) + 1
            # The program runs in the folder: a path that is not absolute is one of the folder's.
            text = re.sub(r"^AT_FDCWD<[^>]*>, ", "", match[3]).split(") = ")[0]
            if folder in text or re.match(r'"[^/]', text):
                found.append((match[2], counts[match[2]]))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guinguette")
    parser.add_argument("season")
    parser.add_argument("--runs", type=int, default=160)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not shutil.which("strace"):
        raise SystemExit("strace is not installed: apt-get install strace")
    guinguette = os.path.abspath(options.guinguette)
    chance = random.Random(options.seed)
    total = {"failed": 0, "killed": 0}
    with tempfile.TemporaryDirectory() as work:
        work = os.path.realpath(work)
        for position, scene in enumerate(scenes()):
            start = os.path.join(work, f"start-{position}")
            shutil.copytree(options.season, os.path.join(start, "s"))
            run(["chmod", "-R", "u+w", start], work)
            if scene.prepare:
                scene.prepare(start)
            for command in scene.before:
                if run([guinguette, *command], start).returncode > 1:
                    raise SystemExit(f"{scene.name}: {command} does not work")

            def fresh(name):
                folder = os.path.join(work, name)
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(start, folder, symlinks=True)
                return folder

            old = without_hashes(content(start))
            whole = fresh("whole")
            result, log = traced(guinguette, scene, whole)
            if result.returncode > 1:
                raise SystemExit(f"{scene.name}: {result.returncode} {result.stderr.decode()}")
            new = without_hashes(content(whole))
            places = calls(log, whole)
            if not places or left_behind(new) or old == new:
                raise SystemExit(f"{scene.name}: nothing to try, or left behind: {left_behind(new)}")
            tries = [(call, number, error) for call, number in places for error in [*CALLS[call], "KILL"]]
            for call, number, error in chance.sample(tries, min(len(tries), options.runs // len(scenes()))):
                judge(guinguette, scene, fresh("tried"), (call, number, error), old, new, total)
    for complaint in complaints:
        print(complaint)
    print(f"failures: {total['failed']} calls failed, {total['killed']} kills, {len(complaints)} complaints")
    return 1 if complaints else 0


def judge(guinguette, scene, folder, attempt, old, new, total):
    call, number, error = attempt
    is_kill = error == "KILL"
    total["killed" if is_kill else "failed"] += 1
    what = f"signal={error}" if is_kill else f"error={error}"
    result, _ = traced(guinguette, scene, folder, f"{call}:{what}:when={number}")
    said = result.stderr.decode(errors="replace")
    status = result.returncode
    found = without_hashes(content(folder))
    temporary = left_behind(found)
    rest = {path: data for path, data in found.items() if path not in temporary}

    def complain(text):
        complaints.append(f"{scene.name}: {call} {number} {error}: {text} (status {status}) {said.strip()[:200]}")

    if not is_kill:
        if temporary and call != "unlinkat":
            complain(f"left behind: {temporary}")
        if rest not in (old, new):
            complain(f"neither the old state nor the new one: {differences(rest, old, new)}")
        elif status in (0, 1) and rest != new:
            complain("done, it says, and it is not")
        elif status not in (0, 1, 66, 73, 74):
            complain("a wrong status")
        elif status in (0, 1) and call not in BEARABLE:
            complain("done, it says")
        elif status not in (0, 1) and not said.strip():
            complain("nothing is said")
        elif status in (66, 73, 74) and rest != old:
            complain("failed, it says, and it is done")
    elif rest not in (old, new) and scene.name not in ("publish", "publish again", "init", "matrix"):
        complain(f"neither the old state nor the new one: {differences(rest, old, new)}")
    again = run([guinguette, *scene.arguments], folder)
    after = without_hashes(content(folder))
    if left_behind(after):
        complain(f"left behind for ever: {left_behind(after)}")
    refused = {"cancel": (64, 65), "init": (73,)}.get(scene.name, ())
    if again.returncode not in (0, 1, *(refused if rest == new else ())):
        complain(f"cannot be run again: {again.returncode} {again.stderr.decode()[:300]}")
    elif after != new:
        complain(f"run again, it is not as after a whole run: {differences(after, new, new)}")


def differences(found, old, new):
    return sorted(path for path in {*found, *new} if found.get(path) not in (old.get(path, 0), new.get(path, 0)))[:4] or [
        path for path in {*found, *new} if found.get(path) != new.get(path)][:4]


if __name__ == "__main__":
    sys.exit(main())
