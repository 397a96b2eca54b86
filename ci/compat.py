"""Finds what in a new API document breaks a client of an old one.

    python ci/compat.py OLD NEW

Prints a line for each finding, with where it is, and exits with 1 if there are any. The rules are those of
docs/integrating.md, "Versions": what a client sends goes on being taken, what it reads goes on being there. New
operations, optional fields, fields of replies, enumeration values and refusals may come; bounds of replies may grow.
"""

from __future__ import annotations

import datetime
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
#: Bounds: a higher or a lower one is narrower.
AT_LEAST = ("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties")
AT_MOST = ("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties")
#: What can't be compared, and narrows if it comes or changes.
OPAQUE = ("pattern", "multipleOf", "uniqueItems", "contentEncoding", "contentMediaType")
OTHER_TYPE = "its type was"
MARK = "x-reference"
EMPTY: Json = {}


class Comparison:
    def __init__(self, old: Json, new: Json, today: datetime.date | None = None) -> None:
        self.old, self.new = old, new
        self.today = today or datetime.date.today()
        # Pairs of schemas that are being looked at: a schema may contain itself.
        self.open: set[tuple[str, str, bool]] = set()

    # --- the document ----------------------------------------------------------------------

    def findings(self) -> list[str]:
        return list(dict.fromkeys(self._document()))

    def _document(self) -> Iterator[str]:
        for path, item in self.old.get("paths", {}).items():
            now = self.new.get("paths", {}).get(path, EMPTY)
            for method in METHODS:
                if method not in item:
                    continue
                name = f"{method.upper()} {path}"
                if method not in now:
                    if not self._over(item[method]):
                        yield f"{name}: the operation is gone"
                    continue
                for finding in self._operation(self._with_shared(item, method), self._with_shared(now, method)):
                    yield f"{name}: {finding}"
        for event, item in self.old.get("webhooks", {}).items():
            now = self.new.get("webhooks", {}).get(event)
            if now is None:
                yield f"webhook {event}: it is gone"
                continue
            # What we send is what a client reads.
            pair = [side.get("post", EMPTY).get("requestBody", EMPTY).get("content", EMPTY) for side in (item, now)]
            yield from (f"webhook {event}: {finding}" for finding in self._contents(pair[0], pair[1], sent=False))

    def _over(self, thing: Json) -> bool:
        """Whether it was announced that it goes, and the day has come."""
        sunset = thing.get("x-sunset")
        return bool(thing.get("deprecated")) and sunset is not None and sunset <= self.today.isoformat()

    @staticmethod
    def _with_shared(item: Json, method: str) -> Json:
        own = item[method]
        return {**own, "parameters": [*item.get("parameters", []), *own.get("parameters", [])]}

    def _operation(self, old: Json, new: Json) -> Iterator[str]:
        if old.get("operationId") != new.get("operationId"):
            yield f"its operationId was {old.get('operationId')}, is {new.get('operationId')}"
        yield from self._security(
            old.get("security", self.old.get("security")), new.get("security", self.new.get("security"))
        )
        yield from self._parameters(old["parameters"], new["parameters"])
        yield from self._body(self.at(self.old, old.get("requestBody")), self.at(self.new, new.get("requestBody")))
        yield from self._replies(old.get("responses", EMPTY), new.get("responses", EMPTY))

    @staticmethod
    def _security(old: list[Json] | None, new: list[Json] | None) -> Iterator[str]:
        # Each way in that there was has to be one still; nobody's credentials are a way, too.
        ways = new or [{}]
        for way in old or [{}]:
            if not any(
                all(set(scopes) <= set(way.get(name, ())) and name in way for name, scopes in one.items())
                for one in ways
            ):
                yield f"who calls with {json.dumps(way)} is not let in any more"

    def _parameters(self, old: list[Json], new: list[Json]) -> Iterator[str]:
        before = {(p["in"], p["name"]): p for p in (self.at(self.old, one) for one in old)}
        after = {(p["in"], p["name"]): p for p in (self.at(self.new, one) for one in new)}
        for key, parameter in before.items():
            name = f"{key[0]} parameter {key[1]}"
            if key not in after:
                if not self._over(parameter):
                    yield f"{name}: it is gone (unknown ones are refused)"
                continue
            if after[key].get("required") and not parameter.get("required"):
                yield f"{name}: it is required now"
            pair = parameter.get("schema", EMPTY), after[key].get("schema", EMPTY)
            yield from (f"{name}: {finding}" for finding in self.schema(*pair, sent=True))
        for key, parameter in after.items():
            if key not in before and parameter.get("required"):
                yield f"{key[0]} parameter {key[1]}: it is new and required"

    def _body(self, old: Json | None, new: Json | None) -> Iterator[str]:
        if old is None:
            if new is not None and new.get("required"):
                yield "body: it is new and required"
            return
        if new is None:
            yield "body: it is not taken any more"
            return
        if new.get("required") and not old.get("required"):
            yield "body: it is required now"
        yield from (
            f"body: {one}" for one in self._contents(old.get("content", EMPTY), new.get("content", EMPTY), True)
        )

    def _replies(self, old: Json, new: Json) -> Iterator[str]:
        good = [status for status in old if status.startswith("2")]
        for status in new:
            if status.startswith("2") and good and status not in old:
                yield f"{status}: a success of another kind than {', '.join(good)}"
        for status in good:
            if status not in new:
                yield f"{status}: this success is gone"
                continue
            before, after = self.at(self.old, old[status]) or EMPTY, self.at(self.new, new[status]) or EMPTY
            known = {header.lower() for header in after.get("headers", EMPTY)}
            for header in before.get("headers", EMPTY):
                if header.lower() not in known:
                    yield f"{status}: the header {header} is gone"
            contents = self._contents(before.get("content", EMPTY), after.get("content", EMPTY), sent=False)
            yield from (f"{status}: {finding}" for finding in contents)

    def _contents(self, old: Json, new: Json, sent: bool) -> Iterator[str]:
        for media, content in old.items():
            if media not in new:
                yield f"{media}: it is gone"
                continue
            pair = content.get("schema", EMPTY), new[media].get("schema", EMPTY)
            yield from self.schema(*pair, sent=sent)

    # --- schemas ---------------------------------------------------------------------------

    @staticmethod
    def at(document: Json, thing: Json | None) -> Any:
        while thing is not None and "$ref" in thing:
            rest = {key: value for key, value in thing.items() if key not in ("$ref", "description", "summary")}
            found: Any = document
            for part in thing["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            # Beside a reference other keywords hold as well (3.1). The mark is for schemas that contain themselves.
            thing = {**found, **rest, MARK: thing["$ref"]}
        return thing

    def schema(self, old: Json, new: Json, *, sent: bool) -> list[str]:
        """Findings of a schema of what a client sends, or else reads."""
        before = self._branches(self.old, self.at(self.old, old))
        after = self._branches(self.new, self.at(self.new, new))
        if len(before) == len(after) == 1:
            return self._one(before[0], after[0], sent)
        # What was sent must still fit somewhere; what comes must have had a place.
        out: list[str] = []
        for one in before if sent else after:
            tries: list[list[str]] = [
                self._one(one, other, sent) if sent else self._one(other, one, sent)
                for other in (after if sent else before)
            ]
            nearest = min(tries, key=nearness)
            out += nearest
        # A value that an enumeration lost is a loss, even if the rest still fits.
        return out if sent else out + self._lost(before, after)

    def _lost(self, before: list[Json], after: list[Json]) -> list[str]:
        said = {repr(value) for one in before for value in one.get("enum", ())}
        kept = {repr(value) for one in after for value in one.get("enum", ())}
        return [f"the value {value} is gone" for value in sorted(said - kept)] if kept else []

    def _branches(self, document: Json, schema: Json) -> list[Json]:
        """Alternatives: of `oneOf`, `anyOf` and lists of types. `allOf` is one."""
        schema = self._whole(document, schema)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                rest = {name: value for name, value in schema.items() if name != key}
                return [
                    {**rest, **branch}
                    for one in schema[key]
                    for branch in self._branches(document, self.at(document, one))
                ]
        kinds = schema.get("type")
        if isinstance(kinds, list):
            return [{**schema, "type": kind} for kind in kinds]
        return [schema]

    def _whole(self, document: Json, schema: Json) -> Json:
        if "allOf" not in schema:
            return schema
        whole = {name: value for name, value in schema.items() if name != "allOf"}
        for one in schema["allOf"]:
            part = self._whole(document, self.at(document, one))
            properties = {**whole.get("properties", EMPTY), **part.get("properties", EMPTY)}
            required = [*whole.get("required", ()), *part.get("required", ())]
            whole = {**whole, **part, "properties": properties, "required": required}
        return whole

    def _one(self, old: Json, new: Json, sent: bool) -> list[str]:
        pair = (old.get(MARK, ""), new.get(MARK, ""), sent)
        if all(pair[:2]) and pair in self.open:
            return []
        self.open.add(pair)
        try:
            return list(self._single(old, new, sent))
        finally:
            self.open.discard(pair)

    def _single(self, old: Json, new: Json, sent: bool) -> Iterator[str]:
        yield from self._type(old, new, sent)
        yield from self._values(old, new, sent)
        if sent:
            yield from self._bounds(old, new)
        yield from self._properties(old, new, sent)
        for key, name in (("items", "[]"), ("additionalProperties", "{}"), ("propertyNames", "{key}")):
            before, after = old.get(key, True), new.get(key, True)
            if isinstance(before, dict) and isinstance(after, dict):
                yield from (inside(name, finding) for finding in self.schema(before, after, sent=sent))
            elif sent and before is not False and after is not True and before != after:
                yield inside(name, "it is narrower than it was")
            elif not sent and before is not True and after is True and key != "additionalProperties":
                yield inside(name, "it is not described any more")

    @staticmethod
    def _type(old: Json, new: Json, sent: bool) -> Iterator[str]:
        # The narrower side has to fit into the wider one.
        before, after = old.get("type"), new.get("type")
        inner, outer = (before, after) if sent else (after, before)
        if outer not in (None, inner) and (inner, outer) != ("integer", "number"):
            yield f"{OTHER_TYPE} {before or 'anything'}, is {after or 'anything'}"
        before, after = old.get("format"), new.get("format")
        inner, outer = (before, after) if sent else (after, before)
        if outer not in (None, inner) and (inner, outer) != ("int32", "int64"):
            yield f"its format was {before}, is {after}"

    @staticmethod
    def _values(old: Json, new: Json, sent: bool) -> Iterator[str]:
        before = [old["const"]] if "const" in old else old.get("enum")
        after = [new["const"]] if "const" in new else new.get("enum")
        if before is None:
            if sent and after is not None:
                yield f"only {after} are taken now"
            return
        if after is None:
            if not sent:
                yield "its values are not named any more"
            return
        for value in before:
            if value not in after:
                yield f"the value {value!r} is gone"

    @staticmethod
    def _bounds(old: Json, new: Json) -> Iterator[str]:
        for key in AT_LEAST:
            # A length of nought at least says nothing.
            if key in new and new[key] > old.get(key, -math.inf if "imum" in key else 0):
                yield f"{key} was {old.get(key)}, is {new[key]}"
        for key in AT_MOST:
            if key in new and new[key] < old.get(key, math.inf):
                yield f"{key} was {old.get(key)}, is {new[key]}"
        for key in OPAQUE:
            if key in new and new[key] != old.get(key) and new[key] is not False:
                yield f"{key} was {old.get(key)}, is {new[key]}"
        if "default" in old and old["default"] != new.get("default"):
            yield f"its default was {brief(old['default'])}, is {brief(new.get('default'))}"

    def _properties(self, old: Json, new: Json, sent: bool) -> Iterator[str]:
        before, after = old.get("properties", EMPTY), new.get("properties", EMPTY)
        needed, needs = set(old.get("required", ())), set(new.get("required", ()))
        for name, schema in before.items():
            if name not in after:
                if not self._over(self.at(self.old, schema)) and (not sent or new.get("additionalProperties") is False):
                    yield inside(name, "the field is gone")
                continue
            yield from (inside(name, finding) for finding in self.schema(schema, after[name], sent=sent))
            if not sent and name in needed - needs:
                yield inside(name, "it may be missing now")
        if sent:
            for name in sorted(needs - needed):
                yield inside(name, "it is required now" if name in before else "it is new and required")


def nearness(found: list[str]) -> tuple[bool, int]:
    """How far apart two alternatives are: what is not even of the same type is no change of the other."""
    return any(OTHER_TYPE in line for line in found), len(found)


def brief(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"


def inside(name: str, finding: str) -> str:
    """`a` and `b: finding` -> `a.b: finding`"""
    head, colon, tail = finding.partition(": ")
    if colon and " " not in head:
        return f"{name}{'' if head.startswith(('[', '{')) else '.'}{head}: {tail}"
    return f"{name}: {finding}"


def compare(old: Json, new: Json, today: datetime.date | None = None) -> list[str]:
    """What breaks a client of the old document, a line each."""
    return Comparison(old, new, today).findings()


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: compat.py OLD NEW")
    old, new = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:])
    findings = compare(old, new)
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
