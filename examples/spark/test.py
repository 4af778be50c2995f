"""`make test-spark`: a master and two workers on this machine, one of them killed in mid-run, and what Spark finds against
what one gongkai process finds alone."""

import json
import os
import signal
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CLI = ROOT / "pkg/dist/cli.mjs"
AS_OF = "2026-11-22"
FILES, RECORDS = 16, 6_000
# An example of the national standard: no person has it.
PERSON = "11010519491231002X"
# What no generator writes: lines that are no record, names in Chinese, no name, the number of a person as one.
ODD = [
    "no JSON",
    '{"id": "cut off", "documentNumber": "云政发[20',
    "[1, 2]",
    "",
    '{"编号": "甲-1", "文号": "云政发【2024】7号", "发文机关": "云岭县人民政府"}',
    '{"documentNumber": "", "title": "关于甲事项的通知", "writtenOn": "2024-02-30"}',
    f'{{"id": "{PERSON}", "title": "{PERSON}", "writtenOn": "2024-02-30"}}',
]

os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
os.environ["PYSPARK_PYTHON"] = sys.executable

from pyspark import find_spark_home  # noqa: E402
from pyspark.sql import DataFrame, SparkSession  # noqa: E402

import gongkai_pipe  # noqa: E402
import gongkai_spark  # noqa: E402

passed, failed = 0, 0


