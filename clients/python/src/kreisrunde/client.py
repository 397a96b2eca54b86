"""The client."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import httpx

from ._operations import Operations
from ._retry import Retry
from ._session import ApiKey, SignIn, Tokens
from ._transport import Query, Transport


class Client(Operations):
    """The API: one method for each operation, and `request` for addresses that you were given.

    Threads may share one. `with Client(…) as api:` closes its connections at the end.
    """

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
        """
        `base_url`: where the service is, `https://kreisrunde.example`, without `/api/v1`.
        `auth`: who calls; without it you read what is public.
        `timeout`: seconds that connecting, or waiting for the next bytes, may take.
        `language`: of problem documents, `de` or `en`.
        `transport`: another one of httpx, for tests or a proxy.
        """
        self._transport = Transport(
            base_url, auth, retry=retry, timeout=timeout, language=language, transport=transport
        )
        super().__init__(self._transport)

    def request(
        self,
        method: str,
        address: str,
        *,
        query: Query | None = None,
        headers: dict[str, str | None] | None = None,
        json: object = None,
        content: str | bytes | None = None,
    ) -> httpx.Response:
        """A request with the same credential and repetitions, such as a calendar: `/api/v1/events.ics`.

        Give an `Idempotency-Key` in `headers` if the operation takes one. The credential goes to the service only.
        """
        return self._transport.request(method, address, query=query, headers=headers, json=json, content=content)

    def close(self) -> None:
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
