"""Whether a sentence names where it has its knowledge from, as far as single words show."""

import re

_SOURCE = re.compile(
    r"\b(?:said|says|say|saying|stated|asserted|testified|told|tells|according to|accus(?:e|es|ed|ing|ation|ations)|alleg(?:e|es|ed|edly|ing|ation|ations)|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)"
    r"|believ(?:e|es|ed)|suggest(?:s|ed|ing)?|report(?:s|ed|edly|ing)?|critics?|analysts?|experts?|prosecutors?|observers?|seen (?:by|as)|regarded as|viewed as|describ(?:e|es|ed)"
    r"|call(?:s|ed|ing)|considered|suspect(?:s|ed)?|thinks?|thought|feels?|felt|insist(?:s|ed)?|wrote|writes|announced that|admitted|acknowledged|warned"
    r"|dismissed as|branded|dubbed|labelled|labeled|condemned|denounced|reveal(?:s|ed)|e-?mails?|understood to|documents show|records show|filings show|showed that|shows that)\b",
    re.IGNORECASE,
)


def names_source(text: str) -> bool:
    """Whether a sentence holds a word of saying, thinking, accusing or reporting."""
    return bool(_SOURCE.search(text))
