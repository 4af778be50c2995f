"""Records through one gongkai process: lines of NDJSON in, what is found out, in bounded memory.

Every batch of lines is followed by a mark, a line that is no JSON. gongkai answers it in its turn, as it answers any line
that is no record: a mark that is answered says that all before it was checked. What is known of the lines before it can
then be forgotten, and a process that ends early is always noticed.

Nothing here knows of Spark. Lines are taken only as fast as gongkai takes them, and gongkai checks only as fast as what it
finds is taken from it: both ends are pipes, and a full pipe waits.
"""

import json
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, NamedTuple, TypeVar

Label = TypeVar("Label")

# What is first tells gongkai that lines of NDJSON come; a record without fields has no findings.
OPENING = b"{}\n"
MARK = b"end of a batch\n"
# No finding, or some.
CHECKED = (0, 1)
# How much of what gongkai complains of is told.
COMPLAINT = 2000


class GongkaiFailed(RuntimeError):
    """The process ended before everything was checked."""


class Batch(NamedTuple):
    """Lines that were sent: what each stands for, and the numbers of the first one and of the mark behind the last."""

    first: int
    mark: int
    labels: Sequence


def check(
    batches: Iterable[tuple[Sequence[Label], Sequence[str]]], command: Sequence[str]
) -> Iterator[tuple[Label, dict]]:
    """Checks the lines of batches, each with a label of its own, and yields the label of each line in which something was
    found, with the result that gongkai writes about it (docs/batch.md).

    `command` is `gongkai check - --format ndjson …`, in words.

    Raises GongkaiFailed if the process ends before all was checked, and whatever the batches raise.
    """
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
        )
        feeder = Feeder(batches, process)
        feeder.start()
        try:
            yield from answers(process.stdout, feeder.pending)
            status = process.wait()
            if feeder.error:
                raise feeder.error
            if status not in CHECKED or feeder.pending:
                raise GongkaiFailed(f"gongkai ended with {status}: {tail(complaints)}")
        finally:
            # Where the reader stops early too, no process is left behind.
            process.kill()
            process.wait()


def answers(lines: IO[bytes], pending: deque[Batch]) -> Iterator[tuple[Label, dict]]:
    """What gongkai says, line by line; it answers in the order of what was sent."""
    for line in lines:
        result = json.loads(line)
        number = result.pop("line")
        batch = pending[0]
        if not batch.first <= number <= batch.mark:
            raise GongkaiFailed(f"gongkai answered line {number} before the end of a batch, {batch.mark}")
        if number < batch.mark:
            yield batch.labels[number - batch.first], result
        else:
            pending.popleft()


class Feeder(threading.Thread):
    """Writes the batches to the process, in a thread of its own: it waits where the pipe is full."""

    def __init__(self, batches: Iterable[tuple[Sequence, Sequence[str]]], process: subprocess.Popen):
        super().__init__(daemon=True)
        self.pending: deque[Batch] = deque()
        self.error: Exception | None = None
        self._batches = batches
        self._process = process

    def run(self) -> None:
        try:
            self._feed()
        except BrokenPipeError:
            # The process ended: who reads from it says why.
            pass
        except Exception as error:
            # What could not be sent is told; nothing more is waited for.
            self.error = error
            self._process.kill()

    def _feed(self) -> None:
        with self._process.stdin as pipe:
            pipe.write(OPENING)
            line = 2
            for labels, lines in self._batches:
                mark = line + len(lines)
                # Known before it can be answered.
                self.pending.append(Batch(line, mark, labels))
                pipe.write(b"".join(map(encoded, lines)) + MARK)
                line = mark + 1


def encoded(line: str) -> bytes:
    """A record on one line: JSON may be written on several."""
    return line.replace("\r", " ").replace("\n", " ").encode() + b"\n"


def tail(file: IO[bytes]) -> str:
    size = file.seek(0, 2)
    file.seek(max(0, size - COMPLAINT))
    return file.read().decode(errors="replace").strip() or "it said nothing"
