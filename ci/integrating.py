"""Makes a shell script of the snippets of docs/integrating.md.

    python ci/integrating.py PAGE DOCUMENT FOLDER

The fenced blocks run in their order, in one shell: `sh` as it stands; others are written into files of the name that a
comment before them gives, `<!-- file: name -->`, to be run by a later `sh`. `<!-- needs: GET /path -->` leaves a block
out if the document has no such operation (`GET /path?name`: parameter; `GET /path as type`: media type), and says so. A
block that neither runs nor is a file is an error: nothing on the page is merely believed.

Writes FOLDER/script.sh, and FOLDER/skipped with a line for each block that was left out.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOTE = re.compile(r"<!-- (?P<notes>(?:file|needs): .+) -->")
FENCE = re.compile(r"```(?P<language>\w*)$")
#: Blocks that are written to files.
FILES = {"python": {".py"}, "js": {".mjs"}, "ts": {".mts"}, "php": {".php"}}


class Wrong(Exception):
    """The page is not as it should be."""


@dataclass
class Block:
    line: int
    language: str
    text: str
    file: str | None
    needs: str | None


def blocks(page: str) -> list[Block]:
    out: list[Block] = []
    lines = iter(enumerate(page.splitlines(), 1))
    notes: dict[str, str] = {}
    for number, line in lines:
        if found := FENCE.fullmatch(line):
            text = []
            for _, inner in lines:
                if inner == "```":
                    break
                text.append(inner + "\n")
            else:
                raise Wrong(f"line {number}: the block has no end")
            out.append(Block(number, found["language"], "".join(text), notes.get("file"), notes.get("needs")))
            notes = {}
        elif notes:
            raise Wrong(f"line {number - 1}: a note belongs right before its block")
        elif found := NOTE.fullmatch(line):
            notes = dict(note.split(": ", 1) for note in found["notes"].split("; "))
        elif "```" in line or line.startswith(("~~~", "    ", "<!--")):
            raise Wrong(f"line {number}: neither text, nor a block, nor a note: {line}")
    return out


def has(document: dict[str, Any], need: str) -> bool:
    found = re.fullmatch(r"(?P<method>[A-Z]+) (?P<path>[^ ?]+)(?:\?(?P<parameter>\w+))?(?: as (?P<media>\S+))?", need)
    if found is None:
        raise Wrong(f"needs: {need}")
    operation = document["paths"].get(found["path"], {}).get(found["method"].lower())
    if operation is None:
        return False
    if found["parameter"] and not any(one.get("name") == found["parameter"] for one in operation["parameters"]):
        return False
    return not found["media"] or found["media"] in operation["responses"]["200"].get("content", {})


def script(page: str, document: dict[str, Any], folder: Path) -> tuple[str, list[str]]:
    out, skipped = ["set -euo pipefail\n"], []
    for block in blocks(page):
        runs = block.language == "sh" and block.file is None
        if not runs and (block.file is None or Path(block.file).suffix not in FILES.get(block.language, ())):
            raise Wrong(f"line {block.line}: a block of {block.language or 'nothing'} that nobody runs")
        if block.needs and not has(document, block.needs):
            skipped.append(f"line {block.line}: there is no {block.needs} yet")
        elif block.file:
            (folder / block.file).write_text(block.text, encoding="utf-8")
        else:
            title = shlex.quote(f"\n--- docs/integrating.md, line {block.line}\n")
            out.append(f"printf {title}\n{block.text}")
    return "\n".join(out), skipped


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit("usage: integrating.py PAGE DOCUMENT FOLDER")
    page, document, folder = map(Path, sys.argv[1:])
    try:
        text, skipped = script(page.read_text("utf-8"), json.loads(document.read_text("utf-8")), folder)
    except Wrong as wrong:
        sys.exit(f"{page}: {wrong}")
    (folder / "script.sh").write_text(text, encoding="utf-8")
    (folder / "skipped").write_text("".join(line + "\n" for line in skipped), encoding="utf-8")


if __name__ == "__main__":
    main()
