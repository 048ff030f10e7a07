"""What must hold for any text: spans quote their text, and neither order nor processes change a finding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.extract.claims import find_claims
from checker.extract.nlp import parse
from checker.ingest import markdown, plain
from checker.ingest.files import find_files
from checker.ingest.reader import read_path
from checker.models.claims import Claim
from checker.models.document import Document
from checker.pipeline import CheckSettings, check

ROOT = Path(__file__).parent.parent


def seeds() -> list[Document]:
    """Every seed document."""
    return [d for path in find_files([ROOT / "seeds"]) for d in read_path(path)]


SENTENCES = sorted({line.strip() for d in seeds() for line in d.text.replace(". ", ".\n").split("\n") if line.strip()})
ODD = [
    "“It’s over,” she said.",
    "«Ça alors»",
    "12 % — more or less",
    "A\u00a0b 3\u202f000 km",
    "\U0001f6a2 sank on 3 May.",
    "Mr. O’Neill’s 2nd bid",
    "(see p. 4",
    '"',
    "U.S.",
    "e\u0301t\u00e9",
]


def _bad_spans(document: Document, claims: list[Claim]) -> list[Claim]:
    return [c for c in claims if not 0 <= c.start < c.end <= len(document.text) or document.text[c.start : c.end] != c.quote or c.doc != document.id]


def _extra_spans(claim: Claim) -> list[tuple[int, int]]:
    """The spans that a claim holds beside its own: source, cue, content, cause, effect …"""
    values = claim.__dict__
    names = {name.removesuffix("_start") for name in values if name.endswith("_start")}
    return [(values[f"{n}_start"], values[f"{n}_end"]) for n in names if values.get(f"{n}_start") is not None and values.get(f"{n}_end") is not None]


@pytest.mark.parametrize("document", seeds(), ids=lambda d: Path(d.id).stem)
def test_claims_of_seeds_quote_their_text(document: Document) -> None:
    claims = find_claims(next(iter(parse([document]))))
    assert claims
    assert not _bad_spans(document, claims)
    assert len({c.id for c in claims}) == len(claims)
    assert all(0 <= start < end <= len(document.text) for c in claims for start, end in _extra_spans(c) if not getattr(c, "twin_doc", ""))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SENTENCES + ODD) | st.text(max_size=30), max_size=8), st.sampled_from([" ", "\n", "\n\n"]))
def test_claims_of_any_text_quote_it(parts: list[str], between: str) -> None:
    text = between.join(parts)
    for document in (*plain.read("a.txt", text), *([] if text.startswith("---\n") else markdown.read("a.md", text))):
        claims = find_claims(next(iter(parse([document]))))
        assert not _bad_spans(document, claims)
        assert all(0 <= start <= end <= len(text) for c in claims for start, end in _extra_spans(c))


def _as_bytes(documents: list[Document], **options: object) -> bytes:
    return "\n".join(f.model_dump_json() for f in check(documents, CheckSettings(**options)).findings).encode()  # type: ignore[arg-type]


@pytest.mark.slow
def test_processes_and_order_change_nothing() -> None:
    many = [d.model_copy(update={"id": f"{i}-{d.id}"}) for i in range(3) for d in seeds()]
    once = _as_bytes(many)
    assert once.count(b"\n") > 30
    assert _as_bytes(many, jobs=2) == once
    assert _as_bytes(many[::-1]) == once


def test_batch_size_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {}
    for batch_size in (1, 7, 64):
        monkeypatch.setattr("checker.extract.nlp.BATCH", batch_size)
        texts[batch_size] = [c.model_dump_json() for parsed in parse(seeds()) for c in find_claims(parsed)]
    assert texts[1] == texts[7] == texts[64]
    assert len(texts[1]) > 1000


@pytest.mark.slow
def test_hash_seed_changes_nothing() -> None:
    code = "import sys; from tests.test_invariants import _as_bytes, seeds; sys.stdout.buffer.write(_as_bytes(seeds()))"
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""
