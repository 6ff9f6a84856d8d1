"""Judges the architecture: no folder of Sources may name anything of a floor above it, and no files may form a circle.

usage: judge_house.py INDEX_STORE SOURCES FLOORS [README] [--print]

The compiler writes an index of every name it resolved (`swift build` leaves it at `.build/debug/index/store`), so members of
extensions, operators and inferred calls are seen, and not only the names of types. FLOORS says which folder stands on which
floor: one line a floor, from the ground up, folders separated by blanks; a folder may use those of lower lines, and none of
its own line. `~ FILE FILE ...  why` lets those files, which are truly one idea, form a circle.
"""

import collections
import ctypes
import glob
import os
import re
import shutil
import sys

DEFINITION, REFERENCE, IMPLICIT = 1 << 1, 1 << 2, 1 << 8
RECORD = 2


class StringRef(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode() if self.length else ""


class Index:
    """The compiler's index store, read through its own library."""

    STRING_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, StringRef)
    POINTER_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)

    def __init__(self, path):
        swift = os.path.realpath(shutil.which("swift") or sys.exit("swift is not on the PATH"))
        found = glob.glob(os.path.join(os.path.dirname(swift), "..", "lib", "libIndexStore.so"))
        if not found:
            sys.exit("the toolchain has no libIndexStore")
        self.library = ctypes.CDLL(found[0])
        self.store = self.call("store_create", path.encode(), None)
        if not self.store:
            sys.exit(f"{path} is no index store: run `swift build` first")

    def call(self, name, *arguments, result=ctypes.c_void_p):
        function = getattr(self.library, "indexstore_" + name)
        function.restype = result
        function.argtypes = [
            type(a) if isinstance(a, ctypes._CFuncPtr) else ctypes.c_char_p if isinstance(a, bytes) else ctypes.c_void_p
            for a in arguments
        ]
        return function(*arguments)

    def units(self):
        names = []
        callback = self.STRING_CALLBACK(lambda _, name: names.append(str(name)) or True)
        function = self.library.indexstore_store_units_apply_f
        function.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, self.STRING_CALLBACK]
        function.restype = ctypes.c_bool
        function(self.store, 1, None, callback)
        return names

    def newest_records(self, root):
        """For each file below `root` that is still there, the record of its newest compilation."""
        newest = {}
        for name in self.units():
            reader = self.call("unit_reader_create", self.store, name.encode(), None)
            if not reader:
                continue
            main = str(self.call("unit_reader_get_main_file", reader, result=StringRef))
            if main.startswith(root) and os.path.exists(main):
                seconds = ctypes.c_int64(0)
                time_of = self.library.indexstore_unit_reader_get_modification_time
                time_of.argtypes, time_of.restype = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p], None
                nanoseconds = ctypes.c_int64(0)
                time_of(reader, ctypes.addressof(seconds), ctypes.addressof(nanoseconds))
                records = []

                def dependency(_, pointer):
                    kind = self.call("unit_dependency_get_kind", pointer, result=ctypes.c_int)
                    path = str(self.call("unit_dependency_get_filepath", pointer, result=StringRef))
                    if kind == RECORD and path == main:
                        records.append(str(self.call("unit_dependency_get_name", pointer, result=StringRef)))
                    return True

                self.call("unit_reader_dependencies_apply_f", reader, None, self.POINTER_CALLBACK(dependency),
                          result=ctypes.c_bool)
                when = (seconds.value, nanoseconds.value)
                if records and when > newest.get(main, ((-1, 0), None))[0]:
                    newest[main] = (when, records[0])
            self.call("unit_reader_dispose", reader, result=None)
        return {path: record for path, (_, record) in newest.items()}

    def occurrences(self, record):
        """The names in a file: (identity, name, roles) of each."""
        reader = self.call("record_reader_create", self.store, record.encode(), None)
        found = []

        def occurrence(_, pointer):
            symbol = self.call("occurrence_get_symbol", pointer)
            roles = self.call("occurrence_get_roles", pointer, result=ctypes.c_uint64)
            usr = str(self.call("symbol_get_usr", symbol, result=StringRef))
            name = str(self.call("symbol_get_name", symbol, result=StringRef))
            found.append((usr, name, roles))
            return True

        self.call("record_reader_occurrences_apply_f", reader, None, self.POINTER_CALLBACK(occurrence),
                  result=ctypes.c_bool)
        self.call("record_reader_dispose", reader, result=None)
        return found


