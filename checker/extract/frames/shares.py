"""Parts of one whole: "twelve of the 15 bids, or 80 percent", and percentages that share a whole between them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.frames.skeleton import Form, Frame, Skeleton, frame_of
from checker.models.claims import QuantityClaim

_OF = r"~(?: out)? of (?:(?:the|its|their|his|her|our|all|a total of|some) )*"
_OR = r"(?:,? or|,? \(|, i\.e\.,?|,? -+|, equal to|, equivalent to|, which is|, that is,?|, making up|, representing|, amounting to|;|,)? ?(?:about |roughly )?"
_VERB = r"(?:[a-z]+ ){0,3}"
_SHARES = tuple(
    Form(text)
    for text in (
        rf"<part:c>{_OF}<whole:c>~{_OR}<percent:pf>(?! (?:more|less|fewer|higher|lower)\b| of (?!the total\b|the whole\b))(?=[ ,.;:)-]|$)",
        rf"<percent:pf>,? (?:or |\(|- ?|, )(?:about |some )?<part:c>{_OF}<whole:c>",
        r"<part:c>~,? (?:or|\() ?<percent:pf>,? of (?:(?:the|its|their|his|her|all) )*<whole:c>",
        r"<percent:pf> of (?:the|its|their|his|her|all) <whole:c>~(?:,| -| \(|,? or| -+) ?(?:or |that is,? )?<part:c>(?= [a-z]+| ?[,.;)])",
        r"\bof (?:(?:the|its|their|all) )*<whole:c>~, <part:c>~(?:, or|,| or| \((?:or )?) ?<percent:pf>(?=[ ,.;:)]|$)",
        r"<part:c>~ (?:(?:make|makes|made|making) up|account(?:s|ed)? for|represent(?:s|ed)?) <percent:pf> of (?:(?:the|its|their|all) )*<whole:c>",
        rf"<percent:pf>~ \(<part:c>{_OF}<whole:c>",
        r"<percent:pf>~ \(<part:c>/<whole:c>\)",
        rf"<part:c>{_OF}<whole:c>~,? {_VERB}\(<percent:pf>\)",
    )
)
_CHOICE = re.compile(
    r"\b(?:chose|choose|chosen|pick(?:ed)?|prefer(?:red|s)?|favou?r(?:ed|s)?|vot(?:ed?|ing)|back(?:ed|ing)?|support(?:ed|ing|s)?|oppos(?:ed?|ing)|went to|answered|said (?:yes|no)|undecided|"
    r"were (?:for|against|unsure)|in favou?r|agreed?|disagreed?|approved?|disapproved?|unsure|did not know|don't know|no opinion)\b|\} against\b",
    re.IGNORECASE,
)
_BALLOT = re.compile(r"\b(?:vot\w+|polls?|ballots?|elections?|surveys?|respondents)\b", re.IGNORECASE)
_WON = re.compile(r"\b(?:won|took|got|gets?|received|polled|scored|gave|gives|puts?)\b", re.IGNORECASE)
_GROUP = re.compile(r"^ (?:of|in|among) (?!voters|respondents|those|people|favou?r|support|the (?:vote|votes|poll|ballot|electorate))", re.IGNORECASE)
_SEVERAL_ANSWERS = re.compile(
    r"\b(?:more than one|multiple|several answers|also|both|each of|compared|up from|down from|from|previous|last (?:year|month|time)|counted|counting|reporting|earlier|while in)\b|add up",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?![a-z',; -]*\bto (?:her |his |their )?$)(?:[a-z',; -]|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\bDr)\.){1,60}", re.IGNORECASE)
_FEWEST = 3


def shares(skeleton: Skeleton) -> Iterator[Frame]:
    """A part and its whole with their percentage, and lists of percentages of one choice."""
    yield from _parts_of_wholes(skeleton)
    yield from _divided(skeleton)


def _parts_of_wholes(skeleton: Skeleton) -> Iterator[Frame]:
    seen: set[tuple[str, ...]] = set()
    if "{p" not in skeleton.text and "{f" not in skeleton.text:
        return
    for form in _SHARES:
        for match in form.matches(skeleton):
            key = (match["part"], match["whole"])
            percent, part, whole = (skeleton.figure(match, name) for name in ("percent", "part", "whole"))
            frame = None if key in seen else frame_of("share", [percent, part, whole])
            seen.add(key)
            if frame:
                yield _in_percent(frame, percent)


def _in_percent(frame: Frame, share: QuantityClaim) -> Frame:
    if share.measure == "percent":
        return frame
    values, tolerances = (100 * frame.values[0], *frame.values[1:]), (100 * frame.tolerances[0], *frame.tolerances[1:])
    return Frame(frame.type, frame.start, frame.end, values, tolerances)


def _divided(skeleton: Skeleton) -> Iterator[Frame]:
    """ "45% chose A, 40% chose B and 25% chose C": answers to one question that each may give once."""
    percents = [i for i, f in enumerate(skeleton.figures) if f.measure == "percent" and f.comparator in ("eq", "approx")]
    text = skeleton.text
    choice = _CHOICE.search(text) or (_WON.search(text) and _BALLOT.search(text))
    if len(percents) < _FEWEST or not choice or _SEVERAL_ANSWERS.search(text) or sum(bool(_GROUP.match(text[skeleton.ends[i] :])) for i in percents) > 1:
        return
    run = [percents[0]]
    for previous, index in pairwise(percents):
        if _BETWEEN.fullmatch(skeleton.text[skeleton.ends[previous] : skeleton.starts[index]]):
            run.append(index)
    if len(run) == len(percents):
        frame = frame_of("shares", [skeleton.figures[i] for i in run], words=tuple(m[0].lower() for m in _CHOICE.finditer(skeleton.text)))
        if frame:
            yield frame
