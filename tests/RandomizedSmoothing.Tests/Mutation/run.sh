#!/usr/bin/env bash
# Mutation testing with dotnet-stryker, in a copy of the tracked files: how many changes of the code do the tests notice?
#   run.sh TESTS PATTERN…
# TESTS      the tests that may notice, an expression of `dotnet test --filter`
# PATTERN    the files that are changed, from src/RandomizedSmoothing
# Then: its score by file, and what survived without standing in equivalent-mutants.md (exit code 1 where anything did). For example
#   run.sh 'FullyQualifiedName~ClopperPearson' 'Certification/ClopperPearson*.cs'
# OUT=FOLDER keeps the report. A group of a few files takes minutes; give it tests that draw no samples.
# COVERAGE=off runs every test for every mutant: the better choice where the tests take a second, for to see which test reaches which mutant
# takes long in loops of arithmetic.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
tests=$1
shift

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
root=$(git -C "$here" rev-parse --show-toplevel)
(cd "$root" && git ls-files -z | xargs -0 cp --parents -t "$copy")
out=${OUT:-$copy/out}

patterns=$(printf '"%s",' "$@")
cat > "$copy/stryker.json" <<END
{ "stryker-config": {
  "project": "RandomizedSmoothing.csproj", "mutate": [${patterns%,}], "test-case-filter": "$tests",
  "concurrency": ${CONCURRENCY:-1}, "coverage-analysis": "${COVERAGE:-perTest}", "reporters": ["json"], "mutation-level": "Standard" } }
END

# The copy's analyzers have nothing to say, and a build server that is still there would hold its files.
export RunAnalyzers=false EnforceCodeStyleInBuild=false MSBUILDDISABLENODEREUSE=1
cd "$copy"
dotnet tool restore
dotnet restore tests/RandomizedSmoothing.Tests -v quiet
(cd tests/RandomizedSmoothing.Tests && dotnet stryker -f "$copy/stryker.json" -O "$out")
python3 "$here/score.py" "$out/reports/mutation-report.json" "$here/equivalent-mutants.md"