def uses(store, sources):
    """For each file, the files it uses, and by which names."""
    root = os.path.realpath(sources)
    index = Index(store)
    names = {path: index.occurrences(record) for path, record in index.newest_records(root + os.sep).items()}
    home = {}
    for path, found in sorted(names.items()):
        for usr, _, roles in found:
            if roles & DEFINITION:
                home.setdefault(usr, path)
    edges = collections.defaultdict(lambda: collections.defaultdict(set))
    for path, found in names.items():
        for usr, name, roles in found:
            target = home.get(usr)
            if target and target != path and roles & REFERENCE and not roles & IMPLICIT:
                edges[os.path.relpath(path, root)][os.path.relpath(target, root)].add(name)
    missing = [
        os.path.relpath(os.path.join(folder, file), root)
        for folder, _, files in os.walk(root) for file in files
        if file.endswith(".swift") and os.path.join(folder, file) not in names
    ]
    return edges, sorted(missing)


def circles(edges):
    """The strongly connected sets of more than one file (Tarjan 1972), each sorted."""
    order, low, stack, on_stack, found = {}, {}, [], set(), []

    def visit(start):
        work = [(start, iter(sorted(edges.get(start, ()))))]
        order[start] = low[start] = len(order)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in order:
                    order[other] = low[other] = len(order)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(sorted(edges.get(other, ())))))
                    break
                if other in on_stack:
                    low[node] = min(low[node], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    component = []
                    while True:
                        other = stack.pop()
                        on_stack.discard(other)
                        component.append(other)
                        if other == node:
                            break
                    if len(component) > 1:
                        found.append(sorted(component))

    for node in sorted(edges):
        if node not in order:
            visit(node)
    return sorted(found)


def read_floors(path):
    """The floor of each folder, and the circles of files that are allowed."""
    floor, allowed = {}, []
    for number, line in enumerate(open(path, encoding="utf-8")):
        line = line.split("#")[0].strip()
        if line.startswith("~"):
            allowed.append(sorted(word for word in line[1:].split() if word.endswith(".swift")))
        else:
            for folder in line.split():
                floor[folder] = number
    return floor, allowed


def told_modules(path):
    """What the table of a README says each module stands on; "all of them" is None."""
    told = {}
    for line in open(path, encoding="utf-8"):
        row = re.fullmatch(r"\| `([A-Za-z-]+)` \| .* \| (.*) \|\s*", line)
        if row:
            told[row[1]] = None if row[2] == "all of them" else set(re.findall(r"`([A-Za-z-]+)`", row[2]))
    return told


def check_readme(path, edges):
    """What the README's table of modules says that is not so."""
    module = lambda file: file.split(os.sep)[0]
    used = {module(file): set() for file in edges}
    for file in edges:
        for target in edges[file]:
            used.setdefault(module(target), set())
            if module(file) != module(target):
                used[module(file)].add(module(target))
    told = told_modules(path)
    for name in sorted(set(used) - set(told)):
        yield f"{path} does not name the module {name}"
    for name in sorted(set(told) - set(used)):
        yield f"{path} names {name}, which is no module"
    for name in sorted(set(told) & set(used)):
        if told[name] is not None and told[name] != used[name]:
            yield f"{path} says that {name} stands on {sorted(told[name])}; it uses {sorted(used[name])}"


def main():
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    store, sources, floors, *readme = [word for word in sys.argv[1:] if not word.startswith("--")]
    edges, missing = uses(store, sources)
    floor, allowed = read_floors(floors)
    faults = [f"{path} is not in the index: run `swift build` first" for path in missing]
    rooms = collections.defaultdict(lambda: collections.defaultdict(list))
    for path in sorted(edges):
        for target in sorted(edges[path]):
            here, there = os.path.dirname(path), os.path.dirname(target)
            if here != there:
                rooms[here][there].append((path, target, sorted(edges[path][target])))
    if "--print" in options:
        for here in sorted(rooms):
            most = sorted(rooms[here].items(), key=lambda item: (-len(item[1]), item[0]))
            print(f"{here} -> " + ", ".join(f"{there} {len(found)}" for there, found in most))
    for folder in sorted({os.path.dirname(path) for path in list(edges) + [t for e in edges.values() for t in e]}):
        if folder not in floor:
            faults.append(f"{folder} stands on no floor of {floors}")
    for here in sorted(rooms):
        for there in sorted(rooms[here]):
            if floor.get(there, -1) >= floor.get(here, len(floor)):
                for path, target, names in rooms[here][there]:
                    faults.append(f"{path} uses {', '.join(names[:3])} of {target}, which is not below it")
    for circle in circles(edges):
        if not any(set(circle) <= set(group) for group in allowed):
            faults.append("files in a circle: " + ", ".join(circle))
    for path in readme:
        faults += check_readme(path, edges)
    for fault in faults:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} faults in the house")
    print(f"{len(edges)} files in {len(floor)} folders: nothing looks up, nothing goes in a circle")


if __name__ == "__main__":
    main()
