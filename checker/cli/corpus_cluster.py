"""`checker corpus check --engine spark`: documents of files checked on a cluster, the findings written to a folder."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from checker.cli.telling import tell
from checker.errors import BadConfiguration, ExitCode

if TYPE_CHECKING:
    from checker.configuration.effective import Effective

_SEVERITIES = ("error", "warning", "note")
_STORED_ONLY = frozenset(("prune", "new_only", "formats", "outputs", "store", "jobs"))
_CLUSTER_ONLY = frozenset(("into", "master", "conf"))


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--engine, and what only a cluster is told."""
    for option in (
        click.option("--conf", multiple=True, metavar="NAME=VALUE", help="With spark: a setting of Spark; repeatable."),
        click.option("--master", default="", metavar="URL", help="With spark: the cluster, as spark-submit takes it.  [default: Spark's own]"),
        click.option("--into", default="", metavar="FOLDER", help="With spark: the new folder that the results are written to."),
        click.option(
            "--engine", type=click.Choice(("local", "spark")), default="local", show_default=True, help="spark: on a cluster, from files and to files."
        ),
    ):
        command = option(command)
    return command


def refuse_of_other_engine(ctx: click.Context, engine: str) -> None:
    """Raise UsageError for an option that says nothing to this engine."""
    others, need = (_STORED_ONLY, "local") if engine == "spark" else (_CLUSTER_ONLY, "spark")
    for parameter in ctx.command.params:
        if parameter.name in others and ctx.get_parameter_source(parameter.name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{max(parameter.opts, key=len)} goes with --engine {need} only.")


def check_on_cluster(project: "Effective", paths: Sequence[str], into: str, master: str, conf: Sequence[str], *, quiet: bool) -> int:
    """Check JSONL and Parquet files, each document alone and all against each other; the exit code is that of a check."""
    if not paths or not into:
        raise click.UsageError("--engine spark reads PATHS (.jsonl or Parquet) and writes to a folder; give both, the folder with --into.")
    from checker.cli.gathering import check_settings
    from checker.corpus.spark.extracting import Intake
    from checker.corpus.spark.run import check_files
    from checker.corpus.spark.session import ClusterSettings, open_session

    configuration = project.configuration
    settings = check_settings(project, with_cache=False)
    intake = Intake(configuration.limits, configuration.date_from, configuration.date)
    cluster = ClusterSettings(master=master, conf=tuple(map(_setting, conf)))
    with open_session(cluster) as session:
        outcome = check_files(session, paths, into.rstrip("/"), settings, intake)
    for problem in outcome.problems:
        tell(problem)
    if not quiet:
        found = ", ".join(f"{outcome.findings[name]:,} {name}" for name in _SEVERITIES if outcome.findings.get(name)) or "none"
        click.echo(f"Documents: {outcome.documents:,}. Findings: {found}; fingerprint {outcome.fingerprint}.")
    if outcome.problems:
        return ExitCode.CANNOT_WORK
    fail_on = configuration.fail_on
    grave = () if fail_on == "never" else _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return ExitCode.GATE_FAILED if any(outcome.findings.get(name) for name in grave) else ExitCode.CLEAN


def _setting(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals or not name:
        raise BadConfiguration(f"--conf {given}: write a setting of Spark as NAME=VALUE.")
    return name, value
