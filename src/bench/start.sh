#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# hub bench start: what a start of the hub costs, with what Java remembers of an earlier one (the
# AOT cache) and without. CPU time and memory are those of the hub's process alone, read from /proc;
# PostgreSQL's processes are not counted. Run by the launcher, which sets $java, $run, $root and the
# flags.
out=$root/target/bench
rounds=${1-3}
base=$((20000 + $$ % 20000))
ticks=$(getconf CLK_TCK)
mkdir -p "$out"

# Seconds of processor time a process has used, in user and kernel mode.
cpu() {
    sed 's/.*) //' "/proc/$1/stat" | awk -v ticks="$ticks" '{ printf "%.2f", ($12 + $13) / ticks }'
}

# A field of /proc/PID/status in MB.
megabytes() {
    awk -v name="$2:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$1/status"
}

now() {
    date +%s.%N
}

is_ready() {
    [ "$(curl -s -o /dev/null -w '%{http_code}' \
        "http://127.0.0.1:$base/actuator/health/readiness")" = 200 ]
}

# measure NAME FOLDER FLAG...: starts a hub on a folder, waits until it is ready, and ends it.
measure() {
    name=$1
    folder=$2
    shift 2
    begun=$(now)
    # shellcheck disable=SC2086 -- the flags are words
    "$java" $hub_flags "$@" -Dtokumei.home="$folder" -jar "$run/hub.jar" serve \
        --port-base "$base" >>"$out/start.log" 2>&1 &
    pid=$!
    until is_ready; do
        kill -0 "$pid" 2>/dev/null || { say "The hub ended; see target/bench/start.log"; exit 1; }
        sleep 0.1
    done
    used=$(cpu "$pid")
    took=$(echo "$begun $(now)" | awk '{ printf "%.1f", $2 - $1 }')
    rss=$(megabytes "$pid" VmRSS)
    sleep 10
    idle=$(megabytes "$pid" VmRSS)
    kill "$pid"
    wait "$pid" || true
    printf '%-22s %8s %8s %8s %8s\n' "$name" "$used" "$took" "$rss" "$idle"
    [ ! -s "$out/start.rows" ] || echo "," >>"$out/start.rows"
    printf '{"start": "%s", "cpuSeconds": %s, "wallSeconds": %s, "rssMb": %s, "rssMbIdle": %s}' \
        "$name" "$used" "$took" "$rss" "$idle" >>"$out/start.rows"
}

: >"$out/start.log"
: >"$out/start.rows"
printf '%-22s %8s %8s %8s %8s\n' start CPU-s wall-s RSS-MB '+10 s'
for kind in cache plain; do
    flag=-Xshare:auto
    [ "$kind" = plain ] || flag=-XX:AOTCache=$run/hub.aot
    rm -rf "$out/home"
    mkdir -p "$out/home"
    measure "$kind, new folder" "$out/home" "$flag"
    round=1
    while [ "$round" -le "$rounds" ]; do
        measure "$kind, again" "$out/home" "$flag"
        round=$((round + 1))
    done
done
rm -rf "$out/home"
{ echo '['; cat "$out/start.rows"; printf '\n]\n'; } >"$out/start.json"
rm "$out/start.rows"
