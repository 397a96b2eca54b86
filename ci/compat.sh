#!/usr/bin/env bash
# Compares the API document with that of the last release: what a client relies on must still hold
# (docs/integrating.md, "Versions"). The last release is the newest tag v*, or what COMPAT_BASE names.
# Exits with 3 if there was no release yet.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

document=openapi/openapi.json
python3 ci/compat_test.py 2>&1 | tail -n 3 >&2

base=${COMPAT_BASE:-$(git tag --list 'v[0-9]*' --sort=-version:refname | head -n 1)}
if [[ -z $base ]]; then
  if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
    die 'this clone is shallow and has no tags: the last release is not known (git fetch --tags --unshallow)'
  fi
  say '!!! There is no release yet (no tag v*). THE DOCUMENT WAS COMPARED WITH NOTHING.'
  exit 3
fi
old=$(mktemp)
trap 'rm -f "$old"' EXIT
git show "$base:$document" >"$old" || die "$base has no $document"
python3 ci/compat.py "$old" "$document" || die "the above breaks clients of $base"
say "nothing in $document breaks a client of $base"
