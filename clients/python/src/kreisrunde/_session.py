"""Who calls."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import httpx

from .errors import ProblemError
from .types import TokenPair

#: Sends a request to `/api/v1/auth/…` and repeats it as that is safe.
Ask = Callable[[str, object], httpx.Response]


@dataclass(frozen=True)
class ApiKey:
    """An API key, `krk_…`."""

    key: str = field(repr=False)


@dataclass(frozen=True)
class SignIn:
    """Signs in at the first request, refreshes, and signs in anew when that ends."""

    email: str
    password: str = field(repr=False)
    #: Told of each new pair, to store it; of None when the refresh token is not taken any more.
    on_tokens: Callable[[TokenPair | None], None] | None = None


@dataclass(frozen=True)
class Tokens:
    """Tokens of an earlier sign-in; refreshed."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    #: As with `SignIn`.
    on_tokens: Callable[[TokenPair | None], None] | None = None


class SignedOut(Exception):
    """The refresh token is over: make a client with new tokens."""


class Credential(Protocol):
    """Holds the credential of a client."""

    def token(self) -> str:
        """What goes into `Authorization`."""

    def renew(self, refused: str) -> bool:
        """Called with a token that was refused; true if there is another one to try."""


def credential_of(auth: ApiKey | SignIn | Tokens, ask: Ask) -> Credential:
    return _Fixed(auth.key) if isinstance(auth, ApiKey) else _Session(auth, ask)


class _Fixed:
    def __init__(self, token: str) -> None:
        self._token = token

    def token(self) -> str:
        return self._token

    def renew(self, refused: str) -> bool:
        return False


class _Session:
    """A signed-in person. Whatever many threads are refused at once, one refresh is made for all of them."""

    def __init__(self, auth: SignIn | Tokens, ask: Ask) -> None:
        self._auth = auth
        self._ask = ask
        self._lock = threading.Lock()
        self._pair: tuple[str, str] | None = None
        if isinstance(auth, Tokens):
            self._pair = (auth.access_token, auth.refresh_token)

    def token(self) -> str:
        pair = self._pair
        if pair is None:
            with self._lock:
                pair = self._pair or self._sign_in()
        return pair[0]

    def renew(self, refused: str) -> bool:
        with self._lock:
            # Another thread's refresh came in between: its token is good.
            if self._pair is None or self._pair[0] == refused:
                self._refresh()
        return True

    def _refresh(self) -> None:
        if self._pair is None:
            self._sign_in()
            return
        response = self._ask("/api/v1/auth/refresh", {"refresh_token": self._pair[1]})
        if response.is_success:
            self._keep(response)
            return
        # 401: used, expired or revoked. Everything else may be better next time, with the same token.
        problem = ProblemError(response)
        if problem.status != 401:
            raise problem
        self._pair = None
        if self._auth.on_tokens:
            self._auth.on_tokens(None)
        if isinstance(self._auth, Tokens):
            raise problem
        self._sign_in()

    def _sign_in(self) -> tuple[str, str]:
        if isinstance(self._auth, Tokens):
            raise SignedOut("not signed in any more: make a client with new tokens")
        response = self._ask("/api/v1/auth/login", {"email": self._auth.email, "password": self._auth.password})
        if not response.is_success:
            raise ProblemError(response)
        return self._keep(response)

    def _keep(self, response: httpx.Response) -> tuple[str, str]:
        pair: TokenPair = response.json()
        self._pair = (pair["access_token"], pair["refresh_token"])
        if self._auth.on_tokens:
            self._auth.on_tokens(pair)
        return self._pair
