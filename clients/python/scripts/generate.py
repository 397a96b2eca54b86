"""Writes types.py and _operations.py from openapi/openapi.json.

    python scripts/generate.py FOLDER

One TypedDict a schema, one method an operation. It knows what our document uses and fails on anything else, so that
nothing is left out silently.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

DOCUMENT = Path(__file__).resolve().parents[3] / "openapi" / "openapi.json"
HEADER = '"""{title}\n\nMade from openapi/openapi.json by clients/generate.sh. Do not edit.\n"""\n\n'
METHODS = ("get", "put", "post", "delete", "patch")
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
# Set for the whole client.
LEFT_OUT = {"Accept-Language"}


class Unknown(Exception):
    """The document uses something that this script does not know."""


def name_of(reference: str) -> str:
    """`#/components/schemas/Page_EventView` -> `PageEventView`"""
    return reference.rsplit("/", 1)[1].replace("_", "")


def snake(name: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()
    return f"{words}_" if keyword.iskeyword(words) else words


def annotation(schema: Json, prefix: str = "") -> str:
    """The Python type of a schema."""
    if "$ref" in schema:
        return prefix + name_of(schema["$ref"])
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return union(annotation(one, prefix) for one in schema[key])
    if "enum" in schema:
        return f"Literal[{', '.join(map(repr, schema['enum']))}]"
    kind = schema.get("type")
    if isinstance(kind, list):
        return union(annotation({**schema, "type": one}, prefix) for one in kind)
    if kind == "array":
        return f"list[{annotation(schema['items'], prefix)}]"
    if kind == "object":
        if "properties" in schema:
            raise Unknown(f"an object without a name: {schema}")
        values = schema.get("additionalProperties", {})
        return f"dict[str, {annotation(values, prefix) if isinstance(values, dict) and values else 'Any'}]"
    if kind in SCALARS:
        return SCALARS[kind]
    if not set(schema) - {"description", "example", "examples"}:
        return "Any"
    raise Unknown(f"a schema like {schema}")


def union(kinds: Iterator[str]) -> str:
    parts = list(dict.fromkeys(kinds))
    # None at the end is what people read.
    return " | ".join([part for part in parts if part != "None"] + [part for part in parts if part == "None"])


def docstring(text: str, indent: str) -> str:
    text = text.strip().replace("\\", "\\\\").replace('"""', "'''")
    if text.endswith('"'):
        text += " "
    if "\n" not in text and len(text) + len(indent) < 110:
        return f'{indent}"""{text}"""\n'
    lines = [line for paragraph in text.split("\n\n") for line in ["", *reflowed(paragraph, 112 - len(indent))]][1:]
    body = "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)
    return f'{indent}"""{body.lstrip()}{indent}"""\n'


def reflowed(paragraph: str, width: int) -> list[str]:
    lines = paragraph.splitlines()
    if any(line.startswith(("- ", "* ", "|", "  ")) for line in lines):
        return lines
    return textwrap.wrap(" ".join(lines), width, break_long_words=False, break_on_hyphens=False)


