"""Names of people, organisations and places, each linked to its entity."""

from checker.extract.entities.descriptions import find_descriptions
from checker.extract.entities.headlines import names_in_title_case, title_case_lines
from checker.extract.entities.kinds import judge
from checker.extract.entities.linking import link
from checker.extract.entities.pieces import split_run
from checker.extract.entities.roster import beside_roster
from checker.extract.entities.runs import find_runs, usage, words_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.models.claims import MentionClaim


def find_mentions(parsed: ParsedDocument, found: Found) -> list[MentionClaim]:
    """The mention claims of a document, in the order of the text.

    Runs of capitalised words are cut into names, titles and nationalities, each name is given a kind
    by everything the document says of it, and names of one thing are linked. Lines in title case
    yield only names that the lists or the rest of the document know.
    """
    readable = [s for s in parsed.sentences if s.zone is not Zone.TAGS]
    in_titles = title_case_lines(readable)
    titles = [s for s in readable if s.index in in_titles]
    body = [s for s in readable if s.index not in in_titles]
    used = usage(body)
    lines = [words_of(s) for s in body]
    pieces = [piece for s, around in zip(body, lines, strict=True) for run in find_runs(s, around, used) for piece in split_run(run)]
    judged = judge(pieces)
    judged += names_in_title_case(titles, judged)
    mentions = beside_roster(link(parsed, judged))
    return sorted((*mentions, *find_descriptions(parsed, lines, mentions)), key=lambda m: (m.start, m.end))
