"""Sends requests: with the credential, an Idempotency-Key where one is taken, and again where that is safe."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

import httpx

from ._retry import Retry, worth_repeating
from ._session import ApiKey, Credential, SignIn, Tokens, credential_of
from .errors import ProblemError, problem_in

T_co = TypeVar("T_co", covariant=True)
Query = Mapping[str, str | int | float | bool | Sequence[str] | None]

#: The service takes a refresh token a second time for ten seconds, when the first answer was lost. Stay well within.
REFRESH = Retry(retries=2, max_wait=3.0, base_wait=0.2)
REFRESH_TIMEOUT = 2.5

#: These take no key and still have the effect of one when they are repeated as they are: a ticket's hash is pooled
#: once, a sheet is taken once for its ticket.
REPEATABLE = ("/survey/tickets", "/feedback")


@dataclass(frozen=True)
class Reply(Generic[T_co]):
    """A reply that is not a refusal."""

    response: httpx.Response
    _data: T_co | None

    @property
    def changed(self) -> bool:
        """False if nothing changed since the ETag in `if_none_match` (304)."""
        return self.response.status_code != 304

    @property
    def data(self) -> T_co:
        """What came. ValueError if nothing changed."""
        if not self.changed:
            raise ValueError("nothing changed (304): there is no data")
        return self._data  # type: ignore[return-value] # None only where T is None

    @property
    def etag(self) -> str:
        """The ETag, to be sent as `if_match` of a change or as `if_none_match`. ValueError if there is none."""
        etag: str | None = self.response.headers.get("etag")
        if etag is None:
            raise ValueError("the reply has no ETag")
        return etag


@dataclass
class _Request:
    method: str
    url: httpx.URL
    headers: httpx.Headers
    content: bytes | None
    #: May be repeated although it may have had its effect.
    safe: bool
    credential: Credential | None
    retry: Retry
    timeout: float | None = None


class Transport:
    def __init__(
        self,
        base_url: str,
        auth: ApiKey | SignIn | Tokens | None = None,
        *,
        retry: Retry | None = None,
        timeout: float = 30.0,
        language: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._base = httpx.URL(base_url.rstrip("/") + "/")
        self._retry = retry or Retry()
        self._timeout = timeout
        headers = {"user-agent": "kreisrunde-python"} | ({"accept-language": language} if language else {})
        self._http = httpx.Client(timeout=timeout, follow_redirects=True, transport=transport, headers=headers)
        self._credential = credential_of(auth, self._ask) if auth else None

    def close(self) -> None:
        self._http.close()

    # --- what the operations use -----------------------------------------------------------

    def json(self, method: str, path: str, **options: Any) -> Reply[Any]:
        response = self.request(method, path, accept="application/json", **options)
        return Reply(response, response.json() if response.status_code != 304 else None)

    def text(self, method: str, path: str, **options: Any) -> Reply[str]:
        response = self.request(method, path, **options)
        return Reply(response, response.text)

    def data(self, method: str, path: str, **options: Any) -> Reply[bytes]:
        response = self.request(method, path, **options)
        return Reply(response, response.content)

    def nothing(self, method: str, path: str, **options: Any) -> Reply[None]:
        return Reply(self.request(method, path, **options), None)

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        headers: Mapping[str, str | None] | None = None,
        json: object = None,
        content: str | bytes | None = None,
        media_type: str | None = None,
        accept: str = "*/*",
        keyed: bool = False,
        open: bool = False,
    ) -> httpx.Response:
        """Sends a request and returns its reply; a refusal is raised as ProblemError.

        `path` begins with `/api/`; a whole address is taken too, and gets the credential only if it is the service's.
        `keyed`: takes an Idempotency-Key; `open`: called without credentials.
        """
        url = self._base.join(path.lstrip("/"))
        inside = (url.scheme, url.host, url.port) == (self._base.scheme, self._base.host, self._base.port)
        inside = inside and url.path.startswith(self._base.path)
        given = {name: _parameter(value) for name, value in (query or {}).items() if value is not None}
        if given:
            url = url.copy_merge_params(given)
        whole = httpx.Headers({"accept": accept})
        whole.update({name: value for name, value in (headers or {}).items() if value is not None})
        if keyed and "idempotency-key" not in whole:
            whole["idempotency-key"] = str(uuid.uuid4())
        if json is not None:
            content, media_type = httpx.Request("POST", url, json=json).read(), "application/json"
        if media_type and content is not None:
            whole["content-type"] = media_type
        anonymous = open or not inside or "authorization" in whole
        request = _Request(
            method=method,
            url=url,
            headers=whole,
            content=content.encode() if isinstance(content, str) else content,
            safe=_is_safe(method, url.path, whole),
            credential=None if anonymous else self._credential,
            retry=self._retry,
        )
        response = self._tries(request)
        if not response.is_success and response.status_code != 304:
            raise ProblemError(response)
        return response

    # --- tries -----------------------------------------------------------------------------

    def _tries(self, request: _Request) -> httpx.Response:
        attempt, renewed = 1, False
        while True:
            token = request.credential.token() if request.credential else None
            response: httpx.Response | None = None
            try:
                response = self._once(request, token)
            except httpx.TransportError:
                # The body is read within a try: a connection that breaks in its middle is a lost answer, too.
                if not request.safe or attempt > request.retry.retries:
                    raise
            if (
                response is not None
                and response.status_code == 401
                and request.credential
                and token is not None
                and not renewed
                and _is_stale(response)
            ):
                renewed = True
                if request.credential.renew(token):
                    continue
            if response is not None and (
                attempt > request.retry.retries or not worth_repeating(response, request.safe)
            ):
                return response
            pause = request.retry.wait(attempt, response)
            if response is not None and pause > request.retry.max_wait:
                return response
            time.sleep(pause)
            attempt += 1

    def _once(self, request: _Request, token: str | None) -> httpx.Response:
        headers = request.headers.copy()
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        return self._http.request(
            request.method,
            request.url,
            headers=headers,
            content=request.content,
            timeout=request.timeout or self._timeout,
        )

    def _ask(self, path: str, body: object) -> httpx.Response:
        """Sign-in and refresh: no credential, no key.

        Both may be repeated: a sign-in whose answer was lost leaves a session that nobody has, and it ends by itself.
        """
        refreshing = path.endswith("/refresh")
        url = self._base.join(path.lstrip("/"))
        retry = replace(REFRESH, retries=min(REFRESH.retries, self._retry.retries)) if refreshing else self._retry
        return self._tries(
            _Request(
                method="POST",
                url=url,
                headers=httpx.Headers({"content-type": "application/json", "accept": "application/json"}),
                content=httpx.Request("POST", url, json=body).read(),
                safe=True,
                credential=None,
                retry=retry,
                timeout=min(REFRESH_TIMEOUT, self._timeout) if refreshing else None,
            )
        )


def _parameter(value: str | int | float | bool | Sequence[str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ",".join(value)


def _is_safe(method: str, path: str, headers: httpx.Headers) -> bool:
    """Whether a repetition adds no effect.

    `PUT` and `DELETE` are so by definition (RFC 9110, 9.2.2), but with an `If-Match` the repetition of one that
    succeeded would say 412: that is for the caller to look at.
    """
    if method in ("GET", "HEAD", "OPTIONS") or "idempotency-key" in headers:
        return True
    if method in ("PUT", "DELETE"):
        return "if-match" not in headers or headers["if-match"] == "*"
    return method == "POST" and path.endswith(REPEATABLE)


def _is_stale(response: httpx.Response) -> bool:
    """A 401 that says the token is over; without a problem document (a proxy's) it may be so."""
    return problem_in(response).get("code") in (None, "invalid_token", "unauthenticated")
