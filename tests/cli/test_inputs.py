"""Findings in Word documents, OpenDocument texts, RTF, mails and books, from the command line: their places and words, in every form of output."""

import io
import json
from pathlib import Path

import docx
import pytest

from checker.ingest.reader import read_path
from tests.cli.conftest import Run
from tests.ingest.packing import epub, odt

STORY = "Sales rose from 40 to 60 boats, an increase of 20 percent."
BACKWARDS = "The trial ran from 12 May 2020 to 3 April 2020."


def word_document() -> bytes:
    """A headline, a wrong percentage, and a cell with dates the wrong way round."""
    made = docx.Document()
    made.add_heading("Boats sell well", 0)
    made.add_paragraph("The town has a quay.")
    made.add_paragraph(STORY)
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "A word."
    table.cell(0, 1).text = f"{BACKWARDS} {'The court of the town sat in the old hall by the quay. ' * 3}"
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


FILES = {
    "a.docx": (word_document(), {"NU03": "paragraph 2", "DT06": "table 1, row 1, column 2"}),
    "b.odt": (odt(f"<text:p>The town has a quay.</text:p><text:p>{STORY}</text:p>"), {"NU03": "paragraph 2"}),
    "c.rtf": (f"{{\\rtf1 The town has a quay.\\par {STORY}\\par {{\\footnote {BACKWARDS}}}}}".encode(), {"NU03": "paragraph 2", "DT06": "footnote 1"}),
    "d.eml": (f"Subject: Boats\n\nThe town has a quay.\n\n{STORY}\n".encode(), {"NU03": "paragraph 2"}),
    "e.epub": (epub(f"<h1>The Quay</h1><p>{STORY}</p>"), {"NU03": "“The Quay”, paragraph 1"}),
}


@pytest.mark.parametrize("name", FILES)
def test_findings_have_places(run: Run, tmp_path: Path, name: str) -> None:
    """The place, and words that stand in the text where the finding says."""
    data, places = FILES[name]
    (tmp_path / name).write_bytes(data)
    done = run("check", name, "--select", "NU03,DT06", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["rule"]: row["place"] for row in rows} == places
    (document,) = read_path(tmp_path / name)
    assert all(document.text[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert all(document.place_of(row["start"]) == row["place"] for row in rows)


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown"])
def test_every_form_of_output(run: Run, tmp_path: Path, form: str) -> None:
    """None breaks on a document whose lines nobody sees."""
    (tmp_path / "a.docx").write_bytes(FILES["a.docx"][0])
    done = run("check", "a.docx", "--select", "NU03", "--format", form)
    assert done.exit_code == 1
    assert "a.docx" in done.stdout


def test_a_suppression_typed_into_the_text(run: Run, tmp_path: Path) -> None:
    """It is seen in print, and hides what it names."""
    comment = "&lt;!-- checker: ignore[NU03] reason: the paper printed it so --&gt;"
    (tmp_path / "b.odt").write_bytes(odt(f"<text:p>The town has a quay.</text:p><text:p>{STORY} {comment}</text:p>"))
    done = run("check", "b.odt", "--select", "NU03", "--format", "jsonl")
    assert (done.exit_code, json.loads(done.stdout)["state"]) == (0, "suppressed")


def test_what_was_left_out_is_told(run: Run, tmp_path: Path) -> None:
    """On standard error, and the exit code stays."""
    (tmp_path / "d.eml").write_bytes(b"Subject: Boats\n\nThe town has a quay.\n-- \nAda\n")
    done = run("check", "d.eml")
    assert done.exit_code == 0
    assert "d.eml: quoted mails and the signature were left out." in done.stderr


def test_a_broken_attachment_is_told(run: Run, tmp_path: Path) -> None:
    """The mail is checked all the same."""
    mail = (
        b'Subject: Boats\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nThe town has a quay.\n--x\n'
        b'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="plan.docx"\n\nPK\x03\x04\n--x--\n'
    )
    (tmp_path / "d.eml").write_bytes(mail)
    done = run("check", "d.eml")
    assert "d.eml/plan.docx: the file is damaged" in done.stderr
