"""Checks a folder of records with gongkai on every core of a Spark cluster.

    spark-submit gongkai_spark.py DOCUMENTS --output REPORT

DOCUMENTS are NDJSON (also compressed) or, with --format parquet, Parquet. REPORT/findings has a row for each finding,
REPORT/summary how many there are by unit and rule, REPORT/units how many records each unit has; all are Parquet.
"""

import argparse
import hashlib
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pyarrow
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

import gongkai_pipe

FINDINGS = """
    record string, unit string, id string, kind string, rule string, severity string, review boolean, field string,
    start int, end int, message string, basis array<string>, fixes array<string>, fingerprint string
"""
ARROW = pyarrow.schema(
    [(name, pyarrow.string()) for name in ("record", "unit", "id", "kind", "rule", "severity")]
    + [("review", pyarrow.bool_()), ("field", pyarrow.string()), ("start", pyarrow.int32()), ("end", pyarrow.int32())]
    + [("message", pyarrow.string()), ("basis", pyarrow.list_(pyarrow.string()))]
    + [("fixes", pyarrow.list_(pyarrow.string())), ("fingerprint", pyarrow.string())]
)
# How many lines go to gongkai at once, and how many findings come back to Spark at once.
LINES = 1000
ROWS = 2000
# What names a record, and who answers for it, where the arguments do not say.
KEYS = "id,编号,indexNumber,索引号,documentNumber,文号,发文字号"
UNITS = "responsibleUnit,责任单位,承办单位,issuer,发文机关,发布机构,publisher,公开主体"
# A key that is the number of a person is not written anywhere.
PERSONAL = r"^\s*(\d{17}[\dXx]|\d{15}|1[3-9]\d{9})\s*$"
CHINA = timezone(timedelta(hours=8))


def records_of(spark: SparkSession, path: str, form: str, keys: Sequence[str], units: Sequence[str]) -> DataFrame:
    """The records of a folder, each with its key, its unit and its JSON in a line."""
    if form == "parquet":
        rows = spark.read.parquet(path)
        # A moment is a day in China.
        json = F.to_json(F.struct("*"), {"timestampFormat": "yyyy-MM-dd"})
        field = lambda name: F.col(f"`{name}`").cast("string") if name in rows.columns else F.lit(None)
    else:
        rows = spark.read.text(path)
        json = F.col("value")
        field = lambda name: F.get_json_object("value", f"$['{name}']")
    return rows.select(key(first(field, keys), json).alias("record"), first(field, units).alias("unit"), json.alias("json"))


def first(field: Callable[[str], Column], names: Sequence[str]) -> Column:
    """The first field that is not blank."""
    filled = [F.when(F.trim(field(name)) != "", F.trim(field(name))) for name in names]
    return F.coalesce(*filled, F.lit(None).cast("string"))


def key(written: Column, json: Column) -> Column:
    """The key as it is written; a digest where there is none, as in a line that is no JSON, or where it is personal."""
    plain = F.when(~written.rlike(PERSONAL), written)
    return F.coalesce(plain, F.concat(F.lit("sha256:"), F.sha2(F.coalesce(written, json), 256)))


