"""Makes the golden documents of office programs, mails and books anew, from the files in `golden/sources`.

Needs LibreOffice (`soffice`) and `pandoc`; the tests do not, for what they made is kept. Run `python -m tests.ingest.make_golden_office`.
"""

import shutil
import subprocess
from email.message import EmailMessage
from email.utils import localtime
from pathlib import Path
from tempfile import TemporaryDirectory

GOLDEN = Path(__file__).parent / "golden"
SOURCES = GOLDEN / "sources"


def main() -> None:
    """Write all golden documents."""
    with TemporaryDirectory() as folder:
        for suffix in ("odt", "docx", "rtf"):
            _libreoffice(SOURCES / "office.fodt", suffix, Path(folder))
    for suffix in ("docx", "odt", "rtf", "epub"):
        subprocess.run(["pandoc", "--standalone", SOURCES / "book.md", "-o", GOLDEN / f"book.{suffix}"], check=True)
    (GOLDEN / "reply.eml").write_bytes(bytes(_reply()))
    (GOLDEN / "page.eml").write_bytes(bytes(_page()))


def _libreoffice(source: Path, suffix: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", folder, source], check=True, capture_output=True)
    shutil.move(folder / f"{source.stem}.{suffix}", GOLDEN / f"{source.stem}.{suffix}")


def _headed(subject: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ada Writer <ada@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = subject
    message["Date"] = localtime().replace(year=2024, month=5, day=6, hour=12)
    return message


def _reply() -> EmailMessage:
    """A reply in plain text above the mail that it answers, with a signature, a Word document, a picture and an attached mail."""
    message = _headed("Re: The ferry at Arle Quay – a café opens")
    message.set_content(
        "Dear Bo,\n\nthe ferry carried forty people on its first day, and the café at the quay\nsold all its cakes.\n\n"
        "On Sun, 5 May 2024 at 10:00, Bo Editor <bo@example.org> wrote:\n> How many people were there?\n> Who counted them?\n\n-- \nAda Writer\nArle Gazette\n"
    )
    message.add_attachment((GOLDEN / "book.docx").read_bytes(), maintype="application", subtype="octet-stream", filename="two bridges.docx")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="quay.png")
    inner = _headed("The older mail")
    inner.set_content("The ferry was built in 1998 by the harbour office.\n")
    message.add_attachment(inner)
    return message


def _page() -> EmailMessage:
    """A mail in HTML only, with the mail that it answers quoted as mail programs do."""
    message = _headed("Fwd: Prices at the quay")
    message.set_content(
        "<html><body><p>The café at the quay has three prices.</p><ul><li>Tea is two crowns.</li><li>Cake is four crowns.</li></ul>"
        '<div class="gmail_quote">On Sunday Bo wrote:<blockquote>What does tea cost?</blockquote></div></body></html>',
        subtype="html",
    )
    return message


if __name__ == "__main__":
    main()
