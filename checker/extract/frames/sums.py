"""Wholes told with all of their parts, announced counts with their lists, and totals with their averages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.frames.skeleton import Form, Frame, Skeleton, frame_of
from checker.models.claims import QuantityClaim

_MADE_OF = r"(?:are|were|is|was|comprises?|comprised|compris(?:ing|ed) of|consists? of|consisted of|consisting of|(?:is|are|was|were) made up of|made up of|(?:is|are|was|were) divided into|split into|(?:split|divided|shared) between|namely|that is)"
_PARTIAL = re.compile(
    r"\b(?:including|includes?|included|among|such as|about|some|of them|of whom|more|for example|mostly|mainly|at least|or)\b", re.IGNORECASE
)
_ITEM = r"(?:\{[cm]\d+\}|\ban?\b)(?: [a-z][\w'-]*){0,5}"
_PARTS = rf"(?P<parts>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})"
# What may follow a whole and its parts: the end, a dash, or a comma after which no further part can come.
_END = r"(?= ?[.;)]? ?$| ?[.;]| -|,(?: ?\"| (?:the|which|who|according|said|he|she|they|it) ))"
_SIGN_OR_ONE = re.compile(r"\{[cm](\d+)\}|\ban?\b", re.IGNORECASE)
_SUMS = tuple(
    Form(text)
    for text in (
        rf"<whole:cm>(?:[ -][a-z][\w'-]*){{0,4}}(?: ?:| -+|,? {_MADE_OF}) {_PARTS}{_END}",
        rf"<whole:cm>(?: [a-z][\w'-]*){{1,4}},? \(?{_PARTS}\)(?= ?[.,;a-z])",
        rf"^(?:the|its|all|their) <whole:c>(?: [a-z][\w'-]*){{1,3}}, {_PARTS}, (?:are|were|is|was|have|had|will|met|meet|left|came|took|won|voted|went)\b",
        rf"{_PARTS},? (?:-+ )?(?:for a total of|a total of|in total|in all|making a total of|totall?ing|bringing the total to|or) <whole:cm>(?= ?[.,;]| [a-z]+(?:[.,;]|$)| in all)",
        rf"{_PARTS}, <whole:cm>(?: [a-z]+){{0,2}} (?:in all|in total|altogether|overall)\b",
    )
)
_PAIRED = Form(
    r"<whole:c>(?:[ -][a-z][\w'-]*){0,5}, <one:c> (?:of them |of whom |are |were |is |was |at )*(?P<first>[a-z]+),? and <other:c> (?:of them |of whom |are |were |is |was )*(?P<second>[a-z]+)\b(?! [a-z])"
)
_COMPLEMENTS = frozenset(
    frozenset(pair)
    for pair in (
        ("men", "women"), ("man", "women"), ("men", "woman"), ("man", "woman"), ("boys", "girls"), ("boy", "girls"), ("boys", "girl"), ("male", "female"), ("males", "females"),
        ("passengers", "crew"), ("adults", "children"), ("adults", "minors"), ("home", "away"), ("alive", "dead"),
    )
)  # fmt: skip
_TIMES = re.compile(r"\b(?:times|days|weeks|months|years|hours|minutes|points|percent)\b", re.IGNORECASE)

_WORD = r"[\w'.]+(?:-[\w']+)*"
_THING = rf"(?:{_WORD} ){{0,4}}{_WORD}"
_DESCRIBED = r"(?:(?:the|an?|his|her|its|their|our) [a-z][\w'-]*(?: [\w'-]+){0,2}|(?-i:[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}))"
_NAME = r"(?-i:(?:the )?[A-Z][\w'.-]*(?: (?:of |the |and the )?[A-Z][\w'.-]*){0,3})"
_PLURAL = r"(?-i:(?: [a-z][\w'-]*){0,3} (?:[a-z][\w'-]*s|people|men|women|children))"
_LISTS = (
    Form(
        rf"<count:c>{_PLURAL}(?:(?: (?:for|of|in|to|behind)(?: [a-z][\w'-]*){{1,6}})? ?: | ?- |, namely,? | \()(?P<items>{_THING}(?:, {_THING}){{0,8}},? and (?:{_WORD} ){{0,4}}[\w'-]+)(?P<close>\)|[.;]?$| - )"
    ),
    Form(rf"^<count:c>{_PLURAL}(?: [a-z][\w'-]*){{1,6}}: (?P<items>{_DESCRIBED}(?:, {_DESCRIBED}){{0,8}},? and {_DESCRIBED})(?P<close>[.;]?$)"),
    Form(rf"\bthe <count:c>{_PLURAL} (?:are|were) (?P<items>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})(?P<close>[.;]?$)"),
    Form(rf"\bthe <count:c>{_PLURAL}, (?P<items>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})(?P<close>, (?:are|were|will|have|had)\b)"),
)
_AND = re.compile(r",? and |, ", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|if|because|when|while|is|are|was|were|has|have|had|will|would|can|could|but|said|says|not)\b", re.IGNORECASE)
_UNCOUNTED = frozenset("day week month year hour minute second time percent point dollar euro pound metre mile people".split())

_MEAN = r"(?:an average of|a mean of|averaging|on average|or an average of|an average|which averages(?: out at)?|or about|at an average of)"
_NO_TOTALS = frozenset({"time", "percent", "points", "ordinal", "age", "score", "fraction"})
_WHOLLY = r"(?:in all|in total|altogether|overall)"
_DID = "(?!(?:in|over|for|of|on|at|from|and|or|with|by|per|during|across|to) )[a-z]+"
_AVERAGES = tuple(
    Form(text)
    for text in (
        rf"<total:*>~,? (?:over|in|across|during|from|for|at|on|among|between|to) (?:the |its |a total of |all |just )*<count:ct>~(?:,| -| \(| and)? ?{_MEAN} <mean:*>",
        r"<total:*>~,? (?:over|in|across|during|from|for|on|among|between) (?:the |its |a total of |all |just )*<count:ct>~, or (?:about |some |roughly )?<mean:*>(?= each| apiece| on average|[,.;]|$)",
        rf"(?:over|in|during|across) (?:the )?<count:t>,? (?:[a-z]+ ){{1,5}}<total:*>~,? {_MEAN} <mean:*>",
        rf"<count:c>~ {_DID} <total:*>~,? {_MEAN} <mean:*>(?= each| apiece|[,.;]|$)",
        r"<count:c>~,? (?:each )?(?:at|costing|worth|priced at|of|weighing|paying|for) <mean:*> (?:each|apiece),? (?:for|or|making|giving|costing|raising|earning|-)? ?(?:a total of|in all|in total|totall?ing|bringing in|a grand total of) <total:*>",
        rf"<count:c>~ {_DID} <mean:*> (?:each|apiece),? (?:or |for |making )?<total:*> {_WHOLLY}",
        rf"<count:c>~ {_DID} <total:*>~,? or <mean:*> (?:each|apiece)",
        rf"{_MEAN} <mean:*>~ (?:for|over|in|across) <count:ct>~,? (?:for |or |making |giving )?(?:a total of|totall?ing) <total:*>",
        r"<total:*>~,? (?:comes|came|works out|worked out|amounts|amounted) (?:to|at) <mean:*>~? (?:for each of|for every one of) (?:the |its |their )?<count:*>",
        r"<total:*>~ (?:divided|split|shared) (?:equally |evenly )?(?:among|between|by) <count:c>~,? (?:or |giving (?:each|them) |which is |that is )?<mean:*> each",
    )
)


def sums(skeleton: Skeleton) -> Iterator[Frame]:
    """Wholes with all their parts: "the 21 members are 12 men and nine women"."""
    seen: set[str] = set()
    for form in _SUMS:
        for match in form.matches(skeleton):
            if match["whole"] in seen or _PARTIAL.search(match[0]):
                continue
            seen.add(match["whole"])
            frame = _sum(skeleton, skeleton.figure(match, "whole"), match["parts"])
            if frame:
                yield replace(frame, end=max(frame.end, skeleton.place(match.end("parts"))))


def pairs(skeleton: Skeleton) -> Iterator[Frame]:
    """Wholes that two words divide without a rest: "15 ministers, ten men and five women"."""
    for match in _PAIRED.matches(skeleton):
        if frozenset((match["first"].lower(), match["second"].lower())) in _COMPLEMENTS and not _PARTIAL.search(
            match[0].replace("of them", "").replace("of whom", "")
        ):
            frame = frame_of("sum", [skeleton.figure(match, name) for name in ("whole", "one", "other")], exhaustive=True)
            if frame:
                yield replace(frame, end=skeleton.place(match.end("second")))


def _sum(skeleton: Skeleton, whole: QuantityClaim, parts: str) -> Frame | None:
    figures = [skeleton.figures[int(m[1])] if m[1] else None for m in _SIGN_OR_ONE.finditer(parts)]
    named = [f for f in figures if f is not None]
    ones = len(figures) - len(named)
    if not named or (whole.unit and ones) or any(f.unit != whole.unit for f in named) or _TIMES.search(parts):
        return None
    frame = frame_of("sum", [whole, *named], exhaustive=True)
    if frame is None or (whole.noun in _UNCOUNTED and whole.noun != "people"):
        return None
    return Frame("sum", frame.start, frame.end, (*frame.values, *[1.0] * ones), (*frame.tolerances, *[0.0] * ones), frame.unit, exhaustive=True)


def lists(skeleton: Skeleton) -> Iterator[Frame]:
    """An announced count with its list: "three causes: cost, delay and fraud"."""
    for form in _LISTS:
        for match in form.matches(skeleton):
            count, items = skeleton.figure(match, "count"), match["items"]
            names = tuple(item.strip() for item in _AND.split(items) if item.strip())
            if count.comparator != "eq" or count.noun in _UNCOUNTED or "{" in items or _PARTIAL.search(match[0]) or _SUBORDINATE.search(items):
                continue
            if items.count(" and ") == 1 and (count.low or 0) > 1 and not _mixed(names):
                end = skeleton.place(match.end("items"))
                yield Frame("list", count.start, end, (count.low or 0.0, float(len(names))), (0.0, 0.0), words=names, exhaustive=True)


def _mixed(items: tuple[str, ...]) -> bool:
    """Names beside descriptions: one may explain the other ("his deputy, Ann Lee, and Bo Park")."""
    return len({item[0].isupper() for item in items}) > 1


def averages(skeleton: Skeleton) -> Iterator[Frame]:
    """A total, a count and their mean: "120 units over four days, an average of 30"."""
    seen: set[str] = set()
    for form in _AVERAGES:
        for match in form.matches(skeleton):
            if match["mean"] in seen:
                continue
            seen.add(match["mean"])
            mean, total, count = (skeleton.figure(match, name) for name in ("mean", "total", "count"))
            same_unit = mean.unit in ("", total.unit) or total.unit == ""
            if same_unit and total.measure not in _NO_TOTALS and (not mean.per or count.measure != "time" or mean.per == count.unit):
                frame = frame_of("average", [mean, total, count])
                if frame:
                    yield frame
