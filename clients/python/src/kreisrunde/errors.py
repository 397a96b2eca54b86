"""What a refusal says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx

from .types import ProblemError as InputError

__all__ = ["InputError", "ProblemError"]


class ProblemError(Exception):
    """The service, or something before it, refused (RFC 9457).

    Match on `code`: it is stable, `title` and `detail` are for people. A refusal that is no problem document (a
    proxy's error page, an empty body) has the code `http_<status>`.
    """

    def __init__(self, response: httpx.Response) -> None:
        said = problem_in(response)
        self.response = response
        self.status = response.status_code
        self.code: str = _text(said.get("code")) or f"http_{response.status_code}"
        self.title: str = _text(said.get("title")) or response.reason_phrase or f"HTTP {response.status_code}"
        self.detail: str = _text(said.get("detail")) or ""
        self.type: str = _text(said.get("type")) or "about:blank"
        errors = said.get("errors")
        #: What is wrong with the input, each with a JSON Pointer into the body.
        self.errors: list[InputError] = errors if isinstance(errors, list) else []
        #: Quote it when you ask for help.
        self.request_id: str | None = _text(said.get("instance")) or response.headers.get("x-request-id")
        super().__init__(f"{self.code}: {self.title}: {self.detail}" if self.detail else f"{self.code}: {self.title}")

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.response,))


def problem_in(response: httpx.Response) -> Mapping[str, Any]:
    """The problem document in a reply; empty if there is none."""
    try:
        said = response.json()
    except (json.JSONDecodeError, UnicodeDecodeError):
        return {}
    return said if isinstance(said, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
