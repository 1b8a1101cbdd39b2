#!/usr/bin/env bash
# Runs one target of libFuzzer: run.sh decode|lines|parse|formats SECONDS BUILD [CORPUS]
#
# Begins with the seeds and the findings of earlier days. What fails is left in BUILD/findings. Inputs that reached more
# of the code are kept in CORPUS for the next run; without one they are thrown away.
set -euo pipefail
target=$1 seconds=$2 build=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
corpus=${4:-}
program=$build/tests/fuzz/${target}_fuzz
[ -x "$program" ] || { echo "there is no fuzz target '$target'; there are decode, lines, parse and formats" >&2; exit 2; }
if [ -z "$corpus" ]; then
  corpus=$(mktemp -d)
  trap 'rm -rf "$corpus"' EXIT
fi
mkdir -p "$corpus" "$build/findings"
# Longer inputs find no more, only more slowly; how time grows with length is what growth.py measures.
"$program" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -seed=1 \
  -print_final_stats=1 -dict="$here/minutes.dict" -artifact_prefix="$build/findings/$target-" \
  "$corpus" "$build/tests/fuzz/seeds/$target" "$here/findings/$target"
