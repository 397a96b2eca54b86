"""A proxy that cuts each answer off in its middle, the first time.

    python ci/cutting_proxy.py UPSTREAM

Prints its address. What was asked has reached the service then, and had its effect: a client that repeats the request
must end up with the effect of one. Left alone is what a client must not repeat by itself: `PATCH`, what is sent with an
ETag, and what takes no `Idempotency-Key`.
"""

from __future__ import annotations

import sys
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

#: Take no key, and may be repeated all the same.
REPEATABLE = ("/auth/refresh", "/survey/tickets", "/feedback")
HOP_BY_HOP = {"connection", "content-length", "host", "keep-alive", "transfer-encoding"}

upstream = sys.argv[1]
seen: set[tuple[str, ...]] = set()
lock = threading.Lock()


class Kept(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


opener = urllib.request.build_opener(Kept)


class Proxy(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self) -> None:
        sent = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
        request = urllib.request.Request(upstream + self.path, data=sent or None, headers=headers, method=self.command)
        try:
            answer = opener.open(request)
        except urllib.error.HTTPError as error:
            answer = error
        body = answer.read()
        bare = answer.status in (204, 304)
        key = self.headers.get("idempotency-key") or ""
        cut = not bare and self.may_cut(key) and self.is_first(key, sent)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        if not bare:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else b"" if bare else body)
        if cut:
            self.close_connection = True
            print(f"cut {self.command} {self.path}", file=sys.stderr, flush=True)

    def may_cut(self, key: str) -> bool:
        if self.command == "GET" or key:
            return True
        return self.command == "POST" and self.path.endswith(REPEATABLE)

    def is_first(self, key: str, sent: bytes) -> bool:
        one = (self.command, self.path, key, sent.hex(), self.headers.get("authorization") or "")
        with lock:
            first = one not in seen
            seen.add(one)
        return first

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = pass_on

    def log_message(self, *_: object) -> None:
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
server.daemon_threads = True
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
