#!/bin/sh
# Certifies the model as CertifiedModel.cs does, into the log that is named: sh certify.sh new.tsv; --force behind it replaces one that is there
set -eu
dotnet smoothing certify --model model.onnx --data digits-test --sigma 0.25 --n0 100 --n 1000 --alpha 0.001 --seed 2021 --out "$@"
