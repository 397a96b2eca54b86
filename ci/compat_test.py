"""Tests of compat.py: made-up changes of the real document, and small ones for each rule.

python ci/compat_test.py
"""

from __future__ import annotations

import copy
import datetime
import json
import unittest
from collections.abc import Callable
from pathlib import Path
from typing import Any

from compat import compare

Json = dict[str, Any]
REAL: Json = json.loads((Path(__file__).resolve().parent.parent / "openapi" / "openapi.json").read_text("utf-8"))
TODAY = datetime.date(2027, 1, 1)


def real(change: Callable[[Json], object]) -> list[str]:
    new = copy.deepcopy(REAL)
    change(new)
    assert new != REAL, "nothing was changed"
    return compare(REAL, new, TODAY)


def small(sent: Json | None = None, got: Json | None = None, **operation: Any) -> Json:
    one: Json = {"operationId": "x", "responses": {"200": {}}} | operation
    if sent is not None:
        one["requestBody"] = {"required": True, "content": {"application/json": {"schema": sent}}}
    if got is not None:
        one["responses"] = {"200": {"content": {"application/json": {"schema": got}}}}
    return {"paths": {"/x": {"post": one}}}


def sent(old: Json, new: Json) -> list[str]:
    return compare(small(sent=old), small(sent=new))


def got(old: Json, new: Json) -> list[str]:
    return compare(small(got=old), small(got=new))


def schemas(document: Json) -> Any:
    return document["components"]["schemas"]


class TheRealDocument(unittest.TestCase):
    def test_nothing_breaks_where_nothing_changed(self) -> None:
        self.assertEqual(compare(REAL, copy.deepcopy(REAL)), [])

    def test_a_field_of_a_reply_is_removed(self) -> None:
        found = real(lambda d: schemas(d)["EventView"]["properties"].pop("title"))
        self.assertIn("GET /api/v1/events/{id}: 200: title: the field is gone", found)
        self.assertIn("GET /api/v1/events: 200: items.[].title: the field is gone".replace(".[]", "[]"), found)

    def test_a_field_of_a_request_is_new_and_required(self) -> None:
        def change(d: Json) -> None:
            schemas(d)["NewEvent"]["properties"]["colour"] = {"type": "string"}
            schemas(d)["NewEvent"]["required"].append("colour")

        self.assertEqual(real(change), ["POST /api/v1/events: body: colour: it is new and required"])

    def test_a_value_is_removed_also_where_null_may_be(self) -> None:
        found = real(lambda d: schemas(d)["EventStatus"]["enum"].remove("postponed"))
        self.assertIn("GET /api/v1/events/{id}: 200: status: the value 'postponed' is gone", found)
        self.assertIn("GET /api/v1/events: query parameter status: the value 'postponed' is gone", found)
        found = real(lambda d: schemas(d)["EventFormat"]["enum"].remove("hybrid"))
        self.assertIn("PATCH /api/v1/events/{id}: body: format: the value 'hybrid' is gone", found)

    def test_a_bound_is_narrower(self) -> None:
        def change(d: Json) -> None:
            schemas(d)["NewEvent"]["properties"]["title"]["maxLength"] -= 1

        self.assertRegex("\n".join(real(change)), r"POST /api/v1/events: body: title: maxLength was \d+, is \d+")

    def test_operations_and_parameters_are_removed(self) -> None:
        found = real(lambda d: d["paths"]["/api/v1/events/{id}"].pop("delete"))
        self.assertEqual(found, ["DELETE /api/v1/events/{id}: the operation is gone"])
        found = real(lambda d: d["paths"]["/api/v1/events"]["get"]["parameters"].pop(0))
        self.assertRegex(found[0], "GET /api/v1/events: query parameter .* is gone")

    def test_what_may_be_added(self) -> None:
        def change(d: Json) -> None:
            schemas(d)["NewEvent"]["properties"]["colour"] = {"type": ["string", "null"]}
            schemas(d)["EventView"]["properties"]["colour"] = {"type": "string"}
            schemas(d)["EventView"]["required"].append("colour")
            schemas(d)["EventStatus"]["enum"].append("moved")
            schemas(d)["NewEvent"]["properties"]["title"]["maxLength"] += 10
            d["paths"]["/api/v1/colours"] = {"get": {"operationId": "listColours", "responses": {"200": {}}}}
            events = d["paths"]["/api/v1/events"]["get"]
            events["parameters"].append({"in": "query", "name": "colour", "schema": {"type": "string"}})
            events["responses"]["418"] = {"description": "A teapot"}

        self.assertEqual(real(change), [])

    def test_who_may_read_without_a_key_may_go_on(self) -> None:
        found = real(lambda d: d["paths"]["/api/v1/events"]["get"].update(security=[{"bearer": ["events:read"]}]))
        self.assertEqual(found, ["GET /api/v1/events: who calls with {} is not let in any more"])
        found = real(lambda d: d["paths"]["/api/v1/events"]["post"].update(security=[{"bearer": ["other"]}]))
        self.assertEqual(len(found), 1)


