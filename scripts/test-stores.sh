#!/usr/bin/env bash
# Installs the triple stores that the tests load into: Virtuoso 7, Java and Maven from Debian, Apache Jena Fuseki from Maven Central,
# Oxigraph's server from PyPI. What no Debian package has goes to ~/.cache/communique/stores (or $COMMUNIQUE_STORES). What is there stays.
set -eu
FUSEKI=5.2.0   # the last line that runs on Java 17
OXIGRAPH=0.5.13
stores=${COMMUNIQUE_STORES:-${XDG_CACHE_HOME:-$HOME/.cache}/communique/stores}
mkdir -p "$stores"

sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
command -v virtuoso-t >/dev/null || missing+=(virtuoso-opensource)
[ -f "$stores/jena-fuseki-server-$FUSEKI.jar" ] || command -v mvn >/dev/null || missing+=(maven)
[ -x "$stores/oxigraph/bin/oxigraph" ] || python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "Install by hand: ${missing[*]}"; exit 1; }
  # Debian starts a server when its package is installed, on public ports: not here.
  policy=/usr/sbin/policy-rc.d
  ours=""
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null; $sudo chmod 755 $policy; ours=yes; }
  status=0
  { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } || status=$?
  [ -z "$ours" ] || $sudo rm -f $policy
  [ $status -eq 0 ] || exit $status
fi

[ -f "$stores/jena-fuseki-server-$FUSEKI.jar" ] ||
  mvn -q -B -Dstyle.color=never dependency:copy "-Dartifact=org.apache.jena:jena-fuseki-server:$FUSEKI" "-DoutputDirectory=$stores"
[ -x "$stores/oxigraph/bin/oxigraph" ] ||
  PIP_ROOT_USER_ACTION=ignore python3 -m pip install -q --no-deps --disable-pip-version-check --target "$stores/oxigraph" "oxigraph==$OXIGRAPH"
ls "$stores"
