#!/usr/bin/env python3
"""What large files cost in memory: an upload of a gigabyte, then a hundred downloads at once.

Starts a build with a database and a folder of its own, uploads, downloads with clients that read at their
own pace, compares every SHA-256, and prints times and the memory of the process meanwhile.

    cargo build --release && python3 bench/materials.py
    python3 bench/materials.py --size-mb 100 --downloads 20
    AWS_ENDPOINT=http://127.0.0.1:9000 … python3 bench/materials.py --files s3://bucket

Needs nothing but Python, and room for the file. Bounded: one upload, so many downloads, once.
"""

import argparse
import hashlib
import http.client
import os
import tempfile
import threading
import time
from pathlib import Path

from exports import PASSWORD, Client, Service

BLOCK = 1 << 20


class Watch:
    """The most memory that the process had meanwhile."""

    def __init__(self, service):
        self.service, self.over, self.most = service, threading.Event(), service.memory()
        self.before = self.most
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.over.wait(0.02):
            self.most = max(self.most, self.service.memory())

    def __enter__(self):
        self.began = time.perf_counter()
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()
        self.seconds = time.perf_counter() - self.began

    def report(self, what, megabytes):
        rate = megabytes / self.seconds
        print(f"{what}: {self.seconds:.1f} s, {rate:.0f} MB/s; memory {self.before:.0f} MB before, {self.most:.0f} MB at most")


def bytes_of(size, digest):
    """So many bytes that look like a PDF, a megabyte at a time."""
    block = b"%PDF-1.7\n" + os.urandom(BLOCK - 9)
    for _ in range(size):
        digest.update(block)
        yield block


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default="target/release/kreisrunde")
    parser.add_argument("--database-url")
    parser.add_argument("--files")
    parser.add_argument("--size-mb", type=int, default=1024)
    parser.add_argument("--downloads", type=int, default=100)
    args = parser.parse_args()
    os.environ.update(KREISRUNDE_MAX_FILE_MB="4000", KREISRUNDE_MAX_EVENT_FILES_MB="10000")
    if args.files:
        os.environ["KREISRUNDE_FILES"] = args.files
    with tempfile.TemporaryDirectory() as folder:
        service = Service(args.binary, args.database_url, Path(folder))
        try:
            measure(service, args)
        finally:
            service.stop()


def measure(service, args):
    client = Client(service.port)
    token = client.json("POST", "/auth/login", {"email": "organizer@demo.example", "password": PASSWORD})["access_token"]
    client.token = token
    event = client.json("GET", "/events?limit=1")["items"][0]["id"]
    new = {"kind": "file", "title": "Film", "visibility": "public"}
    material = client.json("POST", f"/events/{event}/materials", new)["id"]
    path = f"/api/v1/materials/{material}/content"
    digest = hashlib.sha256()
    upload = http.client.HTTPConnection("127.0.0.1", service.port, timeout=600)
    headers = {"authorization": f"Bearer {token}", "content-length": str(args.size_mb * BLOCK)}
    with Watch(service) as watch:
        upload.request("PUT", f"{path}?file_name=film.pdf", bytes_of(args.size_mb, digest), headers)
        reply = upload.getresponse()
        assert reply.status == 200, reply.read()
    watch.report(f"upload of {args.size_mb} MB", args.size_mb)
    wrong = []

    def download():
        own = hashlib.sha256()
        http_client = http.client.HTTPConnection("127.0.0.1", service.port, timeout=600)
        http_client.request("GET", path)
        reply = http_client.getresponse()
        while block := reply.read(BLOCK // 4):
            own.update(block)
        if own.digest() != digest.digest():
            wrong.append(reply.status)

    threads = [threading.Thread(target=download) for _ in range(args.downloads)]
    with Watch(service) as watch:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong, wrong
    watch.report(f"{args.downloads} downloads at once, all of them whole", args.downloads * args.size_mb)


if __name__ == "__main__":
    main()
