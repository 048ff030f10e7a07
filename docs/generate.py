"""Writes the documentation that our own code can tell: a page for each rule, the claims page, settings, commands, schemas, and what commands print.

`docs/generate.py` writes what has changed; `docs/generate.py --check` writes nothing and exits 1
where something is out of date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from command_pages import commands_page, manual_page, schemas_page
from walks import pages, rerun

from checker.extract.alignment import align
from checker.extract.claims import find_claims
from checker.extract.nlp import parse
from checker.ingest import plain
from checker.models.claims import ALL_KINDS, Claim
from checker.models.claims.base import Claim as AnyClaim
from checker.registry import family_of, load_rules
from checker.report import settings
from checker.report.claims import facts_of
from checker.report.rules import page

TOP = Path(__file__).parent.parent
RULES = TOP / "docs" / "rules"
WORKED = TOP / "docs" / "worked-sentences.tsv"


class Worked(NamedTuple):
    """A worked text, and the source it is compared with, if any."""

    text: str
    source: str = ""


def main(check: bool) -> int:
    """Write, or compare, every generated file. Returns the exit code."""
    wanted = {**rule_pages(), **settings_pages(), **command_pages(), TOP / "docs" / "claims.md": claims_page()}
    wanted |= {path: rerun(wanted.get(path) or path.read_text()) for path in pages()}
    left_over = set(RULES.glob("*.md")) - set(wanted)
    changed = sorted(path for path, text in wanted.items() if not path.exists() or path.read_text() != text)
    for path in (*changed, *sorted(left_over)):
        sys.stdout.write(f"{'out of date' if check else 'written'}: {path.relative_to(TOP)}\n")
    if check:
        return 1 if changed or left_over else 0
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path])
    for path in left_over:
        path.unlink()
    return 0


def rule_pages() -> dict[Path, str]:
    """A page for each rule, and the list of them."""
    rules = sorted(load_rules(), key=lambda rule: (family_of(rule), rule.meta.id))
    pages = {RULES / f"{rule.meta.id}.md": "\n".join(page(rule)) + "\n" for rule in rules}
    rows = [f"| [{r.meta.id}]({r.meta.id}.md) | {r.meta.name} | {family_of(r)} | {r.meta.severity.value} | {r.meta.status} | {r.meta.summary} |" for r in rules]
    table = ["| rule | name | family | severity | status | finds |", "|---|---|---|---|---|---|", *rows]
    index = ["# Rules", "", f"{len(rules)} rules; those in preview run only with `--preview`, or when selected by name.", "", *table, ""]
    return {**pages, RULES / "README.md": "\n".join(index)}


def settings_pages() -> dict[Path, str]:
    """The page about settings, and their schema for editors."""
    docs = TOP / "docs"
    return {docs / "configuration.md": "\n".join(settings.page()) + "\n", docs / "schema" / "configuration.v1.json": settings.schema()}


def command_pages() -> dict[Path, str]:
    """The page on commands, the manual page, and the page on the JSON that they write."""
    docs = TOP / "docs"
    return {docs / "commands.md": commands_page(), docs / "man" / "checker.1": manual_page(), docs / "schemas.md": schemas_page(docs / "schema")}


def claims_page() -> str:
    """Each kind of claim: what it is, a worked sentence, and what is read from it."""
    lines = ["# Claims", "", "What the checker reads from a text before any rule looks at it. `checker claims FILE` shows it for a text of yours.", ""]
    lines += [f"Every claim has the fields {', '.join(f'`{name}`' for name in AnyClaim.model_fields)}.", *_documented(AnyClaim), ""]
    worked = dict(worked_sentences())
    for kind in sorted(ALL_KINDS, key=_name):
        lines += [f"## {_name(kind)}", "", *_documented(kind), ""]
        if _name(kind) in worked:
            lines += [*_quoted(worked[_name(kind)]), "", *_read_from(worked[_name(kind)], kind), ""]
        lines += [_fields(kind), ""]
    return "\n".join(lines)


def _name(kind: type[Claim]) -> str:
    return str(kind.model_fields["kind"].default)


def worked_sentences() -> Iterator[tuple[str, Worked]]:
    """The kind and the text of each row of worked-sentences.tsv; `\\n` in a text is a line end."""
    for line in WORKED.read_text().splitlines():
        if line and not line.startswith("#"):
            kind, text, *source = line.replace("\\n", "\n").split("\t")
            yield kind, Worked(text, *source)


def claims_in(worked: Worked, kind: type[Claim]) -> list[Claim]:
    """The claims of one kind in a worked text, those of its comparison with its source too."""
    texts = [plain.read(name, text)[0] for name, text in zip(("a.txt", "a.txt#source"), worked, strict=True) if text]
    document, *sources = parse(texts)
    claims = find_claims(document)
    for source in sources:
        claims += align(document, claims, source, find_claims(source))
    return [claim for claim in claims if isinstance(claim, kind)]


def _documented(kind: type[AnyClaim]) -> Iterator[str]:
    yield from (line.strip() for line in (kind.__doc__ or "").strip().splitlines())


def _quoted(worked: Worked) -> Iterator[str]:
    yield from (f"> {line}".rstrip() for line in worked.text.splitlines())
    if worked.source:
        yield from ("", "Its source:", "", *(f"> {line}".rstrip() for line in worked.source.splitlines()))


def _read_from(worked: Worked, kind: type[Claim]) -> Iterator[str]:
    for claim in claims_in(worked, kind):
        yield f"- “{claim.quote}”: `{facts_of(claim)}`"


def _fields(kind: type[Claim]) -> str:
    own = [f"`{name}`" for name in kind.model_fields if name not in AnyClaim.model_fields]
    return f"Fields: {', '.join(own)}."


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
