#!/usr/bin/env bash
# The client packages: made from the document as it is, strictly typed, tested, in the shape in which they are
# published, and their examples run against a demo.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

service=
proxy=
scratch=
finish() {
  [[ -z $proxy ]] || kill "$proxy"
  [[ -z $service ]] || demo_stop "$service"
  [[ -z $scratch ]] || rm -rf "$scratch"
}
trap finish EXIT
scratch=$(mktemp -d)

client_tools
bin=$client_venv/bin
node_bin=$PWD/clients/typescript/node_modules/.bin

say '--- are they what the document makes of them?'
clients/generate.sh --check

say '--- TypeScript: types, tests'
npm --prefix clients/typescript test --silent >"$scratch/log" 2>&1 || {
  cat "$scratch/log" >&2
  die 'TypeScript'
}

say '--- TypeScript: the package'
(cd clients/typescript && npm pack --silent --ignore-scripts --pack-destination "$scratch" >/dev/null)
package=$(echo "$scratch"/*.tgz)
"$node_bin/publint" run --strict "$package"
"$node_bin/attw" --profile esm-only --format ascii "$package" >"$scratch/log" || {
  cat "$scratch/log" >&2
  die 'the types of the package'
}
# As somebody who has nothing but the package, who checks also the types of what is installed.
mkdir "$scratch/user"
cat >"$scratch/user/package.json" <<<'{"private": true, "type": "module"}'
cat >"$scratch/user/main.ts" <<'TS'
import { createClient, items, ok } from '@kreisrunde/client';
const api = createClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'krk_1' });
export async function titles(): Promise<string[]> {
  const titles: string[] = [];
  for await (const event of items(api, '/api/v1/events')) titles.push(event.title);
  const event = await ok(api.GET('/api/v1/events/{id}', { params: { path: { id: 'x' } } }));
  // @ts-expect-error: there is no such field
  titles.push(event.tittle);
  return titles;
}
TS
(
  cd "$scratch/user"
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error --prefer-offline "$package"
  "$node_bin/tsc" --noEmit --strict --exactOptionalPropertyTypes --target es2022 --module nodenext \
    --lib es2023,dom,dom.iterable main.ts
)

say '--- Python: style, types, tests'
(
  cd clients/python
  "$bin/ruff" check --quiet
  "$bin/ruff" format --check --quiet
  "$bin/mypy" --cache-dir "$scratch/mypy" src tests examples scripts
  "$bin/pytest" --quiet -p no:cacheprovider
)

say '--- Python: the package'
"$bin/python" -m build --no-isolation --outdir "$scratch/python" clients/python >"$scratch/log" 2>&1 || {
  cat "$scratch/log" >&2
  die 'the Python package'
}
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check "$scratch"/python/*.whl
"$scratch/venv/bin/python" -c '
from importlib.resources import files
import kreisrunde
assert files(kreisrunde).joinpath("py.typed").is_file()
kreisrunde.Client("http://127.0.0.1:1").close()'

# example NAME COMMAND…: against a demo of its own (they register the same person), and through a proxy that cuts each
# answer off once: what was asked has had its effect then, and has to have it once.
example() {
  local name=$1 how url
  shift
  for how in straight 'cut off'; do
    demo_start clients
    service=$DEMO_PID
    url=$DEMO_URL
    if [[ $how != straight ]]; then
      : >"$scratch/url"
      python3 ci/cutting_proxy.py "$DEMO_URL" >"$scratch/url" 2>"$scratch/cuts" </dev/null &
      proxy=$!
      timeout 20 sh -c "until [ -s '$scratch/url' ]; do sleep 0.1; done"
      url=$(cat "$scratch/url")
    fi
    KREISRUNDE_URL=$url PASSWORD=$DEMO_PASSWORD timeout --kill-after=10 120 "$@" >"$scratch/log" 2>&1 || {
      cat "$scratch/log" >&2
      say 'the end of the log of the service:'
      tail -n 30 "$DEMO_LOG" >&2
      die "the example $name ($how)"
    }
    if [[ $how != straight ]]; then
      kill "$proxy"
      proxy=
      [[ $(grep -c '^cut POST' "$scratch/cuts") -ge 3 ]] || die 'nothing was cut off'
      say "$name, $(wc -l <"$scratch/cuts") answers cut off"
    fi
    demo_stop "$service"
    service=
  done
}

say '--- the examples'
example first-steps.ts npm --prefix clients/typescript run --silent example
example first_steps.py "$scratch/venv/bin/python" clients/python/examples/first_steps.py
say 'both clients are well'
