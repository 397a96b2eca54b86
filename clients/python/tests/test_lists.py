from __future__ import annotations

import base64
import hashlib
import itertools
import json

import pytest
from server import Answer, Seen, problem, serving

from kreisrunde import ApiKey, Client, EndlessList, ProblemError, changes, items, new_ticket, pages, paging, update


def test_items_come_from_all_pages_with_the_same_filters() -> None:
    def handler(request: Seen, _: int) -> Answer:
        n = int(request.query.get("cursor", 0))
        return Answer(200, {"items": [{"id": f"{n}a"}, {"id": f"{n}b"}], "next": str(n + 1) if n < 2 else None})

    with serving(handler) as (url, seen), Client(url) as api:
        ids = [one["id"] for one in items(api.list_questions, "x y/z", own=True)]
    assert ids == ["0a", "0b", "1a", "1b", "2a", "2b"]
    assert all(one.path == "/api/v1/events/x%20y%2Fz/questions" and one.query["own"] == "true" for one in seen)
    assert "cursor" not in seen[0].query


def test_who_stops_early_asks_for_no_further_page() -> None:
    with serving(lambda _, n: Answer(200, {"items": [{}], "next": str(n)})) as (url, seen), Client(url) as api:
        next(iter(pages(api.list_series)))
    assert len(seen) == 1


def test_a_list_without_an_end_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def handler(request: Seen, n: int) -> Answer:
        return Answer(200, {"items": [], "next": "same" if request.path == "/api/v1/events" else str(n)})

    monkeypatch.setattr(paging, "MAX_PAGES", 20)
    with serving(handler) as (url, seen), Client(url) as api:
        with pytest.raises(EndlessList):
            list(items(api.list_events))
        assert len(seen) == 2
        with pytest.raises(EndlessList):
            list(items(api.list_series))
    assert len(seen) == 23


def test_a_list_that_is_refused_in_its_middle_raises() -> None:
    def handler(_: Seen, n: int) -> Answer:
        return Answer(200, {"items": [{"id": "1"}], "next": "n"}) if n == 1 else problem(400, "invalid_cursor")

    got: list[str] = []
    with serving(handler) as (url, _), Client(url) as api:
        with pytest.raises(ProblemError, match="invalid_cursor"):
            got.extend(one["id"] for one in items(api.list_events))
        reader = items(api.list_events)
        with pytest.raises(ProblemError, match="invalid_cursor"):
            next(reader)


def test_the_feed_of_changes_goes_on_where_nothing_is_to_be_seen() -> None:
    def handler(request: Seen, _: int) -> Answer:
        n = int(request.query.get("after", 0))
        return Answer(200, {"items": [] if n == 1 else [{"id": f"c{n}"}], "next": str(n + 1), "more": n < 2})

    with serving(handler) as (url, seen), Client(url, ApiKey("krk_1")) as api:
        got = [(len(page["items"]), page["next"]) for page in changes(api, types=["event.published", "event.updated"])]
        more = itertools.islice(changes(api, after="2", follow=0.001), 4)
        assert [page["next"] for page in more] == ["3", "4", "5", "6"]
    assert got == [(1, "1"), (0, "2"), (1, "3")]
    assert seen[0].query == {"types": "event.published,event.updated"}
    assert seen[0].headers["authorization"] == "Bearer krk_1"


def test_a_feed_that_does_not_go_on_or_has_forgotten_the_cursor_is_an_error() -> None:
    def handler(request: Seen, _: int) -> Answer:
        if request.query["after"] == "old":
            return problem(410, "cursor_expired")
        return Answer(200, {"items": [], "next": "x", "more": True})

    with serving(handler) as (url, _), Client(url) as api:
        with pytest.raises(ProblemError) as refused:
            list(changes(api, after="old"))
        assert refused.value.status == 410
        with pytest.raises(EndlessList):
            list(changes(api, after="x"))


def test_a_change_begins_anew_when_somebody_was_faster() -> None:
    version = 1

    def handler(request: Seen, _: int) -> Answer:
        nonlocal version
        if request.method == "GET":
            return Answer(200, {"capacity": version}, {"etag": f'"{version}.x"'})
        version = min(3, version + 1)
        if request.headers["if-match"] != f'"{version}.x"':
            return problem(412, "precondition_failed")
        return Answer(200, json.loads(request.body))

    with serving(handler) as (url, seen), Client(url) as api:

        def run(attempts: int) -> int | None:
            return update(
                lambda: api.get_event("e"),
                lambda event, etag: api.update_event("e", {"capacity": (event["capacity"] or 0) + 1}, if_match=etag),
                attempts=attempts,
            ).data.get("capacity")

        with pytest.raises(ProblemError, match="precondition_failed"):
            run(1)
        assert run(5) == 4
    assert len(seen) == 6


def test_nothing_changed_has_no_data() -> None:
    def handler(request: Seen, _: int) -> Answer:
        return Answer(304) if "if-none-match" in request.headers else Answer(200, {})

    with serving(handler) as (url, _), Client(url) as api:
        reply = api.get_event("e", if_none_match='"1.x"')
        assert not reply.changed
        with pytest.raises(ValueError, match="304"):
            _ = reply.data
        with pytest.raises(ValueError, match="no ETag"):
            _ = api.get_event("e").etag


def test_files_texts_and_nothing() -> None:
    def handler(request: Seen, _: int) -> Answer:
        if request.path.endswith(".pdf"):
            return Answer(200, b"\x00\xff\n", {"content-type": "application/pdf"})
        if request.path.endswith(".ics"):
            return Answer(200, "BEGIN:VCALENDAR – ü".encode(), {"content-type": "text/calendar; charset=utf-8"})
        return Answer(204)

    with serving(handler) as (url, seen), Client(url) as api:
        assert api.get_certificate("r").data == b"\x00\xff\n"
        assert api.get_event_calendar("e").data == "BEGIN:VCALENDAR – ü"
        api.unstar_session("s")
    assert seen[2].method == "DELETE"


def test_a_ticket_is_32_bytes_its_hash_their_sha256() -> None:
    ticket, ticket_hash = new_ticket()
    bits = base64.urlsafe_b64decode(ticket + "=")
    assert len(bits) == 32
    assert base64.urlsafe_b64decode(ticket_hash + "=") == hashlib.sha256(bits).digest()
    assert "=" not in ticket + ticket_hash
    assert new_ticket() != new_ticket()
