#!/usr/bin/env bash
# A real Spark on this machine's loopback: a master and two workers of one core each. Computes many seeds while one
# worker is killed in the middle, and compares the table with that of the command line, byte for byte.
# Before: mvn package -Pspark. SEEDS=2000 STEPS=60000 KILL_AFTER=20
# seconds by default; KILL_AFTER=never kills none.
set -euo pipefail
cd "$(dirname "$0")/../.."
seeds=${SEEDS:-2000} steps=${STEPS:-60000}
jar=$PWD/target/geodescent-spark.jar
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

mkdir -p "$work/spark/jars"
tr ':' '\n' <target/spark-classpath | xargs -I{} ln -s {} "$work/spark/jars/"
export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1
port=$((20000 + RANDOM % 20000))
spark() { exec java -Xmx512m -cp "$work/spark/jars/*" "$@"; }

spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 >"$work/master.log" 2>&1 &
worker() {
  exec java -Xmx256m -cp "$work/spark/jars/*" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 \
    --cores 1 --memory 600m --work-dir "$work/$1" "spark://127.0.0.1:$port" >"$work/$1.log" 2>&1
}
worker one & worker two & second=$!
sleep 8

options=(--data datasets/nar-sastry-figure-1-seed-1.csv --seeds "1..$seeds" --both --steps "$steps")
start=$SECONDS
java -Xmx1g -cp "$jar:$work/spark/jars/*" -Dspark.master="spark://127.0.0.1:$port" -Dspark.jars="$jar" \
  -Dspark.executor.memory=512m -Dspark.driver.host=127.0.0.1 -Dspark.ui.enabled=false \
  org.geodescent.spark.SparkSweep "${options[@]}" --out "$work/cluster.csv" --parquet "$work/rows" & driver=$!
if [ "${KILL_AFTER:=20}" != never ]; then
  sleep "$KILL_AFTER"
  kill -0 "$driver" 2>/dev/null || { echo "all was finished before a worker could be killed: give more SEEDS"; exit 1; }
  pkill -9 -P "$second" || true
  kill -9 "$second"
  echo "killed one of two workers after $((SECONDS - start)) s"
fi
wait "$driver"
echo "cluster: $((SECONDS - start)) s"

start=$SECONDS
java -jar target/geodescent.jar sweep "${options[@]}" --out "$work/alone.csv"
echo "command line: $((SECONDS - start)) s"
cmp "$work/cluster.csv" "$work/alone.csv"
echo "$(($(wc -l <"$work/alone.csv") - 1)) rows, the same bytes"
