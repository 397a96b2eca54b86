"""Changing what others may change, too; tickets for feedback."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from ._transport import Reply
from .errors import ProblemError

T = TypeVar("T")
U = TypeVar("U")


def update(read: Callable[[], Reply[T]], change: Callable[[T, str], Reply[U]], *, attempts: int = 5) -> Reply[U]:
    """Changes an object that others may change at the same time.

    Reads it, lets you decide, sends your change with the ETag that you saw, and begins anew if somebody was faster:

        update(
            lambda: api.get_event(id),
            lambda event, etag: api.update_event(id, {"motto": "Zusammen weiter"}, if_match=etag),
        )
    """
    attempt = 1
    while True:
        seen = read()
        try:
            return change(seen.data, seen.etag)
        except ProblemError as problem:
            if problem.status != 412 or attempt >= attempts:
                raise
        attempt += 1


class Ticket(NamedTuple):
    """A ticket for a survey in the mode `ticket`."""

    ticket: str
    """32 random bytes, base64url: goes with the sheet, later, without credentials. Nobody can give it to you again."""
    ticket_hash: str
    """SHA-256 of these bytes, base64url: handed in signed in."""


def new_ticket() -> Ticket:
    """Makes a ticket. Store it before you hand in its hash: lost bits can't be made good."""
    bits = secrets.token_bytes(32)
    return Ticket(_base64url(bits), _base64url(hashlib.sha256(bits).digest()))


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
