#!/usr/bin/env python3
"""Makes the items' pictures again: render.py NAME... (all when none is named). Needs Chromium and the fonts the README names."""
import collections
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).parent
ITEMS = HERE.parent / "items"
CHROMIUM = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files",
            "--force-device-scale-factor=1", "--virtual-time-budget=3000"]


def chunks(data):
    at = 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + size]
        at += size + 12


def pixels(data):
    """Rows of a PNG of eight bits a channel, without interlace, as Chromium writes it."""
    parts = list(chunks(data))
    width, height, _, colour = struct.unpack(">IIBB", parts[0][1][:10])
    step = {2: 3, 6: 4}[colour]
    raw = zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))
    size, above, rows = width * step, bytearray(width * step), []
    for y in range(height):
        mode, row = raw[y * (size + 1)], bytearray(raw[y * (size + 1) + 1:(y + 1) * (size + 1)])
        for x in range(size) if mode else ():
            left, up, corner = row[x - step] if x >= step else 0, above[x], above[x - step] if x >= step else 0
            if mode == 4:
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
            else:
                near = {1: left, 2: up, 3: (left + up) // 2}[mode]
            row[x] = (row[x] + near) & 255
        rows.append([tuple(row[x:x + 3]) for x in range(0, size, step)])
        above = row
    return width, height, rows


def smaller(data):
    """The same picture with at most 256 colours: paper and ink need no more."""
    width, height, rows = pixels(data)
    counted = collections.Counter(p for row in rows for p in row)
    buckets = {}
    for colour, _ in counted.most_common():
        buckets.setdefault(tuple(c >> 3 for c in colour), colour)
    colours = list(buckets.values())[:256]
    kept = set(colours)
    nearest = {}
    for colour in counted:
        own = buckets[tuple(c >> 3 for c in colour)]
        nearest[colour] = own if own in kept else min(colours, key=lambda k: sum((a - b) ** 2 for a, b in zip(k, colour)))
    rough = [[nearest[p] for p in row] for row in rows]
    number = {p: n for n, p in enumerate(colours)}
    lines = b"".join(b"\0" + bytes(number[p] for p in row) for row in rough)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", bytes(c for p in colours for c in p)) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def render(page):
    height = int(re.search(r"<body style=\"height: (\d+)px", page.read_text(encoding="utf-8"))[1])
    with tempfile.TemporaryDirectory() as folder:
        shot = pathlib.Path(folder) / "shot.png"
        address = page.resolve().as_uri()
        subprocess.run([*CHROMIUM, f"--window-size=900,{height}", f"--screenshot={shot}", address], check=True, capture_output=True)
        dom = subprocess.run([*CHROMIUM, f"--window-size=900,{height}", "--dump-dom", address], check=True, capture_output=True, text=True).stdout
        target = ITEMS / page.stem / (page.stem + ".png")
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(smaller(shot.read_bytes()))
    boxes = re.search(r'data-regions="([^"]*)"', dom)[1].replace("&quot;", '"')
    print(page.stem, f"900 x {height}", target.stat().st_size, "bytes", json.loads(boxes))


for name in sys.argv[1:] or sorted(p.stem for p in HERE.glob("*.html")):
    render(HERE / f"{name}.html")
