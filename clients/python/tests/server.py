"""A server on loopback that answers as a test says."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Seen:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: str


@dataclass
class Answer:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    #: 0: no answer at all; more: so many bytes of it.
    cut: int | None = None


Handler = Callable[[Seen, int], Answer]


def problem(status: int, code: str, **headers: str) -> Answer:
    body = {"type": "about:blank", "title": code, "status": status, "detail": "d", "instance": "urn:uuid:1"}
    return Answer(status, body | {"code": code}, {name.replace("_", "-"): value for name, value in headers.items()})


LOST = Answer(0, cut=0)


@contextmanager
def serving(handler: Handler) -> Iterator[tuple[str, list[Seen]]]:
    """Address and, in their order, the requests that came."""
    seen: list[Seen] = []
    lock = threading.Lock()

    class Server(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            url = urlsplit(self.path)
            length = int(self.headers.get("content-length", 0))
            one = Seen(
                self.command,
                url.path,
                {name: values[0] for name, values in parse_qs(url.query).items()},
                {name.lower(): value for name, value in self.headers.items()},
                self.rfile.read(length).decode(),
            )
            with lock:
                seen.append(one)
                number = len(seen)
            answer = handler(one, number)
            if answer.cut == 0:
                self.close_connection = True
                return
            raw = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
            if answer.body is None:
                raw = b""
            self.send_response(answer.status)
            kind = "application/problem+json" if answer.status >= 400 else "application/json"
            for name, value in ({"content-type": kind} | answer.headers).items():
                self.send_header(name, value)
            if answer.status not in (204, 304):
                self.send_header("content-length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw[: answer.cut])
            if answer.cut is not None:
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
