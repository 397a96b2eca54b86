"""Tests of integrating.py.

python ci/integrating_test.py
"""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path
from typing import Any

from integrating import Wrong, script

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/a": {
            "get": {
                "parameters": [{"name": "since", "in": "query"}, {"$ref": "#/x"}],
                "responses": {"200": {"content": {"application/json": {}}}},
            }
        },
    }
}


class Script(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def made(self, page: str) -> tuple[str, list[str]]:
        return script(page, DOCUMENT, self.folder)

    def test_blocks_come_in_their_order_and_files_are_written(self) -> None:
        text, skipped = self.made(
            "# T\n```sh\necho 1\n\necho 2\n```\n\n<!-- file: a.py -->\n```python\nprint()\n```\n```sh\necho 3\n```\n"
        )
        places = [text.index(part) for part in ("set -eu", "line 2", "echo 1\n\necho 2\n", "line 12", "echo 3")]
        self.assertEqual(places, sorted(places))
        self.assertEqual((self.folder / "a.py").read_text(), "print()\n")
        self.assertNotIn("print()", text)
        self.assertEqual(skipped, [])

    def test_what_is_not_there_yet_is_left_out_and_named(self) -> None:
        for need, there in {
            "GET /a": True,
            "POST /a": False,
            "GET /b": False,
            "GET /a?since": True,
            "GET /a?until": False,
            "GET /a as application/json": True,
            "GET /a as text/calendar": False,
        }.items():
            page = f"<!-- needs: {need} -->\n```sh\necho x\n```\n<!-- file: f.mjs; needs: {need} -->\n```js\n1\n```\n"
            text, skipped = self.made(page)
            self.assertEqual("echo x" in text, there, need)
            self.assertEqual((self.folder / "f.mjs").exists(), there, need)
            self.assertEqual(len(skipped), 0 if there else 2, need)
            (self.folder / "f.mjs").unlink(missing_ok=True)

    def test_nothing_is_merely_believed(self) -> None:
        for page in (
            "```python\nprint()\n```\n",
            "```\nx\n```\n",
            "```json\n{}\n```\n",
            "<!-- file: a.txt -->\n```python\n```\n",
            "<!-- file: a.py -->\n```js\n```\n",
            "<!-- file: a.py -->\n\n```python\n```\n",
            "<!-- skip -->\n```sh\n```\n",
            "```sh\necho\n",
            "    echo indented\n",
            "~~~sh\n~~~\n",
            "text ```sh\n```\n",
            "<!-- needs: /a -->\n```sh\n```\n",
        ):
            with self.assertRaises(Wrong, msg=page):
                self.made(page)


if __name__ == "__main__":
    unittest.main()
