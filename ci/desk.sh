#!/usr/bin/env bash
# The page of the desk in a real browser: online, offline, with lost replies, by keyboard, by camera. Leaves
# pictures in target/ci/desk; SCREENSHOT=1 also puts those of docs/desk.md to docs/images. With arguments only
# the stories whose names have one of these words.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

debian chromium
node_tools
out=$tools/desk
rm -rf "$out"
mkdir -p "$out"

service=
stop() {
  [[ -z $service ]] || demo_stop "$service"
}
trap stop EXIT

demo_start desk
service=$DEMO_PID
# One story restarts the service.
export DEMO_PID

NODE_PATH=$tools/node/node_modules timeout --kill-after=10 600 \
  node ci/desk.mjs "$DEMO_URL" "$out" "$@" || {
  say 'the end of the log of the service:'
  tail -n 10 "$DEMO_LOG" >&2
  die "the browser did not get through; what it saw last: $out/failure-*.png"
}

if [[ ${SCREENSHOT:-} == 1 ]]; then
  debian pngquant
  mkdir -p docs/images
  for name in checked-in-phone checked-in-laptop offline-phone offline-laptop refused-phone refused-laptop; do
    pngquant --force --strip --output "docs/images/desk-$name.png" 64 "$out/$name.png"
  done
  say 'docs/images/desk-*.png are new: look at them'
fi
