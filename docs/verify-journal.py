#!/usr/bin/env python3
"""Checks an exported score journal with nothing but Python's standard library: verify-journal.py FILE

The first line is JSON; every other line is a SHA-256, a space, and the text it closes. Each hash is that of the
hash before, a line feed, and the text; the very first "hash before" is that of "youtharchive-journal/1", a line
feed and the edition's key. Then every entry's raw mean is reckoned in exact fractions and compared with the
published one. (The corrected score needs the mixed model: ./dev tool rank FILE, or R's lme4.)
Ends with 0 when all holds, 1 when something does not, 2 when the file cannot be read.
"""
import hashlib
import json
import sys
from fractions import Fraction


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def broken_at(header, lines):
    """Number of the first line that does not hold, or None."""
    before = sha256("youtharchive-journal/1\n" + header["edition"])
    for number, (digest, text) in enumerate(lines, 1):
        before = sha256(before + "\n" + text)
        try:
            holds = before == digest and json.loads(text)["n"] == number
        except (ValueError, KeyError, TypeError):
            holds = False
        if not holds:
            return number
    return None if (len(lines), before) == (header["lines"], header["head"]) else len(lines) + 1


def raw_means(header, lines):
    """What each entry's judges gave on average, of those that count: finished, no conflict, not taken out."""
    state, voided = {}, set()
    for line in (json.loads(text) for _, text in lines):
        kind = line["kind"]
        if line["entry"] is None:
            (voided.add if kind == "Voided" else voided.discard)(line["judge"])
            continue
        one = state.setdefault((line["entry"], line["judge"]), {"halves": {}, "rubric": 1})
        if kind == "Score":
            one["halves"][line["criterion"]] = line["halves"]
            one["rubric"] = line["rubric"]
        elif kind in ("Finished", "Reopened"):
            one["finished"] = kind == "Finished"
        elif kind in ("Conflict", "ConflictLifted"):
            one["conflict"] = kind == "Conflict"
        else:
            one["voided"] = kind == "Voided"
    totals = {}
    for (entry, judge), one in state.items():
        if not one.get("finished") or one.get("conflict") or one.get("voided") or judge in voided:
            continue
        rubric = header["rubrics"].get(str(one["rubric"]))
        if rubric is None or entry not in header["tracks"] or any(c["key"] not in one["halves"] for c in rubric["criteria"]):
            continue
        points = sum(c["weight"] * one["halves"][c["key"]] for c in rubric["criteria"])
        highest = rubric["scale"]["max"] * 2 * sum(c["weight"] for c in rubric["criteria"])
        totals.setdefault(entry, []).append(Fraction(100 * points, highest))
    return {entry: (sum(t) / len(t), len(t)) for entry, t in totals.items()}


def main(path):
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            first, *rest = file.read().rstrip("\n").split("\n")
        header, lines = json.loads(first), [line.partition(" ")[::2] for line in rest]
        at = broken_at(header, lines)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print("The file cannot be read:", error, file=sys.stderr)
        return 2
    print(f"lines {len(lines)}, head {header['head']}")
    print("The chain holds." if at is None else f"The chain does not hold at line {at}.")
    if at is not None:
        return 1
    means = raw_means(header, lines)
    wrong = [r["entry"] for r in header["rows"] if means.pop(r["entry"], None) != (Fraction(r["mean"]), r["n"])] + list(means)
    print("Every raw mean is as published." if not wrong else "Raw means differ: " + ", ".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else 2)
