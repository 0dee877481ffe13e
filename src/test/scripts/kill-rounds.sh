#!/usr/bin/env bash
# Kills the built program at random moments and starts it again, against the sandbox.
# Usage: kill-rounds.sh [rounds, 100] [seed, 1]      needs: bash, a JDK; builds the program when it is not there
# Migrations and roll-backs take turns; what came of each is held against an undisturbed one. The last line says rounds,
# lost, doubled, and what a roll-back left; the exit code is 0 when there was nothing of either.
set -u
export LC_ALL=C
rounds=${1:-100}
RANDOM=${2:-1}
top=$(cd "$(dirname "$0")/../../.." && pwd)
program=$top/target/bridgework/bin/bridgework
[ -x "$program" ] || "$top/mvnw" -q -f "$top/pom.xml" -DskipTests package || exit 2
bundle=$top/src/test/resources/bundles/portal-small
place=$(mktemp -d)
sandbox=
export BRIDGEWORK_PASSPHRASE='correct horse battery'
trap 'stop_sandbox; rm -rf "$place"' EXIT

start_sandbox() {
    rm -f "$place/sandbox.out"
    "$program" sandbox --seed "$bundle/users.json" >"$place/sandbox.out" 2>&1 &
    sandbox=$!
    until grep -q '^Sandbox at.* key .' "$place/sandbox.out" 2>/dev/null; do sleep 0.2; kill -0 $sandbox || exit 2; done
    address=$(sed -n 's/^Sandbox at \([^ ]*\) .*/\1/p' "$place/sandbox.out")
    export PIPEDRIVE_API_TOKEN=$(sed -n 's/.* key \(.*\)$/\1/p' "$place/sandbox.out")
}

stop_sandbox() {
    [ -n "$sandbox" ] && kill "$sandbox" 2>/dev/null && wait "$sandbox" 2>/dev/null
    sandbox=
}

migrate() {
    exec "$program" migrate -w "$1" --source "$bundle/source" --pipedrive "$address" --time-zone America/New_York \
        --currency USD --plan ultimate --seats 10 --accept-proposals --json
}

# What the account holds, one line a record, links by content, so that two accounts can be compared.
account() {
    java -cp "$top/target/bridgework/lib/*" "$top/src/test/scripts/AccountLines.java" "$address" "$PIPEDRIVE_API_TOKEN" >"$place/unsorted" \
        || { echo "the account can't be read"; exit 2; }
    sort "$place/unsorted"
}

roll_back() {
    exec "$program" rollback -w "$1" --yes --json
}

now() { date +%s%3N; }

# Starts a step ($1: migrate or roll_back) and lets it live no longer than $2 ms; 0 when it came to its end by itself.
live() {
    ("$1" "$place/work") >"$place/out" 2>&1 &
    child=$!
    (
        trap 'kill $clock; exit' TERM
        sleep "$(($2 / 1000)).$(printf %03d $(($2 % 1000)))" &
        clock=$!
        wait $clock && kill -9 $child
    ) >/dev/null 2>&1 &
    killer=$!
    wait $child 2>/dev/null
    code=$?
    kill $killer 2>/dev/null
    wait $killer 2>/dev/null
    [ $code != 137 ]
}

# A step under kills until it ends; counts a round for each kill. No start lives longer than 12 seconds, so that each step
# is killed many times, while it begins too.
under_kills() {
    most=$(($2 < 12000 ? $2 : 12000))
    while [ "$round" -lt "$rounds" ]; do
        live "$1" $((500 + (RANDOM * 32768 + RANDOM) % most)) && return
        round=$((round + 1))
    done
    live "$1" 600000
}

ended() {
    [ $code = 0 ] || [ $code = 4 ] && return
    echo "round $round: $1 ended with $code"
    tail -c 600 "$place/out"
    lost=$((lost + 1))
}

start_sandbox
account >"$place/empty"
began=$(now)
live migrate 600000
length=$(($(now) - began))
[ $code = 0 ] || [ $code = 4 ] || { cat "$place/out"; exit 2; }
account >"$place/expected"
began=$(now)
live roll_back 600000
back=$(($(now) - began))
stop_sandbox
rm -rf "$place/work"

lost=0 doubled=0 left=0 round=0 done_runs=0
while [ "$round" -lt "$rounds" ]; do
    start_sandbox
    under_kills migrate "$length"
    ended "the migration"
    account >"$place/found"
    records=$(wc -l <"$place/found")
    lost=$((lost + $(comm -23 "$place/expected" "$place/found" | wc -l)))
    doubled=$((doubled + $(comm -13 "$place/expected" "$place/found" | wc -l)))
    under_kills roll_back "$back"
    ended "the roll-back"
    account >"$place/found"
    left=$((left + $(comm -13 "$place/empty" "$place/found" | wc -l)))
    done_runs=$((done_runs + 1))
    echo "after $round kills: $done_runs times there and back, $records records, lost $lost, doubled $doubled, left after roll-back $left"
    stop_sandbox
    rm -rf "$place/work"
done
echo "rounds $rounds, lost $lost, doubled $doubled, left $left"
[ "$lost" = 0 ] && [ "$doubled" = 0 ] && [ "$left" = 0 ]
