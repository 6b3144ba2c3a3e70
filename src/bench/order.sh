#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# hub bench order: seconds from an order mail to its acknowledgement mail, with the demo's partners
# and the real protocols. Run by the launcher, which sets $java, $run, $root and the flags.
out=$root/target/bench
mkdir -p "$out"
# shellcheck disable=SC2086 -- the flags are words
set -- $sandbox_flags -jar "$root/target/sandbox.jar" bench-order --out "$out" \
    --port-base $((20000 + $$ % 20000)) \
    --hub-jar "$run/hub.jar" --edge-jar "$root/target/edge.jar" "$@"
for flag in $hub_flags; do
    set -- "$@" "--hub-option=$flag"
done
[ ! -f "$run/hub.aot" ] || set -- "$@" "--hub-option=-XX:AOTCache=$run/hub.aot"
exec "$java" "$@"
