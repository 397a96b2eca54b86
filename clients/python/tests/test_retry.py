from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from server import LOST, Answer, Seen, problem, serving

from kreisrunde import ApiKey, Client, ProblemError, Retry
from kreisrunde._retry import retry_after

QUICK = Retry(base_wait=0.001)
ID = "0199d1a0-5c1f-7000-8000-000000000011"


def test_a_post_is_repeated_with_the_same_key_and_another_gets_another() -> None:
    with (
        serving(lambda _, n: LOST if n == 1 else Answer(201, {"id": ID})) as (url, seen),
        Client(url, ApiKey("krk_1_2"), retry=QUICK) as api,
    ):
        api.register(ID, {"first_time": True})
        api.register(ID, {"first_time": True})
    keys = [one.headers.get("idempotency-key", "") for one in seen]
    assert len(keys) == 3
    assert len(keys[0]) == 36
    assert keys[0] == keys[1] != keys[2]
    assert all(one.body == '{"first_time":true}' for one in seen)
    assert all(one.headers["authorization"] == "Bearer krk_1_2" for one in seen)


def test_a_key_of_the_caller_is_kept() -> None:
    with serving(lambda *_: Answer(201, {})) as (url, seen), Client(url) as api:
        api.register(ID, {}, idempotency_key="mine")
    assert seen[0].headers["idempotency-key"] == "mine"


def test_an_answer_that_breaks_off_in_the_middle_is_read_again() -> None:
    whole: dict[str, object] = {"items": [], "next": None}
    with (
        serving(lambda _, n: Answer(200, whole, cut=9 if n < 3 else None)) as (url, seen),
        Client(url, retry=QUICK) as api,
    ):
        assert api.list_events().data["items"] == []
    assert len(seen) == 3


def test_a_post_without_a_key_is_repeated_only_if_nothing_was_done() -> None:
    answers = [LOST, problem(503, "outcome_unknown"), problem(503, "database_away", retry_after="0"), Answer(201, {})]
    with serving(lambda _, n: answers[n - 1]) as (url, seen), Client(url, retry=QUICK) as api:
        with pytest.raises(httpx.TransportError):
            api.create_api_key({"name": "n", "organization_id": ID, "scopes": ["events:read"]})
        with pytest.raises(ProblemError, match="outcome_unknown"):
            api.create_api_key({"name": "n", "organization_id": ID, "scopes": ["events:read"]})
        api.create_api_key({"name": "n", "organization_id": ID, "scopes": ["events:read"]})
    assert len(seen) == 4
    assert not any("idempotency-key" in one.headers for one in seen)


def test_an_unknown_outcome_is_asked_again_with_a_key() -> None:
    with (
        serving(lambda _, n: problem(503, "outcome_unknown") if n == 1 else Answer(201, {})) as (url, seen),
        Client(url, retry=QUICK) as api,
    ):
        api.register(ID, {})
    assert len(seen) == 2


def test_a_change_with_an_etag_is_not_repeated_after_a_lost_answer_one_without_is() -> None:
    with serving(lambda _, n: LOST if n < 3 else Answer(204)) as (url, seen), Client(url, retry=QUICK) as api:
        with pytest.raises(httpx.TransportError):
            api.delete_event(ID, if_match='"1.a"')
        assert len(seen) == 1
        api.delete_event(ID, if_match="*")
    assert len(seen) == 3


def test_one_in_flight_is_asked_again_another_conflict_is_not() -> None:
    codes = ["idempotency_in_flight", "already_registered"]
    with serving(lambda _, n: problem(409, codes[n - 1])) as (url, seen), Client(url, retry=QUICK) as api:
        with pytest.raises(ProblemError) as refused:
            api.register(ID, {})
        assert refused.value.code == "already_registered"
    assert len(seen) == 2


def test_the_time_that_was_asked_for_is_waited_also_as_a_date() -> None:
    times: list[float] = []
    later = datetime.now(UTC) + timedelta(seconds=2)
    asked = ["1", format_datetime(later, usegmt=True), "Thu, 01 Jan 2026 00:00:00 GMT", "soon"]

    def handler(_: Seen, n: int) -> Answer:
        times.append(time.time())
        return problem(429, "too_many_requests", retry_after=asked[n - 1]) if n <= len(asked) else Answer(200, {})

    with serving(handler) as (url, _), Client(url, retry=Retry(retries=4, base_wait=0.001)) as api:
        api.list_events()
    assert 1 <= times[1] - times[0] < 2
    assert times[2] >= int(later.timestamp())
    assert times[4] - times[2] < 0.5


def test_a_wait_that_is_too_long_is_raised() -> None:
    with serving(lambda *_: problem(429, "too_many_requests", retry_after="3600")) as (url, seen), Client(url) as api:
        with pytest.raises(ProblemError, match="too_many_requests"):
            api.list_events()
    assert len(seen) == 1


def test_there_is_an_end_to_it() -> None:
    with serving(lambda *_: LOST) as (url, seen), Client(url, retry=Retry(retries=2, base_wait=0.001)) as api:
        with pytest.raises(httpx.TransportError):
            api.list_events()
    assert len(seen) == 3


def test_a_try_that_takes_too_long_is_a_lost_answer() -> None:
    def handler(_: Seen, n: int) -> Answer:
        if n == 1:
            time.sleep(0.5)
        return Answer(200, {"items": []})

    with serving(handler) as (url, seen), Client(url, retry=QUICK, timeout=0.1) as api:
        api.list_events()
    assert len(seen) == 2


def test_retry_after_is_seconds_or_a_date() -> None:
    assert retry_after("120") == 120
    assert retry_after("Thu, 01 Jan 2026 00:00:00 GMT") == 0
    ahead = retry_after(format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True))
    assert ahead is not None
    assert 28 < ahead <= 30
    assert retry_after("soon") is retry_after(None) is retry_after("-1") is retry_after("٣") is None


@pytest.mark.parametrize("body", [b"<h1>Bad gateway</h1>", None, b"[1]", b"\xff\xfe", b'"text"'])
def test_a_refusal_without_a_problem_document_is_one_all_the_same(body: bytes | None) -> None:
    with (
        serving(lambda *_: Answer(502, body, {"x-request-id": "r1"})) as (url, _),
        Client(url, retry=Retry(retries=0)) as api,
        pytest.raises(ProblemError) as refused,
    ):
        api.list_events()
    problem = refused.value
    assert (problem.code, problem.status, problem.request_id, problem.errors) == ("http_502", 502, "r1", [])


def test_language_and_base_path_are_kept() -> None:
    with (
        serving(lambda *_: Answer(201, {})) as (url, seen),
        Client(f"{url}/kreisrunde", ApiKey("krk_1"), language="de") as api,
    ):
        api.register(ID, {})
        api.request("GET", "/api/v1/events.atom")
    assert [one.path for one in seen] == [
        f"/kreisrunde/api/v1/events/{ID}/registrations",
        "/kreisrunde/api/v1/events.atom",
    ]
    assert all(one.headers["accept-language"] == "de" for one in seen)
    assert seen[1].headers["authorization"] == "Bearer krk_1"
