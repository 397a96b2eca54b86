"""The service against a real mail server (aiosmtpd), judged by Python's own mail and calendar parsers:
refusals for now and for good, a connection that breaks inside DATA, TLS from the start, STARTTLS with a
password, an authority that nobody knows. Needs a debug build; leaves mails in target/ci/mail.
"""

import email
import email.policy
import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import icalendar
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope

OUT = Path("target/ci/mail")
BINARY = "target/debug/kreisrunde"
PASSWORD = "elf Landkreise, drei Staedte"
TAKEN = []  # (server, recipient, message)
FAULTS = {}  # recipient -> list of faults, the next first
LOCK = threading.Lock()


class Server(SMTP):
    """Breaks the connection in the middle of the data if it is told to."""

    async def smtp_DATA(self, arg):
        with LOCK:
            faults = FAULTS.get(self.envelope.rcpt_tos[0], [])
            cut = bool(faults) and faults[0] == "cut" and faults.pop(0)
        if not cut:
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        await self._reader.readexactly(100)
        self.transport.abort()


class Handler:
    def __init__(self, name):
        self.name = name

    async def handle_RCPT(self, server, session, envelope: Envelope, address, options):
        with LOCK:
            faults = FAULTS.get(address, [])
            if faults and faults[0] in ("451", "550"):
                code = faults.pop(0)
                return f"{code} not {'now' if code == '451' else 'ever'}"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope: Envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with LOCK:
            TAKEN.append((self.name, envelope.rcpt_tos[0], message))
            (OUT / f"{len(TAKEN):03}-{self.name}.eml").write_bytes(envelope.content)
        return "250 taken"


