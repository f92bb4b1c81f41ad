# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# Sourced by the run scripts: installs missing Debian packages, and runs steps quietly.

build_packages=(g++ cmake ninja-build pkg-config libboost-dev libhowardhinnant-date-dev
  nlohmann-json3-dev libcli11-dev libedlib-dev)
test_packages=(doctest-dev librapidcheck-dev python3-jsonschema libbenchmark-dev python3 clang)

# setup_packages <package...>: says nothing when all are there.
setup_packages() {
  if ! command -v dpkg-query apt-get >/dev/null; then
    echo "Not a Debian system: make sure that you have the equivalents of $*" >&2
    return
  fi
  local package missing=()
  for package in "$@"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  echo "Installing Debian packages: ${missing[*]}"
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
  quietly "${as_root[@]}" apt-get update
  quietly "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}"
}

# quietly <command...>: shows the output only when the command fails, and then ends the script.
quietly() {
  local output
  if ! output=$("$@" 2>&1); then
    printf '%s\nFAILED: %s\n' "$output" "$*" >&2
    exit 1
  fi
}
