#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: run.sh <pkg-config> <folder of jamsos.pc> <scratch folder> <compiler>
# A consumer without CMake: one compiler line.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
mkdir -p "$3"
cflags=$(PKG_CONFIG_PATH=$2 "$1" --cflags jamsos)
# shellcheck disable=SC2086  # the flags are words
"$4" -std=c++20 $cflags "$here/../main.cpp" -o "$3/consumer"
"$3/consumer"