class ServerAt(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Service:
    """The real binary, with settings."""

    def __init__(self, folder, smtp_url, **settings):
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        env = {name: value for name, value in os.environ.items() if not name.startswith("KREISRUNDE_")}
        env |= {
            "KREISRUNDE_DATA_DIR": str(folder),
            "KREISRUNDE_LISTEN": f"127.0.0.1:{port}",
            "KREISRUNDE_DEMO_PASSWORD": PASSWORD,
            "KREISRUNDE_SMTP_URL": smtp_url,
            "KREISRUNDE_MAIL_FROM": "Ideenwerkstatt <noreply@ideenwerkstatt.example>",
        }
        env |= {f"KREISRUNDE_{name.upper()}": value for name, value in settings.items()}
        self.log = open(OUT / "service.log", "ab")
        self.process = subprocess.Popen([BINARY, "serve", "--demo"], env=env, stdout=self.log, stderr=self.log)
        until(60, lambda: self.call("GET", "/health/ready", root=True)[0] == 200, "the service starts")
        sign_in = {"email": "organizer@demo.example", "password": PASSWORD}
        self.token = self.call("POST", "/auth/login", sign_in)[1]["access_token"]

    def call(self, method, path, body=None, root=False):
        request = urllib.request.Request(self.base + ("" if root else "/api/v1") + path, method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("content-type", "application/json")
        if getattr(self, "token", None):
            request.add_header("authorization", f"Bearer {self.token}")
        request.add_header("if-match", "*") if method == "POST" and path.endswith("/publish") else None
        try:
            with urllib.request.urlopen(request, timeout=20) as reply:
                return reply.status, json.loads(reply.read() or b"null")
        except urllib.error.HTTPError as e:
            return e.code, json.loads(e.read() or b"null")
        except OSError:
            return 0, None

    def must(self, method, path, body=None, status=201):
        code, reply = self.call(method, path, body)
        assert code == status, (method, path, code, reply)
        return reply

    def event(self, title):
        new = {
            "title": title,
            "schedule": {"precision": "time", "start": "2027-11-18T10:00:00+01:00", "end": "2027-11-19T15:00:00+01:00"},
            "host_ags": "15001",
            "place": {"name": "Rathaus", "street": "Zerbster Straße 4", "postal_code": "06844", "locality": "Dessau-Roßlau"},
        }
        event = self.must("POST", "/events", new)
        self.must("POST", f"/events/{event['id']}/publish", status=200)
        return event["id"]

    def register(self, event, address, name="Änne Größe-Beispiel", language="de"):
        person = {"person": {"name": name, "email": address}, "language": language}
        return self.must("POST", f"/events/{event}/registrations", person)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.log.close()


def knock(port, ca_file):
    trusting = ssl.create_default_context(cafile=ca_file)
    with socket.create_connection(("localhost", port), 5) as s, trusting.wrap_socket(s, server_hostname="localhost") as t:
        t.recv(100)


def until(seconds, holds, what):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds} s: {what}")


def to(address):
    with LOCK:
        return [message for _, recipient, message in TAKEN if recipient == address]


def judge(message, language):
    """What any mail must be."""
    defects = [d for part in message.walk() for d in part.defects] + [
        d for value in message.values() for d in getattr(value, "defects", ())
    ]
    assert not defects, defects
    for name in ("From", "To", "Subject", "Date", "Message-ID", "Content-Language", "MIME-Version"):
        assert len(message.get_all(name, [])) == 1, name
    assert message["Message-ID"].endswith("@ideenwerkstatt.example>"), message["Message-ID"]
    assert message["Content-Language"] == language
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert "{{" not in text + html and "None" not in text and len(text) > 100
    assert f'lang="{language}"' in html and "<script" not in html and "http://www" not in html
    return text, html


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir():
        old.unlink()
    ca = trustme.CA()
    ca_file = OUT / "ca.pem"
    ca.cert_pem.write_to_path(ca_file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("localhost", "127.0.0.1").configure_cert(context)

    def authenticate(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (b"ideen", b"geheim:wort")
        return AuthResult(success=good)

    servers = {
        "plain": ServerAt(Handler("plain"), hostname="127.0.0.1", port=free_port()),
        "tls": ServerAt(Handler("tls"), hostname="127.0.0.1", port=free_port(), ssl_context=context),
        "starttls": ServerAt(
            Handler("starttls"), hostname="127.0.0.1", port=free_port(), tls_context=context,
            require_starttls=True, auth_required=True, authenticator=authenticate,
        ),
    }
    for name, server in servers.items():
        # Its own check of the start does not know our authority.
        if name == "tls":
            server._trigger_server = lambda: knock(servers["tls"].port, ca_file)
        server.start()
    port = {name: server.port for name, server in servers.items()}
    with tempfile.TemporaryDirectory() as folder:
        try:
            faults(folder, port["plain"])
            secured(folder, port, ca_file)
        finally:
            for server in servers.values():
                server.stop()
    print(f"{len(TAKEN)} mails; they stand in {OUT}", file=sys.stderr)


def faults(folder, port):
    service = Service(folder, f"smtp://127.0.0.1:{port}")
    try:
        event = service.event("Werkstatt „Brücken & Wege“ – 14 Kreise")
        guests = {"now": [], "later": ["451"], "never": ["550"], "cut": ["cut"], "english": []}
        for guest, fault in guests.items():
            FAULTS[f"{guest}@x.example"] = fault
            service.register(event, f"{guest}@x.example", language="en" if guest == "english" else "de")
        for guest, language in (("now", "de"), ("english", "en")):
            until(20, lambda g=guest: to(f"{g}@x.example"), f"{guest} gets the mail")
            message = to(f"{guest}@x.example")[0]
            text, html = judge(message, language)
            assert "Brücken & Wege" in message["Subject"] and "Brücken & Wege" in text
            assert "Änne Größe-Beispiel" in text and "Änne Größe-Beispiel" in html
            assert message["To"].addresses[0].display_name == "Änne Größe-Beispiel"
            files = list(message.iter_attachments())
            assert [f.get_filename() for f in files] == ["event.ics"], files
            assert files[0].get_content_type() == "text/calendar" and files[0].get_param("method") == "PUBLISH"
            calendar = icalendar.Calendar.from_ical(files[0].get_payload(decode=True))
            (entry,) = calendar.walk("VEVENT")
            assert not entry.errors and entry["UID"].startswith(event)
            assert entry["SUMMARY"] == "Werkstatt „Brücken & Wege“ – 14 Kreise"
            # In the time zone of the event; for calendars that don't know its name the definition comes along.
            assert entry["DTSTART"].dt.isoformat() == "2027-11-18T10:00:00+01:00", entry["DTSTART"].dt
            assert "Zerbster Straße 4" in entry["LOCATION"]
        assert not to("later@x.example") and not to("cut@x.example")
        until(90, lambda: to("later@x.example") and to("cut@x.example"), "they are tried again after a minute")
        time.sleep(3)
        for guest in ("now", "later", "cut", "english"):
            assert len(to(f"{guest}@x.example")) == 1, guest
        assert not to("never@x.example")
    finally:
        service.stop()


def secured(folder, port, ca_file):
    tries = [
        ("tls", f"smtps://localhost:{port['tls']}", {"smtp_ca": str(ca_file)}, True),
        ("starttls", f"smtp://ideen:geheim%3Awort@localhost:{port['starttls']}?tls=required", {"smtp_ca": str(ca_file)}, True),
        # An authority that nobody knows, and a wrong password: nothing is sent, and nothing lost.
        ("stranger", f"smtps://localhost:{port['tls']}", {}, False),
        ("denied", f"smtp://ideen:falsch@localhost:{port['starttls']}?tls=required", {"smtp_ca": str(ca_file)}, False),
    ]
    for name, url, settings, arrives in tries:
        service = Service(folder, url, **settings)
        try:
            service.register(service.event(f"Über {name}"), f"{name}@x.example")
            if arrives:
                until(20, lambda: to(f"{name}@x.example"), f"mail over {name}")
                judge(to(f"{name}@x.example")[0], "de")
                with LOCK:
                    assert TAKEN[-1][0] == name, TAKEN[-1]
            else:
                time.sleep(4)
                assert not to(f"{name}@x.example"), name
                assert service.process.poll() is None
        finally:
            service.stop()


if __name__ == "__main__":
    main()
