"""The tests on every Python that is supported and present, and the checks of a release. `nox --list` tells what there is."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = False
PYTHONS = ["3.11", "3.12", "3.13"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests; `nox -s tests-3.13 -- -m "not slow"` passes arguments on to pytest."""
    session.install("--require-hashes", "-r", "requirements-dev.lock")
    session.install("--no-deps", "--editable", ".")
    session.run("python", "-m", "pytest", *session.posargs)
