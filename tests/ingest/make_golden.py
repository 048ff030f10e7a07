"""Makes the golden web pages and PDF files from `golden/sources/`, once: `python tests/ingest/make_golden.py`; what it makes is committed.

Made on Debian 12 with LibreOffice 7.4.7.2 (libreoffice-writer), pandoc 2.17.1.1, Chromium 156 (chromium) and WeasyPrint 70.0.
The texts are our own. The tests read the files and need none of these programs.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
SOURCES = GOLDEN / "sources"
PASSWORD = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}'


def run(*command: str | Path) -> None:
    """Run a program. Raises CalledProcessError."""
    subprocess.run([str(part) for part in command], check=True)


def weasyprint(source: Path, made: Path) -> None:
    """Print a page with WeasyPrint."""
    run(Path(sys.executable).parent / "weasyprint", "--quiet", source, made)


def chromium(source: Path, made: Path) -> None:
    """Print a page as a reader prints it from the browser, with its heads and feet."""
    with tempfile.TemporaryDirectory() as profile:
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
        run("chromium", *flags, f"--user-data-dir={profile}", f"--print-to-pdf={made}", source.as_uri())


def libreoffice(source: Path, kind: str, made: Path) -> None:
    """Convert a file with LibreOffice Writer."""
    with tempfile.TemporaryDirectory() as folder:
        run("soffice", "--headless", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--convert-to", kind, "--outdir", folder, source)
        shutil.move(Path(folder, source.with_suffix(f".{kind.partition(':')[0]}").name), made)


def main() -> None:
    """Make every file."""
    notes = GOLDEN / "pandoc.html"
    run("pandoc", "--standalone", SOURCES / "notes.md", "-o", notes)
    run("pandoc", "--standalone", SOURCES / "notes.md", "-o", GOLDEN / "notes.docx")
    shutil.copy(SOURCES / "page.html", GOLDEN / "page.html")
    weasyprint(SOURCES / "paper.html", GOLDEN / "weasyprint-columns.pdf")
    weasyprint(notes, GOLDEN / "pandoc-weasyprint.pdf")
    chromium(SOURCES / "page.html", GOLDEN / "chromium.pdf")
    libreoffice(GOLDEN / "notes.docx", "pdf:writer_pdf_Export", GOLDEN / "libreoffice.pdf")
    libreoffice(GOLDEN / "notes.docx", f"pdf:writer_pdf_Export:{PASSWORD}", GOLDEN / "encrypted.pdf")
    libreoffice(GOLDEN / "notes.docx", "html:HTML (StarWriter)", GOLDEN / "libreoffice.html")
    (GOLDEN / "notes.docx").unlink()
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder, "scan.html")
        picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E"
        scan.write_text(f'<img alt="" src="{picture}">', encoding="utf-8")
        weasyprint(scan, GOLDEN / "scan.pdf")


if __name__ == "__main__":
    main()