def expect(what: str, holds: bool, seen: object = "") -> None:
    global passed, failed
    passed, failed = passed + holds, failed + (not holds)
    print(f"{'ok    ' if holds else 'FAILED'} {what}{'' if holds else f': {seen}'}", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Cluster(Path(folder)) as cluster:
        test(Path(folder), cluster)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


def test(folder: Path, cluster: "Cluster") -> None:
    documents = folder / "documents"
    generate(documents)
    alone = Counter(found_alone(documents, folder))
    expect("there is something to find", alone.total() > FILES * RECORDS / 20, alone.total())
    spark = cluster.session()

    report = folder / "report"
    lost = check_and_kill(spark, cluster, documents, report)
    expect("a worker was killed while it worked", lost, lost)
    findings = spark.read.parquet(f"{report}/findings")
    same(f"NDJSON, a worker lost: as one process alone, {alone.total()} findings", found(findings), alone)
    summaries(spark, report, alone)
    bad_lines(findings)
    ids = Counter(row.id for row in findings.select("id").collect())
    check(spark, documents, report)
    again = spark.read.parquet(f"{report}/findings")
    same("run again, it writes the same", Counter(row.id for row in again.select("id").collect()), ids)

    tables = folder / "tables"
    sound = spark.read.json(str(documents)).where("_corrupt_record is null and `编号` is null and length(id) = 7")
    sound.drop("_corrupt_record", "编号", "文号", "发文机关").write.parquet(str(tables))
    check(spark, tables, folder / "from-tables", "--format", "parquet")
    generated = Counter({row: count for row, count in alone.items() if len(row[0]) == 7})
    same("Parquet: as one process alone", found(spark.read.parquet(f"{folder}/from-tables/findings")), generated)

    dying = script(folder / "dying.sh", 'mkdir "$0.died" 2>&- && { head -c 2000000 | node {cli} "$@"; kill -9 $$; }; exec node {cli} "$@"')
    check(spark, documents, folder / "with-a-death", "--gongkai", dying)
    expect("a process died", (folder / "dying.sh.died").exists())
    same("a process that dies is run again, nothing is lost", found(spark.read.parquet(f"{folder}/with-a-death/findings")), alone)

    dead = script(folder / "dead.sh", 'head -c 2000000 | node {cli} "$@"; exit 0')
    for name, gongkai in {"ends too early": dead, "cannot run": "node no-such-file.mjs"}.items():
        expect(f"a process that always {name} fails the job", fails(spark, documents, folder / "partial", gongkai))
        expect("and no report says otherwise", not (folder / "partial/findings/_SUCCESS").exists())
    spark.stop()
    command = f"cli.mjs check - .*--as-of {AS_OF}"
    left = subprocess.run(["pgrep", "-f", command], capture_output=True, text=True).stdout.split()
    expect("no process is left behind", not left, left)


def generate(folder: Path) -> None:
    """Files of records, a tenth of them with something wrong, each with some lines that are odd."""
    folder.mkdir()
    generator = subprocess.Popen(["node", ROOT / "benches/js/records.mjs", str(FILES * RECORDS)], stdout=subprocess.PIPE)
    for number in range(FILES):
        with (folder / f"{number:02}.ndjson").open("wb") as file:
            # A file may begin with a line that is no JSON.
            file.write("".join(f"{line}\n" for line in ODD).encode())
            for _ in range(RECORDS):
                file.write(next(generator.stdout))
    generator.stdout.close()
    generator.wait()


def found_alone(documents: Path, folder: Path) -> Iterator[tuple]:
    """What gongkai finds in one file after the other, without Spark and without the pipe."""
    for path in sorted(documents.iterdir()):
        results = folder / "alone.ndjson"
        options = ["--format", "ndjson", "--as-of", AS_OF, "--jobs", "1", "--no-config", "-o", results]
        subprocess.run(["node", CLI, "check", path, *options], stderr=subprocess.DEVNULL, check=False)
        lines = path.read_text().split("\n")
        for line in results.read_text().splitlines():
            result = json.loads(line)
            written = lines[result["line"] - 1]
            for finding in result["findings"]:
                yield key(written), finding["rule"], finding.get("field"), finding["message"], finding["fingerprint"]
            if "error" in result:
                yield key(written), result["error"]["code"], None, result["error"]["message"], None


def key(line: str) -> str:
    """The key of a line, by its own words: not as Spark finds it."""
    try:
        record = json.loads(line)
        name = record.get("id") or record.get("编号") or record.get("documentNumber")
    except (ValueError, AttributeError):
        name = None
    if name and name != PERSON:
        return name
    return f"sha256:{gongkai_spark.hashlib.sha256((name or line).encode()).hexdigest()}"


def found(findings: DataFrame) -> Counter:
    rows = findings.select("record", "rule", "field", "message", "fingerprint").collect()
    return Counter(map(tuple, rows))


def same(what: str, one: Counter, other: Counter) -> None:
    expect(what, one == other and other.total() > 0, list((one - other).items())[:3] + list((other - one).items())[:3])


def options(documents: Path, report: Path, *more: str):
    cli = ["--gongkai", "node gongkai/package/dist/cli.mjs", "--as-of", AS_OF]
    return gongkai_spark.options_of([str(documents), "--output", str(report), *cli, *more])


def check(spark: SparkSession, documents: Path, report: Path, *more: str) -> None:
    gongkai_spark.run(spark, options(documents, report, *more))


def check_and_kill(spark: SparkSession, cluster: "Cluster", documents: Path, report: Path) -> bool:
    """Checks the documents and kills a worker once some files are done and others are not. Tells whether tasks were lost."""
    job = ThreadPoolExecutor(1).submit(check, spark, documents, report)
    tracker = spark.sparkContext.statusTracker()
    stage, killed, lost = None, False, False
    while not job.done():
        active = [tracker.getStageInfo(number) for number in tracker.getActiveStageIds()]
        stage = stage or next((info.stageId for info in active if info and info.numTasks >= FILES), None)
        info = tracker.getStageInfo(stage) if stage is not None else None
        if info and not killed and info.numCompletedTasks >= 4 and info.numActiveTasks == 2:
            cluster.kill_worker()
            killed = True
        lost = lost or bool(killed and info and info.numFailedTasks > 0 and info.numCompletedTasks < info.numTasks)
        time.sleep(0.02)
    job.result()
    return lost


def summaries(spark: SparkSession, report: Path, alone: Counter) -> None:
    by_rule = Counter()
    for row in spark.read.parquet(f"{report}/summary").collect():
        by_rule[row.rule] += row.findings
    expected = Counter()
    for (_, rule, *_), count in alone.items():
        expected[rule] += count
    same("the summary adds up, rule by rule", by_rule, expected)
    units = {row.unit: row.records for row in spark.read.parquet(f"{report}/units").collect()}
    expect("every line is counted once", sum(units.values()) == FILES * (RECORDS + len(ODD)), units)
    expect("by unit", units.get("云岭县人民政府", 0) >= FILES and len(units) > 20, units)


def bad_lines(findings: DataFrame) -> None:
    bad = findings.where("rule = 'BAD_JSON'")
    expect("a line that is no record is a finding", bad.count() == 3 * FILES, bad.count())
    expect("each of them has a key", bad.where("record like 'sha256:%'").count() == 3 * FILES)
    words = "concat_ws(' ', record, unit, message, array_join(fixes, ' '))"
    personal = findings.where(f"{words} like '%{PERSON}%'").count()
    expect("the number of a person stands nowhere in the report", personal == 0, personal)


def fails(spark: SparkSession, documents: Path, report: Path, gongkai: str) -> bool:
    try:
        check(spark, documents, report, "--gongkai", gongkai)
    except Exception as error:
        return gongkai_pipe.GongkaiFailed.__name__ in str(error)
    return False


def script(path: Path, words: str) -> str:
    path.write_text(words.replace("{cli}", str(CLI)) + "\n")
    return f"sh {path}"


class Cluster:
    """A master and two workers of one core each."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._spark_class = Path(find_spark_home._find_spark_home()) / "bin/spark-class"
        self._url = f"spark://127.0.0.1:{free_port()}"
        self._log = (folder / "cluster.log").open("wb")
        self._processes: list[subprocess.Popen] = []

    def __enter__(self) -> "Cluster":
        port = self._url.rpartition(":")[2]
        self._start("master.Master", "--port", port, "--webui-port", str(free_port()))
        for _ in range(2):
            work = ["--cores", "1", "--memory", "1g", "--work-dir", str(self._folder / "work")]
            self._start("worker.Worker", *work, "--webui-port", str(free_port()), self._url)
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            kill(process, signal.SIGTERM)
        self._log.close()

    def _start(self, name: str, *words: str) -> None:
        command = [self._spark_class, f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *words]
        environment = {**os.environ, "SPARK_LOCAL_DIRS": str(self._folder / "local")}
        # A session of its own: what it starts ends with it.
        started = subprocess.Popen(
            command, env=environment, stdout=self._log, stderr=self._log, start_new_session=True
        )
        self._processes.append(started)

    def kill_worker(self) -> None:
        """The last worker with all it runs, without a word, as when a machine fails."""
        kill(self._processes.pop(), signal.SIGKILL)

    def session(self) -> SparkSession:
        # The package goes to the workers as the README says.
        package = self._folder / "gongkai.tgz"
        with tarfile.open(package, "w:gz", compresslevel=1) as archive:
            archive.add(CLI.parent, "package/dist")
        settings = {
            "spark.archives": f"{package}#gongkai",
            "spark.executor.memory": "512m",
            "spark.cores.max": "2",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "4",
            "spark.local.dir": str(self._folder / "local"),
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s",
            # A file a task.
            "spark.sql.files.openCostInBytes": str(1 << 27),
        }
        builder = SparkSession.builder.master(self._url).appName("gongkai")
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        # What is to fail here fails loudly.
        session.sparkContext.setLogLevel("OFF")
        return session


def kill(process: subprocess.Popen, by: signal.Signals) -> None:
    os.killpg(process.pid, by)
    process.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


if __name__ == "__main__":
    main()