def flattened(schema: Json, schemas: Json) -> Json:
    """`allOf` of objects as one object."""
    if "allOf" not in schema:
        return schema
    whole: Json = {"type": "object", "properties": {}, "required": [], "description": schema.get("description", "")}
    for part in schema["allOf"]:
        one = flattened(schemas[part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part, schemas)
        if one.get("type") != "object" or "properties" not in one:
            raise Unknown(f"allOf with {part}")
        whole["properties"] |= one["properties"]
        whole["required"] += one.get("required", [])
    return whole


def types(api: Json) -> str:
    schemas = api["components"]["schemas"]
    names = [raw.replace("_", "") for raw in schemas]
    if len(set(names)) < len(names):
        raise Unknown("two schemas with the same name but for underscores")
    out, aliases = [], []
    for raw, schema in schemas.items():
        name, schema = raw.replace("_", ""), flattened(schema, schemas)
        text = schema.get("description", "")
        if schema.get("type") != "object" or "properties" not in schema:
            aliases.append((name, annotation(schema), text))
            continue
        fields = []
        required = set(schema.get("required", []))
        functional = any(not field.isidentifier() or keyword.iskeyword(field) for field in schema["properties"])
        for field, value in schema["properties"].items():
            kind = annotation(value)
            fields.append((field, kind if field in required else f"NotRequired[{kind}]", value.get("description", "")))
        if functional:
            # A field that is a keyword of Python, such as `from`.
            rows = "".join(f'        "{field}": {kind!r},\n' for field, kind, _ in fields)
            out.append(f'{name} = TypedDict(\n    "{name}",\n    {{\n{rows}    }},\n)\n{docstring(text, "")}')
            continue
        body = docstring(text, "    ") + "\n"
        for field, kind, about in fields:
            body += f"    {field}: {kind}\n" + (docstring(about, "    ") if about else "")
        out.append(f"class {name}(TypedDict):\n{body}")
    words = "\n\n".join(f"{name}: TypeAlias = {quoted(kind)}\n{docstring(text, '')}" for name, kind, text in aliases)
    typing = ["Any"] if any(re.search(r"\bAny\b(?=[],|]|$)", part, re.M) for part in [words, *out]) else []
    typing += ["Literal", "NotRequired", "TypeAlias", "TypedDict"]
    return (
        HEADER.format(title="What goes over the wire: one TypedDict for each schema of the API.")
        + f"from __future__ import annotations\n\nfrom typing import {', '.join(typing)}\n\n"
        + words
        + "\n\n"
        + "\n\n".join(out)
    )


def quoted(kind: str) -> str:
    """Aliases are values: what they name may come later in the file."""
    return kind if kind.startswith("Literal[") or kind in SCALARS.values() else f'"{kind}"'


def operations(api: Json) -> str:
    methods = []
    for path, item in api["paths"].items():
        for method in METHODS:
            # What only sends a browser elsewhere is no call of a program.
            if method in item and any(status.startswith("2") for status in item[method]["responses"]):
                methods.append(operation(api, path, method, item[method]))
    return (
        HEADER.format(title="The operations of the API as methods.")
        + "from __future__ import annotations\n\nfrom typing import Literal\nfrom urllib.parse import quote\n\n"
        + "from . import types\nfrom ._transport import Reply, Transport\n\n\n"
        + "class Operations:\n"
        + '    """One method for each operation. A refusal is raised as ProblemError."""\n\n'
        + "    def __init__(self, transport: Transport) -> None:\n        self._transport = transport\n\n"
        + "\n".join(methods)
    )


def operation(api: Json, path: str, method: str, spec: Json) -> str:
    named = []
    for parameter in spec.get("parameters", []):
        if "$ref" in parameter:
            parameter = api["components"]["parameters"][parameter["$ref"].rsplit("/", 1)[1]]
        if parameter["name"] not in LEFT_OUT:
            named.append(parameter)
    place = {where: [p for p in named if p["in"] == where] for where in ("path", "query", "header")}
    if len(named) != sum(map(len, place.values())):
        raise Unknown(f"a parameter of {method} {path}")
    arguments = ["self"] + [f"{snake(p['name'])}: {annotation(p['schema'], 'types.')}" for p in place["path"]]
    pieces: list[str] = []

    content = spec.get("requestBody", {}).get("content", {})
    if content:
        needed = spec["requestBody"].get("required", False)
        if "application/json" in content:
            kind = annotation(content["application/json"]["schema"], "types.")
            pieces.append("json=body")
        elif len(content) == 1:
            (media,) = content
            kind = "str | bytes" if media.startswith("text/") else "bytes"
            pieces += ["content=body", f'media_type="{media}"']
        else:
            raise Unknown(f"the body of {method} {path}")
        arguments.append(f"body: {kind}" if needed else f"body: {kind} | None = None")

    keywords = []
    for p in place["query"] + place["header"]:
        kind = annotation(p["schema"], "types.")
        if "list[" in kind and p.get("explode", True):
            raise Unknown(f"a list without commas as parameter {p['name']} of {method} {path}")
        optional = not p.get("required", False)
        if optional and not kind.endswith("| None"):
            kind += " | None"
        keywords.append(f"{snake(p['name'])}: {kind}" + (" = None" if optional else ""))
    if keywords:
        arguments += ["*", *keywords]
    for where, word in (("query", "query"), ("header", "headers")):
        if place[where]:
            pairs = ", ".join(f'"{p["name"]}": {snake(p["name"])}' for p in place[where])
            pieces.append(f"{word}={{{pairs}}}")

    address = path
    for p in place["path"]:
        value = snake(p["name"])
        if annotation(p["schema"]) == "int":
            value = f"str({value})"
        address = address.replace(f"{{{p['name']}}}", f"{{quote({value}, safe='')}}")
    address = f'f"{address}"' if address != path else f'"{path}"'
    kind, reader = reply(spec)
    if any(p["name"] == "Idempotency-Key" for p in place["header"]):
        pieces.append("keyed=True")
    if spec.get("security", api.get("security", [])) == []:
        pieces.append("open=True")
    about, more = spec["summary"].rstrip(".") + ".", spec.get("description", "")
    if more.rstrip(".") + "." != about:
        about = f"{about}\n\n{more}"
    call = ", ".join([f'"{method.upper()}"', address, *pieces])
    return (
        f"    def {snake(spec['operationId'])}({', '.join(arguments)}) -> Reply[{kind}]:\n"
        + docstring(about, "        ")
        + f"        return self._transport.{reader}({call})\n"
    )


def reply(spec: Json) -> tuple[str, str]:
    """The type of the data of a reply, and which method of the transport reads it."""
    kinds: dict[str, str] = {}
    for status, response in spec["responses"].items():
        if not status.startswith("2"):
            continue
        content = response.get("content", {})
        if not content:
            kinds["None"] = "nothing"
        elif "application/json" in content:
            kinds[annotation(content["application/json"]["schema"], "types.")] = "json"
        elif all(media.startswith("text/") or media.endswith("+xml") for media in content):
            kinds["str"] = "text"
        else:
            kinds["bytes"] = "data"
    readers = set(kinds.values())
    if len(readers) != 1:
        raise Unknown(f"the replies of {spec['operationId']}: {kinds}")
    return union(iter(kinds)), readers.pop()


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py FOLDER")
    api = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    folder = Path(sys.argv[1])
    (folder / "types.py").write_text(types(api), encoding="utf-8")
    (folder / "_operations.py").write_text(operations(api), encoding="utf-8")


if __name__ == "__main__":
    main()
