"""A review as a Word file: the text with a comment at the words of each finding, as fact-checkers mark a manuscript.

One document that came as a Word file is given back as a copy of that file with comments in it. Any other is written
anew, and so are several, one after the other.
"""

from collections.abc import Iterator

from checker.report.review import Review
from checker.report.word.copied import Copy, NoCopy, copy_of, file_of
from checker.report.word.made import made


def render(review: Review) -> bytes:
    """The file. The same review, with the same Word file beside it, gives the same bytes."""
    if len(review.documents) == 1:
        copy = copy_of(review, review.documents[0])
        if isinstance(copy, Copy):
            return copy.content
    return made(review)


def notes(review: Review) -> Iterator[str]:
    """What its reader should know of how the file was made, a sentence each."""
    if len(review.documents) > 1:
        for document in review.documents:
            if file_of(document) is not None:
                yield f"{document.id}: several documents go into one Word file, so this one was written anew; report it alone to have comments in a copy of it."
        return
    for document in review.documents:
        copy = copy_of(review, document)
        if isinstance(copy, NoCopy) and copy.why:
            yield f"{document.id}: its text was written anew, since comments could not be put into a copy of the file ({copy.why})."
        elif isinstance(copy, Copy) and copy.beside:
            count = f"{copy.beside} comment stands" if copy.beside == 1 else f"{copy.beside} comments stand"
            yield f"{document.id}: {count} beside the words meant, which are in a note, a text box or the like; each of these quotes them."
