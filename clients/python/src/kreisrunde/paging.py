"""Lists and the feed of changes, page by page."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NotRequired, ParamSpec, TypedDict, TypeVar

from ._transport import Reply
from .client import Client

P = ParamSpec("P")
T = TypeVar("T")


class Page(TypedDict, Generic[T]):
    """What every list answers."""

    items: list[T]
    next: NotRequired[str | None]
    total: NotRequired[int | None]


class EndlessList(Exception):
    """The list goes round in a circle, or has more pages than anybody reads."""


MAX_PAGES = 10_000


def pages(call: Callable[P, Reply[Page[T]]], *args: P.args, **kwargs: P.kwargs) -> Iterator[Page[T]]:
    """The pages of a list, following `next`: `pages(api.list_events, sort="starts_on")`."""
    seen: set[str] = set()
    while True:
        page = call(*args, **kwargs).data
        yield page
        cursor = page.get("next")
        if not cursor:
            return
        if cursor in seen or len(seen) >= MAX_PAGES:
            raise EndlessList(f"after {len(seen) + 1} pages")
        seen.add(cursor)
        kwargs["cursor"] = cursor


def items(call: Callable[P, Reply[Page[T]]], *args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
    """The items of a list, one after the other, over all its pages."""
    for page in pages(call, *args, **kwargs):
        yield from page["items"]


class ChangeData(TypedDict):
    """What changed."""

    id: str
    kind: str
    event_id: NotRequired[str | None]
    version: NotRequired[int | None]
    """Of the object after the change: skip what is older than what you have."""
    fields: NotRequired[list[str]]
    """Names of the fields that changed, never their values."""
    url: NotRequired[str | None]
    """Where to read it."""


class Change(TypedDict):
    """Something that happened, as in the feed `/api/v1/changes` and in webhooks."""

    id: str
    """Stays the same over repetitions, and is the `webhook-id` of a delivery: what to recognize duplicates by."""
    type: str
    """Such as `event.published`; new ones may come."""
    timestamp: str
    data: ChangeData


class ChangesPage(TypedDict):
    """Changes read at once, and where to go on."""

    items: list[Change]
    next: str
    """Store it once the items are dealt with."""
    more: bool


def changes(
    api: Client,
    *,
    after: str | None = None,
    types: Sequence[str] = (),
    limit: int | None = None,
    follow: float | None = None,
) -> Iterator[ChangesPage]:
    """The feed of changes, page by page, in order and without a gap.

    Store `next` after you have dealt with a page: after a crash you go on from there, and see at most one page again.
    `after="now"` is what comes from here on; without it you begin with the oldest that is kept. `follow`: ask again
    after so many seconds when there is nothing more; without it that is the end.

    A ProblemError with status 410 says that the cursor is older than what is kept: read everything anew with the
    lists, beginning with a cursor of `after="now"`.
    """
    while True:
        query = {"after": after, "types": types or None, "limit": limit}
        page: ChangesPage = api.request("GET", "/api/v1/changes", query=query).json()
        # Also an empty page goes on: others' changes were scanned.
        if page["more"] and page["next"] == after:
            raise EndlessList("the feed of changes does not go on")
        after = page["next"]
        yield page
        if page["more"]:
            continue
        if follow is None:
            return
        time.sleep(follow)
