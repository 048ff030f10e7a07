"""A Spark cluster on this machine: a master and two workers, each a process of its own, that talk over TCP."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

PATIENCE = 60.0
"""Seconds that any one thing may take to happen."""
_MASTER = "org.apache.spark.deploy.master.Master"
_WORKER = "org.apache.spark.deploy.worker.Worker"


@dataclass
class Node:
    """One process of the cluster, with its folder; its executors are children of its session."""

    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def log(self) -> str:
        """What it has written so far."""
        return (self.folder / "log").read_text(errors="replace")

    def executor_log(self) -> str:
        """What its executors have written so far."""
        return "".join(file.read_text(errors="replace") for file in sorted(self.folder.glob("app-*/*/stderr")))

    def kill(self) -> None:
        """Kill -9 for the node, its executor and the Python processes under it, all at once."""
        for pid in _session(self.process.pid):
            os.kill(pid, signal.SIGKILL)
        self.process.wait()


@dataclass
class Cluster:
    """The address of the master, and the workers."""

    url: str
    workers: list[Node] = field(default_factory=list)


@contextmanager
def running_cluster(folder: Path, workers: int = 2, cores: int = 1, memory: str = "1500m") -> Iterator[Cluster]:
    """A cluster with all of its workers registered; gone, with all that it started, at the end."""
    nodes: list[Node] = []
    try:
        master = _start(folder / "master", [_MASTER, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"], nodes)
        url = wait_for(lambda: _found(master, r"Starting Spark master at (spark://\S+)"), "the master's address")
        cluster = Cluster(url)
        for number in range(workers):
            place = folder / f"worker-{number}"
            options = ["--host", "127.0.0.1", "--webui-port", "0", "--cores", str(cores), "--memory", memory, "--work-dir", str(place)]
            cluster.workers.append(_start(place, [_WORKER, *options, url], nodes))
        for worker in cluster.workers:
            wait_for(lambda worker=worker: _found(worker, "(Successfully registered with master)"), "a worker of the cluster")  # type: ignore[misc]
        yield cluster
    finally:
        for node in nodes:
            node.kill()


def wait_for(ready: Callable[[], str], what: str, seconds: float = PATIENCE) -> str:
    """What `ready` returns once it is not empty."""
    end = time.monotonic() + seconds
    while not (found := ready()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        time.sleep(0.05)
    return found


def _start(folder: Path, command: list[str], nodes: list[Node]) -> Node:
    spec = find_spec("pyspark")
    assert spec is not None
    assert spec.origin is not None
    home = Path(spec.origin).parent
    folder.mkdir(parents=True)
    own = {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_DAEMON_MEMORY": "256m",
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_DIRS": str(folder),
    }
    with open(folder / "log", "wb") as log:
        process = subprocess.Popen(
            [home / "bin" / "spark-class", *command], stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=os.environ | own, cwd=folder, start_new_session=True
        )
    nodes.append(Node(process, folder))
    return nodes[-1]


def _found(node: Node, pattern: str) -> str:
    if node.process.poll() is not None:
        raise RuntimeError(f"a process of the cluster ended:\n{node.log[-2000:]}")
    found = re.search(pattern, node.log)
    return found[1] if found else ""


def _session(leader: int) -> list[int]:
    """The processes of a session: the one that began it, and all below it that have not begun one of their own."""
    pids = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [pid for pid in pids if _session_of(pid) == leader]


def _session_of(pid: int) -> int:
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return -1