class Small(unittest.TestCase):
    def refused(self, found: list[str], words: str) -> None:
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_types(self) -> None:
        integer, number, text = {"type": "integer"}, {"type": "number"}, {"type": "string"}
        nullable = {"type": ["string", "null"]}
        also = {"oneOf": [text, {"type": "null"}]}
        self.assertEqual(sent(integer, number), [])
        self.refused(sent(number, integer), "type was number")
        self.assertEqual(got(number, integer), [])
        self.refused(got(integer, number), "is number")
        for one in (nullable, also):
            self.assertEqual(sent(text, one), [])
            self.refused(sent(one, text), "type was null")
            self.assertEqual(got(one, text), [])
            self.refused(got(text, one), "is null")
            self.assertEqual(got(one, also), [])
        self.assertEqual(sent(text, {}), [])
        self.refused(sent({}, text), "anything")

    def test_formats(self) -> None:
        small, large = {"type": "integer", "format": "int32"}, {"type": "integer", "format": "int64"}
        self.assertEqual(sent(small, large), [])
        self.refused(sent(large, small), "int32")
        self.assertEqual(got(large, small), [])
        self.refused(got(small, large), "int64")
        self.refused(got({"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}), "date")

    def test_bounds(self) -> None:
        for key, wide, narrow in (("minLength", 1, 2), ("maxItems", 5, 4), ("minimum", -1, 0), ("maximum", 9, 8)):
            self.refused(sent({key: wide}, {key: narrow}), key)
            self.assertEqual(sent({key: narrow}, {key: wide}), [])
            self.assertEqual(sent({key: narrow}, {}), [])
            # What comes may be longer than it was.
            self.assertEqual(got({key: narrow}, {key: wide}), [])
        self.refused(sent({}, {"maxLength": 10}), "maxLength")
        self.refused(sent({"minimum": 0}, {"minimum": 0, "pattern": "a"}), "pattern")
        self.refused(sent({"type": "integer"}, {"type": "integer", "minimum": 0}), "minimum")
        self.refused(sent({"pattern": "a"}, {"pattern": "b"}), "pattern")
        self.assertEqual(sent({"pattern": "a"}, {}), [])
        self.refused(sent({"default": 1}, {"default": 2}), "default")
        self.assertEqual(sent({}, {"default": 2}), [])

    def test_values(self) -> None:
        few, many = {"enum": ["a"]}, {"enum": ["a", "b"]}
        for direction in (sent, got):
            self.assertEqual(direction(few, many), [])
            self.refused(direction(many, few), "'b' is gone")
            with_null = [{"oneOf": [one, {"type": "null"}]} for one in (many, few)]
            self.refused(direction(*with_null), "'b' is gone")
            self.refused(direction(many, {"const": "a"}), "'b' is gone")
        self.refused(sent({}, few), "only")
        self.refused(got(few, {}), "not named")

    def test_fields(self) -> None:
        def thing(*needed: str, closed: bool = True, **fields: Json) -> Json:
            whole = {"type": "object", "properties": fields, "required": list(needed)}
            return whole | ({"additionalProperties": False} if closed else {})

        one, two = {"type": "string"}, {"type": "integer"}
        self.refused(sent(thing(a=one), thing("a", a=one)), "a: it is required now")
        self.assertEqual(sent(thing("a", a=one), thing(a=one)), [])
        self.refused(got(thing("a", a=one), thing(a=one)), "a: it may be missing now")
        self.refused(sent(thing(a=one, b=two), thing(a=one)), "b: the field is gone")
        self.assertEqual(sent(thing(a=one, b=two, closed=False), thing(a=one, closed=False)), [])
        self.refused(sent(thing(a=one, closed=False), thing(a=one)), "{}: it is narrower")
        self.refused(got(thing(a=thing(b=thing(c=one))), thing(a=thing(b=thing(c=two)))), "a.b.c: its type")
        array = [{"type": "array", "items": thing(a=kind)} for kind in (one, two)]
        self.refused(got(*array), "[].a: its type")
        whole = {"allOf": [thing(a=one), {"type": "object", "properties": {"b": two}}]}
        self.refused(got(whole, {"allOf": [thing(a=one)]}), "b: the field is gone")
        values = [{"type": "object", "additionalProperties": kind} for kind in (one, two)]
        self.refused(sent(*values), "{}: its type")

    def test_what_was_announced_may_go(self) -> None:
        def field(**more: Any) -> Json:
            return small(got={"type": "object", "properties": {"a": {"type": "string", **more}}})

        without = small(got={"type": "object", "properties": {}})
        for more in ({}, {"deprecated": True}, {"deprecated": True, "x-sunset": "2027-01-02"}):
            self.refused(compare(field(**more), without, TODAY), "a: the field is gone")
        self.assertEqual(compare(field(**{"deprecated": True, "x-sunset": "2027-01-01"}), without, TODAY), [])
        over: Json = {"deprecated": True, "x-sunset": "2026-12-31"}
        gone = small(**over)
        self.assertEqual(compare(gone, {"paths": {}}, TODAY), [])
        self.refused(compare(small(), {"paths": {}}, TODAY), "the operation is gone")

    def test_bodies_replies_and_names(self) -> None:
        text = {"type": "string"}
        self.refused(compare(small(), small(sent=text)), "new and required")
        self.refused(compare(small(sent=text), small()), "not taken any more")
        csv, body = small(sent=text), small(sent=text)
        csv["paths"]["/x"]["post"]["requestBody"]["content"]["text/csv"] = {}
        self.refused(compare(csv, body), "text/csv: it is gone")
        self.assertEqual(compare(body, csv), [])
        self.refused(compare(small(), small(operationId="y")), "operationId")
        both = small(responses={"200": {}, "202": {}})
        self.refused(compare(small(), both), "a success of another kind")
        self.refused(compare(both, small()), "202: this success is gone")
        with_header = small(responses={"200": {"headers": {"ETag": {}}}})
        self.refused(compare(with_header, small()), "header ETag is gone")
        needed = small(parameters=[{"in": "header", "name": "If-Match", "required": True, "schema": text}])
        self.refused(compare(small(), needed), "new and required")

    def test_webhooks(self) -> None:
        def hook(*fields: str) -> Json:
            schema = {"type": "object", "properties": {name: {"type": "string"} for name in fields}}
            return {"webhooks": {"e": {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}}}}}

        self.assertEqual(compare(hook("a"), hook("a", "b")), [])
        self.refused(compare(hook("a", "b"), hook("a")), "webhook e: b: the field is gone")
        self.refused(compare(hook("a"), {}), "webhook e: it is gone")

    def test_a_schema_may_contain_itself(self) -> None:
        def tree(*, nullable: bool, leaf: str) -> Json:
            again: Json = {"$ref": "#/components/schemas/Tree", "description": "more"}
            properties = {"leaf": {"type": leaf}, "more": {"oneOf": [again, {"type": "null"}]} if nullable else again}
            document = small(sent={"$ref": "#/components/schemas/Tree"})
            return document | {"components": {"schemas": {"Tree": {"type": "object", "properties": properties}}}}

        for nullable in (True, False):
            one = tree(nullable=nullable, leaf="string")
            self.assertEqual(compare(one, copy.deepcopy(one)), [])
            self.refused(compare(one, tree(nullable=nullable, leaf="integer")), "leaf: its type")


if __name__ == "__main__":
    unittest.main()
