#!/usr/bin/env bash
# Swagger UI in a real browser, without the internet: opens it, signs in with a pasted token, lists the events,
# registers for the one that is open. Leaves pictures in target/ci/browser; SCREENSHOT=1 also puts the one for
# the README to docs/images.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

debian chromium
node_tools
out=$tools/browser
rm -rf "$out"
mkdir -p "$out"

service=
stop() {
  [[ -z $service ]] || demo_stop "$service"
  rm -rf "$out/profile"
}
trap stop EXIT

demo_start browser
service=$DEMO_PID

NODE_PATH=$tools/node/node_modules timeout --kill-after=10 180 \
  node ci/browser.mjs "$DEMO_URL" "$out" || {
  say 'the end of the log of the service:'
  tail -n 30 "$DEMO_LOG" >&2
  die "the browser did not get through; what it saw last: $out/failure.png"
}

if [[ ${SCREENSHOT:-} == 1 ]]; then
  mkdir -p docs/images
  cp "$out/register.png" docs/images/swagger-ui.png
  say "docs/images/swagger-ui.png is new: look at it"
fi
