#!/usr/bin/env bash
# Sign-in with somebody else's identity provider: a certified one, one that lies, one that is silent and one that
# is not there; once in a real browser. Leaves pictures in target/ci/oidc. With arguments only the stories whose
# names have one of these words.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

debian chromium
node_tools
out=$tools/oidc
rm -rf "$out"
mkdir -p "$out"

service=
stop() {
  [[ -z $service ]] || demo_stop "$service"
}
trap stop EXIT

# Who signs in through whom. A secret may have characters that mean something elsewhere.
OIDC_SECRET=$(head -c 18 /dev/urandom | base64)'%:+&='
OIDC_LAND=http://127.0.0.2:$(free_port)
OIDC_KREIS=http://127.0.0.3:$(free_port)/realms/kreis
OIDC_LIAR=http://127.0.0.4:$(free_port)/
OIDC_SILENT=http://127.0.0.5:$(free_port)
OIDC_GONE=http://127.0.0.6:$(free_port)
export OIDC_SECRET OIDC_LAND OIDC_KREIS OIDC_LIAR OIDC_SILENT OIDC_GONE

roles='
[[provider.roles]]
group = "ikoe-team"
role = "organizer"
[[provider.roles]]
group = "koordination-15002"
role = "coordinator"
district_ags = "15002"
'
export KREISRUNDE_OIDC_FILE=$out/providers.toml
cat >"$KREISRUNDE_OIDC_FILE" <<END
[[provider]]
id = "land"
name = "Anmeldung des Landes"
issuer = "$OIDC_LAND"
client_id = "kreisrunde"
client_secret = "$OIDC_SECRET"
scopes = ["profile", "email", "groups"]
groups_claim = "groups"
create = true
$roles

[[provider]]
id = "kreis"
name = "Landkreis"
issuer = "$OIDC_KREIS"
client_id = "kreisrunde-public"
scopes = ["profile", "email"]
create = false

[[provider]]
id = "liar"
name = "Liar"
issuer = "$OIDC_LIAR"
client_id = "kreisrunde"
client_secret = "$OIDC_SECRET"
scopes = ["email"]
groups_claim = "groups"
create = true
$roles

[[provider]]
id = "impostor"
name = "Impostor"
issuer = "${OIDC_LIAR}impostor"
client_id = "kreisrunde"
client_secret = "$OIDC_SECRET"
scopes = []
create = false

[[provider]]
id = "silent"
name = "Silent"
issuer = "$OIDC_SILENT"
client_id = "kreisrunde"
scopes = []
create = false

[[provider]]
id = "gone"
name = "Gone"
issuer = "$OIDC_GONE"
client_id = "kreisrunde"
scopes = []
create = false
END

# The service starts before any of them is there.
demo_start oidc
service=$DEMO_PID

NODE_PATH=$tools/node/node_modules timeout --kill-after=10 300 \
  node ci/oidc.mjs "$DEMO_URL" "$out" "$@" || {
  say 'the end of the log of the service:'
  tail -n 20 "$DEMO_LOG" >&2
  die "signing in does not work as it should; what the browser saw last, if it did not: $out/failure.png"
}

# Nothing that opens a door stands in the log.
if grep --fixed-strings --quiet "$OIDC_SECRET" "$DEMO_LOG" || grep --quiet -E 'eyJ[A-Za-z0-9_-]{10}|code=' "$DEMO_LOG"; then
  grep --fixed-strings -e "$OIDC_SECRET" -e eyJ -e code= "$DEMO_LOG" | head -n 5 >&2
  die 'secrets, tokens or codes stand in the log'
fi
