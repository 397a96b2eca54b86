#!/usr/bin/env bash
# Swagger UI in a real browser, without the internet: opens it, signs in with a pasted token, lists the events,
# registers for the one that is open. Then the front page and Swagger UI in light and dark, on a phone and a laptop,
# with and without JavaScript. Leaves pictures in target/ci/browser; SCREENSHOT=1 also puts the one for
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

NODE_PATH=$tools/node/node_modules timeout --kill-after=10 240 \
  node ci/front.mjs "$DEMO_URL" "$out" || die "the front page is not as it should be; pictures: $out"

if [[ ${SCREENSHOT:-} == 1 ]]; then
  debian pngquant
  mkdir -p docs/images
  pngquant --force --strip --output docs/images/front.png 128 "$out/front-laptop-light.png"
  cp "$out/register.png" docs/images/swagger-ui.png
  say "docs/images/swagger-ui.png and front.png are new: look at them"
fi
