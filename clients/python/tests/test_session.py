from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from server import LOST, Answer, Handler, Seen, problem, serving

from kreisrunde import ApiKey, Client, ProblemError, Retry, SignedOut, SignIn, Tokens

QUICK = Retry(base_wait=0.001)


def pair(n: int) -> dict[str, object]:
    return {"access_token": f"a{n}", "refresh_token": f"r{n}", "token_type": "Bearer", "expires_in": 600}


class Service:
    """A service of which one access token at a time is good."""

    def __init__(self, refresh: Callable[[Service], Answer]) -> None:
        self.good = "a1"
        self.refresh = refresh

    def __call__(self, request: Seen, _: int) -> Answer:
        if request.path == "/api/v1/auth/login":
            # Long enough for the other threads to come.
            time.sleep(0.05)
            return Answer(200, pair(1))
        if request.path == "/api/v1/auth/refresh":
            return self.refresh(self)
        here = request.headers.get("authorization") == f"Bearer {self.good}"
        return Answer(200, {"items": []}) if here else problem(401, "invalid_token")


def renews(service: Service) -> Answer:
    time.sleep(0.05)
    service.good = "a2"
    return Answer(200, pair(2))


def refuses(_: Service) -> Answer:
    return problem(401, "invalid_refresh_token")


def test_signs_in_once_and_refreshes_once_for_many_threads() -> None:
    service, told = Service(renews), []
    auth = SignIn(
        "a@b.example", "secret secret", on_tokens=lambda tokens: told.append(tokens and tokens["access_token"])
    )
    with serving(service) as (url, seen), Client(url, auth, retry=QUICK) as api, ThreadPoolExecutor(10) as threads:
        list(threads.map(lambda _: api.list_my_registrations(), range(10)))
        service.good = "none"
        list(threads.map(lambda _: api.list_my_registrations(), range(10)))
    logins = [one for one in seen if one.path == "/api/v1/auth/login"]
    refreshes = [one.body for one in seen if one.path == "/api/v1/auth/refresh"]
    assert [json.loads(one.body) for one in logins] == [{"email": "a@b.example", "password": "secret secret"}]
    assert refreshes == ['{"refresh_token":"r1"}']
    assert told == ["a1", "a2"]
    assert not {"authorization", "idempotency-key"} & logins[0].headers.keys()
    assert "secret" not in repr(auth)


def test_a_refresh_whose_answer_was_lost_is_repeated_with_the_same_token() -> None:
    answers = iter([lambda _: LOST, renews])
    service = Service(lambda service: next(answers)(service))
    service.good = "none"
    with serving(service) as (url, seen), Client(url, Tokens("a1", "r1"), retry=QUICK) as api:
        api.list_my_registrations()
    assert [one.body for one in seen if one.path.endswith("/refresh")] == ['{"refresh_token":"r1"}'] * 2


def test_a_sign_in_whose_answer_was_lost_is_repeated() -> None:
    service = Service(refuses)
    with (
        serving(lambda request, n: LOST if n == 1 else service(request, n)) as (url, seen),
        Client(url, SignIn("a", "b"), retry=QUICK) as api,
    ):
        api.list_my_registrations()
    assert [one.path.rsplit("/", 1)[1] for one in seen] == ["login", "login", "registrations"]


def test_a_refresh_token_that_is_not_taken_is_said_once_and_for_all() -> None:
    service, told = Service(refuses), list[object]()
    service.good = "none"
    with serving(service) as (url, seen), Client(url, Tokens("a7", "r7", on_tokens=told.append), retry=QUICK) as api:
        with pytest.raises(ProblemError, match="invalid_refresh_token"):
            api.list_my_registrations()
        before = len(seen)
        with pytest.raises(SignedOut):
            api.list_my_registrations()
        assert len(seen) == before
    assert told == [None]


def test_who_has_a_password_signs_in_anew_but_not_in_a_circle() -> None:
    service = Service(refuses)
    with serving(service) as (url, seen), Client(url, SignIn("a", "b"), retry=QUICK) as api:
        api.list_my_registrations()
        service.good = "none"
        with pytest.raises(ProblemError, match="invalid_token"):
            api.list_my_registrations()
    assert [one.path.rsplit("/", 1)[1] for one in seen][2:] == ["registrations", "refresh", "login", "registrations"]


def test_a_refresh_that_fails_for_another_reason_keeps_the_tokens() -> None:
    answers = iter([lambda _: problem(500, "internal"), renews])
    service = Service(lambda service: next(answers)(service))
    service.good = "none"
    with serving(service) as (url, _), Client(url, Tokens("a1", "r1"), retry=QUICK) as api:
        with pytest.raises(ProblemError, match="internal"):
            api.list_my_registrations()
        api.list_my_registrations()


@pytest.mark.parametrize(
    ("auth", "code"), [(SignIn("a", "b"), "invalid_credentials"), (ApiKey("krk_1"), "invalid_token")]
)
def test_what_is_wrong_is_not_tried_again_and_again(auth: SignIn | ApiKey, code: str) -> None:
    with serving(lambda *_: problem(401, code)) as (url, seen), Client(url, auth, retry=QUICK) as api:
        with pytest.raises(ProblemError, match=code):
            api.get_me()
    assert len(seen) == 1


def test_no_credential_for_feedback_nor_for_other_hosts() -> None:
    ok: Handler = lambda *_: Answer(201, {"accepted": True})  # noqa: E731
    with (
        serving(ok) as (url, seen),
        serving(ok) as (elsewhere, others),
        Client(url, ApiKey("krk_1_2")) as api,
    ):
        api.give_feedback("e", {"ticket": "t", "answers": {}})
        api.request("GET", f"{elsewhere}/api/v1/me")
        api.request("GET", "/api/v1/me", headers={"Authorization": "Bearer own"})
        api.get_me()
    sent = [one.headers.get("authorization") for one in [*others, *seen]]
    assert sent == [None, None, "Bearer own", "Bearer krk_1_2"]
    assert "idempotency-key" not in seen[0].headers
