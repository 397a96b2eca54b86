#!/usr/bin/env python3
"""What large exports cost: time, memory, and the patience of everybody else.

Starts a release build with a database of its own, registers people by CSV import (which is measured
as well), then has badges of 5,000 people and a table of 10,000 made, while one client reads and
another writes at a steady pace. Prints latencies before and meanwhile, and the memory of the process.

    cargo build --release && python3 bench/exports.py
    python3 bench/exports.py --database-url postgres://postgres@127.0.0.1/bench    # an empty database

Needs nothing but Python. Runs some two minutes; bounded: 15,000 people, 50 reads and 10 writes a second.
"""

import argparse
import http.client
import json
import os
import secrets
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

PASSWORD = "elf Landkreise, drei Staedte"
DISTRICTS = [f"150{n}" for n in (81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91)] + ["15001", "15002", "15003"]
NAMES = ["Jörg Weiß-Größlein", "Олександра Ґалаґан", "Nguyễn Thị Hạnh", "Fatima (فاطمة) Özdemir", "Anna Beispiel"]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Client:
    """One connection that is kept, as a browser has it."""

    def __init__(self, port, token=None):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        self.token = token

    def send(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            headers.setdefault("content-type", "application/json")
        self.http.request(method, f"/api/v1{path}", body.encode() if body else None, headers)
        reply = self.http.getresponse()
        data = reply.read()
        if reply.status >= 400:
            raise SystemExit(f"{method} {path}: {reply.status} {data[:500]!r}")
        return data, dict(reply.getheaders())

    def json(self, *args, **headers):
        return json.loads(self.send(*args, **headers)[0])


class Service:
    def __init__(self, binary, database_url, folder):
        self.port = free_port()
        env = dict(
            os.environ,
            KREISRUNDE_DATA_DIR=str(folder / "data"),
            KREISRUNDE_LISTEN=f"127.0.0.1:{self.port}",
            KREISRUNDE_RATE_LIMIT="off",
            KREISRUNDE_DEMO_PASSWORD=PASSWORD,
        )
        if database_url:
            env["KREISRUNDE_DATABASE_URL"] = database_url
        self.log = (folder / "log").open("w")
        self.process = subprocess.Popen([binary, "serve", "--demo"], env=env, stdout=self.log, stderr=self.log)
        for _ in range(300):
            try:
                http.client.HTTPConnection("127.0.0.1", self.port, timeout=2).request("GET", "/health/ready")
                break
            except OSError:
                time.sleep(0.1)

    def memory(self):
        """Resident memory in MB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Load:
    """Reads and writes at a steady pace, and the memory meanwhile."""

    def __init__(self, service, token, draft):
        self.service, self.token, self.draft = service, token, draft
        self.over = threading.Event()
        self.reads, self.writes, self.memory = [], [], []
        self.threads = [
            threading.Thread(target=self.pace, args=(50, self.reads, self.read)),
            threading.Thread(target=self.pace, args=(10, self.writes, self.write)),
            threading.Thread(target=self.watch),
        ]

    def read(self, client):
        client.send("GET", "/events?limit=20")

    def write(self, client):
        patch = json.dumps({"motto": secrets.token_hex(4)})
        kind = "application/merge-patch+json"
        client.send("PATCH", f"/events/{self.draft}", patch, content_type=kind, if_match="*")

    def pace(self, rate, found, act):
        client = Client(self.service.port, self.token)
        due = time.perf_counter()
        while not self.over.is_set():
            # From when it was due: who waits in line counts, too.
            time.sleep(max(0.0, due - time.perf_counter()))
            act(client)
            found.append(time.perf_counter() - due)
            due += 1 / rate

    def watch(self):
        while not self.over.wait(0.02):
            self.memory.append(self.service.memory())

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def report(self, what):
        def quantiles(found):
            found = sorted(found)
            at = lambda q: found[min(len(found) - 1, int(q * len(found)))] * 1000
            return f"p50 {at(0.5):6.1f}  p99 {at(0.99):6.1f}  max {found[-1] * 1000:6.1f} ms"

        print(f"{what}")
        print(f"    reads  (50/s)  {quantiles(self.reads)}")
        print(f"    writes (10/s)  {quantiles(self.writes)}")
        print(f"    memory         {self.memory[0]:.0f} MB before, {max(self.memory):.0f} MB at most")


def event_with(client, people, title):
    new = {
        "title": title,
        "schedule": {"precision": "day", "start": "2027-11-12", "end": "2027-11-13", "time_zone": "Europe/Berlin"},
        "host_ags": "15003",
        "audience": DISTRICTS,
    }
    event = client.json("POST", "/events", new)["id"]
    client.send("POST", f"/events/{event}/publish", if_match="*")
    begun = time.perf_counter()
    for first in range(0, people, 500):
        lines = ["name;email;district_ags;first_time;diet;participant_list"]
        for n in range(first, min(first + 500, people)):
            name = f"{NAMES[n % len(NAMES)]} {n}"
            lines.append(f"{name};person{n}@bench.example;{DISTRICTS[n % 14]};{'ja' if n % 3 else 'nein'};vegetarisch;ja")
        path = f"/events/{event}/registrations/import"
        _, head = client.send("POST", path, "\n".join(lines), content_type="text/csv")
        path = {k.lower(): v for k, v in head.items()}["location"].removeprefix("/api/v1")
        while (now := client.json("GET", path))["status"] == "running":
            time.sleep(0.05)
        assert now["status"] == "done", now["status"]
    took = time.perf_counter() - begun
    print(f"{people} people registered by CSV in {took:.1f} s, {people / took:.0f} a second")
    return event


def export(service, token, draft, event, kind, form):
    client = Client(service.port, token)
    with Load(service, token, draft) as load:
        time.sleep(1)
        begun = time.perf_counter()
        job = client.json("POST", f"/events/{event}/exports", {"kind": kind, "format": form})
        while (job := client.json("GET", f"/exports/{job['id']}"))["status"] in ("queued", "running"):
            time.sleep(0.05)
        took = time.perf_counter() - begun
    assert job["status"] == "ready", job
    load.report(f"{kind} as {form}: {took:.1f} s, {job['size'] / 1e6:.1f} MB")
    with Load(service, token, draft) as load:
        begun = time.perf_counter()
        data, _ = client.send("GET", job["url"].removeprefix("/api/v1"))
        took = time.perf_counter() - begun
        time.sleep(1)
    assert len(data) == job["size"]
    load.report(f"    fetched in {took * 1000:.0f} ms")
    client.send("DELETE", f"/exports/{job['id']}")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--binary", default="target/release/kreisrunde")
    args.add_argument("--database-url")
    args.add_argument("--badges", type=int, default=5_000)
    args.add_argument("--rows", type=int, default=10_000)
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        service = Service(args.binary, args.database_url, Path(folder))
        try:
            client = Client(service.port)
            sign_in = {"email": "organizer@demo.example", "password": PASSWORD}
            token = client.token = client.json("POST", "/auth/login", sign_in)["access_token"]
            print(f"memory at the start: {service.memory():.0f} MB")
            draft = client.json("POST", "/events", {"title": "Entwurf", "schedule": {"precision": "year", "start": "2027", "time_zone": "UTC"}})["id"]
            small = event_with(client, args.badges, "Schilder")
            large = event_with(client, args.rows, "Tabelle")
            # Tokens live ten minutes.
            token = client.token = client.json("POST", "/auth/login", sign_in)["access_token"]
            with Load(service, token, draft) as load:
                time.sleep(10)
            load.report("nothing else going on")
            export(service, token, draft, small, "badges", "pdf")
            export(service, token, draft, large, "participants", "xlsx")
            export(service, token, draft, large, "participants", "csv")
        finally:
            service.stop()


if __name__ == "__main__":
    main()