def check(records: DataFrame, command: Sequence[str]) -> DataFrame:
    """The findings in records: one gongkai process for each partition, none for each record."""

    def in_partition(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        rows = []
        for (record, unit), result in gongkai_pipe.check(lines_of(batches), command):
            rows += rows_of(record, unit, result)
            if len(rows) >= ROWS:
                yield pyarrow.RecordBatch.from_pylist(rows, ARROW)
                rows = []
        yield pyarrow.RecordBatch.from_pylist(rows, ARROW)

    return records.select("record", "unit", "json").mapInArrow(in_partition, FINDINGS)


def lines_of(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[tuple[list[tuple[str, str | None]], list[str]]]:
    """Batches of Spark, in smaller ones."""
    for batch in batches:
        for start in range(0, batch.num_rows, LINES):
            record, unit, json = (column.to_pylist() for column in batch.slice(start, LINES).columns)
            yield list(zip(record, unit)), [line or "" for line in json]


def rows_of(record: str, unit: str | None, result: dict) -> list[dict]:
    """A row for each finding of a record. A line that is no record is one, its rule the code of the error."""
    common = {"record": record, "unit": unit, "kind": result["kind"]}
    if "error" in result:
        code, message = result["error"]["code"], result["error"]["message"]
        fault = {"rule": code, "severity": "error", "review": False, "message": message, "basis": [], "fixes": []}
        return [common | fault | {"id": digest(record, code)}]
    return [common | row_of(record, finding) for finding in result["findings"]]


def row_of(record: str, finding: dict) -> dict:
    span = finding.get("span", {})
    field, start, end = finding.get("field"), span.get("start"), span.get("end")
    # The same in every run, however the records are spread.
    number = digest(record, finding["rule"], field, start, end, finding["fingerprint"])
    return {
        **{name: finding[name] for name in ("rule", "severity", "review", "message", "fingerprint")},
        **{"id": number, "field": field, "start": start, "end": end},
        "basis": [" ".join(filter(None, [basis["title"], basis.get("article")])) for basis in finding["basis"]],
        "fixes": [fix["title"] for fix in finding.get("fixes", [])],
    }


def digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]


def summary_of(findings: DataFrame) -> DataFrame:
    """How many findings there are by unit and rule, and in how many records."""
    by = findings.groupBy("unit", "rule", "severity")
    counted = by.agg(F.count("*").alias("findings"), F.countDistinct("record").alias("records"))
    return counted.orderBy(F.desc("findings"), "unit", "rule", "severity")


def command_of(options: argparse.Namespace) -> list[str]:
    """What is run for each partition. The day is the same for all, also for one that is run again tomorrow."""
    profile = ["--profile", options.profile] if options.profile else []
    return [
        *shlex.split(options.gongkai), "check", "-", *profile,
        *["--format", "ndjson", "--kind", options.kind, "--as-of", options.as_of, "--encoding", "utf-8"],
        *["--jobs", "1", "--no-config", "--no-progress"],
    ]  # fmt: skip


def run(spark: SparkSession, options: argparse.Namespace) -> None:
    """Checks what the options say and writes the report; again, it writes the same one."""
    for module in (gongkai_pipe.__file__, __file__):
        spark.sparkContext.addPyFile(str(Path(module).resolve()))
    spark.conf.set("spark.sql.session.timeZone", "Asia/Shanghai")
    keys, units = options.key.split(","), options.unit.split(",")
    records = records_of(spark, options.documents, options.format, keys, units)

    def write(name: str, rows: DataFrame) -> None:
        rows.write.mode("overwrite").parquet(f"{options.output}/{name}")

    write("findings", check(records, command_of(options)))
    findings = spark.read.parquet(f"{options.output}/findings")
    write("summary", summary_of(findings).coalesce(1))
    write("units", records.groupBy("unit").agg(F.count("*").alias("records")).coalesce(1))


def options_of(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="checks a folder of records with gongkai")
    parser.add_argument("documents", help="folder or file")
    parser.add_argument("--output", required=True, help="folder of the report")
    parser.add_argument("--format", choices=["ndjson", "parquet"], default="ndjson", help="of the documents")
    parser.add_argument("--kind", choices=["auto", "document", "item", "text"], default="auto")
    parser.add_argument("--key", default=KEYS, help="the fields that name a record: the first that is filled")
    parser.add_argument("--unit", default=UNITS, help="the fields of who answers for it: the first that is filled")
    parser.add_argument("--profile", help="name or file of a profile, as every node has it")
    parser.add_argument("--as-of", default=datetime.now(CHINA).date().isoformat(), help="which day is today")
    parser.add_argument("--gongkai", default="gongkai", help="how the program is called on every node")
    return parser.parse_args(words)


if __name__ == "__main__":
    session = SparkSession.builder.appName("gongkai").getOrCreate()
    chosen = options_of(sys.argv[1:])
    run(session, chosen)
    session.read.parquet(f"{chosen.output}/summary").show(40, truncate=False)
    session.stop()
