#!/usr/bin/env python3
"""Checks an edition's preservation package with nothing but Python's standard library: verify-bag.py BAG.zip|FOLDER

A package is a BagIt 1.0 bag (RFC 8493): one folder with bagit.txt, bag-info.txt, data/ and the checksums of every file. This reads
each file again, reckons its SHA-256 and says what is changed, missing or too much. 0: it holds; 1: it does not; 2: no bag.
"""
import hashlib
import os
import re
import sys
import zipfile

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")


def hash_of(stream):
    digest, size = hashlib.sha256(), 0
    while block := stream.read(65536):
        digest.update(block)
        size += len(block)
    return digest.hexdigest(), size


def zipped(path):
    """Hash and size of every file, by its name within the bag; the small files at the top as bytes."""
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if not n.endswith("/")]
        tops = {n.split("/")[0] for n in names}
        if len(tops) != 1 or len(names) != len(set(names)):
            raise ValueError("a bag is one folder, with each name once")
        return read((n.partition("/")[2], lambda n=n: archive.open(n)) for n in names)


def unpacked(path):
    found = []
    for folder, _, files in os.walk(path):
        for file in files:
            full = os.path.join(folder, file)
            found.append((os.path.relpath(full, path).replace(os.sep, "/"), lambda full=full: open(full, "rb")))
    return read(found)


def read(files):
    found, tops = {}, {}
    for name, opened in files:
        with opened() as stream:
            found[name] = hash_of(stream)
        if "/" not in name:
            with opened() as stream:
                tops[name] = stream.read()
    return found, tops


def problems(found, tops):
    if tops.get("bagit.txt") != DECLARATION:
        yield "bagit.txt does not say what BagIt 1.0 says"
    payload = {n for n in found if n.startswith("data/")}
    for manifest, there in ((MANIFEST, payload), (TAG_MANIFEST, set(found) - payload - {TAG_MANIFEST})):
        if manifest not in tops:
            yield f"missing: {manifest}"
            continue
        listed = set()
        for line in tops[manifest].decode("utf-8").removesuffix("\n").split("\n"):
            match = LINE.fullmatch(line)
            if not match or match[2] in listed:
                yield f"a line of {manifest} cannot be read"
                continue
            listed.add(match[2])
            if match[2] not in found:
                yield f"missing: {match[2]}"
            elif found[match[2]][0] != match[1]:
                yield f"changed: {match[2]}"
        for name in sorted(there - listed):
            yield f"in no manifest: {name}"
    size = f"Payload-Oxum: {sum(found[n][1] for n in payload)}.{len(payload)}"
    if size not in tops.get("bag-info.txt", b"").decode("utf-8").split("\n"):
        yield "bag-info.txt says another number of files or bytes"


def main(path):
    try:
        found, tops = unpacked(path) if os.path.isdir(path) else zipped(path)
        wrong = list(problems(found, tops))
    except (OSError, ValueError, zipfile.BadZipFile, RuntimeError) as error:
        print("This is no bag that can be read:", error, file=sys.stderr)
        return 2
    for one in wrong:
        print(one)
    print(f"{sum(n.startswith('data/') for n in found)} files: " + ("the bag holds." if not wrong else "the bag does not hold."))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else 2)
