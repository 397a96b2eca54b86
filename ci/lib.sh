# shellcheck shell=bash
# What the scripts in here share. Sourced, not run; the caller has set -euo pipefail.

# Where tools are put. Ignored by git, gone with `cargo clean`.
tools=$PWD/target/ci

say() { printf '%s\n' "$*" >&2; }

die() {
  say "error: $*"
  exit 1
}

# Installs Debian packages that are missing, if we may.
debian() {
  local missing=() package
  for package in "$@"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' \
      || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] && return
  local root=()
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || die "please install: ${missing[*]}"
    root=(sudo)
  fi
  "${root[@]}" apt-get -qq update
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
}

# Python tools in target/ci/venv.
python_tools() {
  local venv=$tools/venv
  [[ -x $venv/bin/pip ]] || python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement ci/requirements.txt
}

# npm tools in target/ci/node. No install scripts: nothing here needs one.
node_tools() {
  mkdir -p "$tools/node"
  cmp -s ci/package.json "$tools/node/package.json" && [[ -d $tools/node/node_modules ]] && return
  cp ci/package.json "$tools/node/package.json.new"
  mv "$tools/node/package.json.new" "$tools/node/package.json"
  npm install --prefix "$tools/node" --ignore-scripts --no-audit --no-fund --loglevel=error
}

# What the client packages need, as they pin it: clients/typescript/node_modules, $client_venv. The Python package is
# installed from its folder.
client_venv=$tools/clients-venv
client_tools() {
  local lock=clients/typescript/package-lock.json there=clients/typescript/node_modules/.kreisrunde-lock
  if ! cmp -s "$lock" "$there"; then
    npm ci --prefix clients/typescript --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$lock" "$there"
  fi
  [[ -x $client_venv/bin/pip ]] || python3 -m venv "$client_venv"
  "$client_venv/bin/pip" install --quiet --disable-pip-version-check \
    --requirement clients/python/requirements-dev.txt --editable clients/python
}

# A port on loopback that nobody uses at the moment.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# demo_start NAME: a service with demo data of its own. Sets DEMO_URL, DEMO_PID, DEMO_FOLDER, DEMO_LOG.
# The password of its accounts is $DEMO_PASSWORD.
demo_start() {
  local binary=${KREISRUNDE:-target/debug/kreisrunde} folder port
  [[ -x $binary ]] || die "$binary is missing: run cargo build first"
  mkdir -p "$tools/demo"
  folder=$(mktemp -d "$tools/demo/$1.XXXXXX")
  export DEMO_FOLDER=$folder
  DEMO_LOG=$folder/log
  DEMO_PASSWORD=${DEMO_PASSWORD:-$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')}
  export DEMO_PASSWORD
  local try
  for try in 1 2 3; do
    port=$(free_port)
    DEMO_URL=http://127.0.0.1:$port
    KREISRUNDE_DATA_DIR=$folder/data \
      KREISRUNDE_LISTEN=127.0.0.1:$port \
      KREISRUNDE_RATE_LIMIT=${KREISRUNDE_RATE_LIMIT:-off} \
      KREISRUNDE_DEMO_PASSWORD=$DEMO_PASSWORD \
      "$binary" serve --demo >"$DEMO_LOG" 2>&1 </dev/null &
    DEMO_PID=$!
    local waited
    for waited in $(seq 300); do
      if curl --silent --fail --max-time 2 --output /dev/null "$DEMO_URL/health/ready"; then
        return
      fi
      kill -0 "$DEMO_PID" 2>/dev/null || break
      sleep 0.2
    done
    demo_stop "$DEMO_PID"
    say "the service did not become ready at $DEMO_URL (try $try, waited $waited × 0.2 s):"
    tail -n 20 "$DEMO_LOG" >&2
  done
  die "no service to test"
}

# demo_stop PID: ends what demo_start began, politely.
demo_stop() {
  kill -TERM "$1" 2>/dev/null || return 0
  local _
  for _ in $(seq 50); do
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}
