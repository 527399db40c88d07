#!/usr/bin/env bash
# Trains the networks of this folder again: on one machine, byte for byte; on another, to the last digits of its arithmetic.
#   ./train.sh [FOLDER]      (the folder to write to; this one by default; a network that is there is left as it is)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here}
smoothing=${SMOOTHING:-"dotnet run -c Release --project $here/../../src/RandomizedSmoothing.Cli --"}
for points in 1 10 25 50; do
  for seed in 1 2 3; do
    for sigma in 0 0.12 0.25 0.5 1 1.5 2; do
      file="$out/sigma_${sigma}_points_${points}_seed_${seed}.network"
      # Without noise all points of a sample are the same.
      if [ "$sigma" = 0 ] && [ "$points" != 1 ] || [ -s "$file" ]; then continue; fi
      $smoothing train --data digits-train --sigma "$sigma" --points "$points" --seed "$seed" --out "$file"
    done
  done
done
