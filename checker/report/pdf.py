"""A review as PDF: the web page in its printed form, with numbered pages. Nothing is fetched from anywhere."""

import io

from checker.errors import BadConfiguration
from checker.report import html
from checker.report.review import Review

_MISSING = (
    "PDF reports need WeasyPrint and the library Pango; install claim-consistency-checker[pdf], "
    "and on Debian libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0."
)
_PAGES = '@page { @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }'


def render(review: Review) -> bytes:
    """The file, tagged for screen readers; the same review gives the same bytes. Raises BadConfiguration where what it needs is not installed."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError):  # OSError: WeasyPrint is there, but not the libraries that it loads.
        raise BadConfiguration(_MISSING) from None
    fetches_nothing = URLFetcher(allowed_protocols=())
    page = HTML(string="\n".join(html.render(review)), url_fetcher=fetches_nothing)
    written = io.BytesIO()
    page.write_pdf(written, stylesheets=[CSS(string=_PAGES, url_fetcher=fetches_nothing)], pdf_tags=True)
    return written.getvalue()
