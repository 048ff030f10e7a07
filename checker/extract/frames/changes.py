"""Changes told with both ends: "rose 20 percent to 50 from 40", "from 40 to 50, up 25 percent", "doubled from 10 to 30"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.frames.skeleton import Direction, Form, Frame, Skeleton, frame_of
from checker.models.claims import QuantityClaim

_UP = (
    "rose|risen|rises?|rising|increased?|increases|increasing|grew|grown|grows?|growing|jump(?:ed|s|ing)?|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|"
    "leap(?:s|t|ed|ing)?|advanc(?:e|ed|es|ing)|swell(?:s|ed)?|swollen|expand(?:ed|s|ing)?|widen(?:ed|s|ing)?|rais(?:e|ed|es|ing)|lift(?:ed|s|ing)?|boost(?:ed|s|ing)?|up"
)
_DOWN = (
    "fell|fallen|falls?|falling|dropp?(?:ed|s|ing)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|dipp?(?:ed|s|ing)?|slid|slides?|sliding|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|"
    "slump(?:ed|s|ing)?|shr[aiu]nk(?:s|ing)?|s[aiu]nk|slipp?(?:ed|s|ing)?|eas(?:ed|es|ing)|narrow(?:ed|s|ing)?|contract(?:ed|s|ing)?|cut(?:s|ting)?|reduc(?:e|ed|es|ing)|lower(?:ed|s|ing)?|slash(?:ed|es|ing)?|los(?:t|e|es|ing)|shed(?:s|ding)?|down"
)
_VERB = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_NOUN = r"(?:(?P<up>rise|increase|growth|gain|jump|climb|surge|leap|hike|advance|boost)|(?P<down>fall|drop|decline|decrease|dip|slide|plunge|slump|cut|reduction|contraction))"
_THAN = "(?:from|compared with|compared to|against|versus|vs\\.?|up from|down from)"
_LINK = r"(?:,| -|;| \(|, or| or|, which is|, that is|, representing|, meaning)? ?"
_PERCENT = "<percent:p>"
_SINCE = r"(?: (?:since|in|over|during|within|last|this) [\w ]{1,25})?"
_TO_CLOSE = "(?:to close at|to finish at|to end at|to stand at|to|at)"

_CHANGES = tuple(
    Form(text)
    for text in (
        rf"{_VERB}(?:~ by)? {_PERCENT}{_SINCE},? from <from:*>~ to <to:*>",
        rf"{_VERB}(?:~ by)? {_PERCENT}{_SINCE},? (?:to|at) <to:*>~(?: in \w+)?,? {_THAN} <from:*>",
        rf"(?:{_VERB}~|went|gone|goes|moved|changed) from <from:*>~ to <to:*>~{_LINK}(?:(?:an?|the) )?(?:rise of |increase of |gain of |fall of |drop of |decline of |cut of |loss of |reduction of |hike of |surge of |change of |jump of |growth of |up |down |up by |down by |by )?{_PERCENT}(?! point)",
        rf"{_VERB} to <to:*>~,? from <from:*>~{_LINK}(?:(?:an?|the) )?(?:rise of |increase of |gain of |fall of |drop of |decline of |cut of |loss of |reduction of |jump of |up |down |by )?{_PERCENT}(?! point)",
        rf"{_PERCENT}[ -]{_NOUN}(?: in [a-z]+)?,? from <from:*>~ to <to:*>",
        rf"{_PERCENT}[ -]{_NOUN}(?: in [a-z]+)?,? to <to:*>~,? {_THAN} <from:*>",
        rf"{_NOUN} of {_PERCENT},? from <from:*>~ to <to:*>",
        rf"{_NOUN} of {_PERCENT},? to <to:*>~,? {_THAN} <from:*>",
        rf"(?:by|went from|moved from|from) <from:*>~ to <to:*>~{_LINK}(?P<up>up|rise of|an increase of|a rise of|a gain of|a jump of)? ?(?P<down>down|a fall of|a drop of|a decline of)? ?(?:an? )?{_PERCENT} (?:rise|increase|gain|jump|fall|drop|decline|growth)\b",
        rf"<to:*>~,? (?:(?P<up>up)|(?P<down>down)) {_PERCENT} (?:from|on) <from:*>",
        rf"<to:*>~,? (?:(?P<up>up)|(?P<down>down)) from <from:*>~{_LINK}(?:or |an? )?(?:rise of |increase of |fall of |drop of )?{_PERCENT}",
    )
)
_STEPS = tuple(
    Form(text)
    for text in (
        rf"{_VERB}(?:~ by)? <step:*>~,? (?:or |\(|- ?){_PERCENT}\)?,? {_TO_CLOSE} <to:*>",
        rf"{_VERB}(?:~ by)? {_PERCENT},? (?:or |\(|- ?)<step:*>~\)?,? {_TO_CLOSE} <to:*>",
    )
)
_FACTORS = {
    "doubl": 2.0, "twofold": 2.0, "trebl": 3.0, "tripl": 3.0, "threefold": 3.0, "quadrupl": 4.0, "fourfold": 4.0, "quintupl": 5.0, "fivefold": 5.0, "sixfold": 6.0,
    "tenfold": 10.0, "halv": 0.5, "two-fold": 2.0, "three-fold": 3.0, "four-fold": 4.0, "five-fold": 5.0, "ten-fold": 10.0,
}  # fmt: skip
_FACTOR = r"\b(?P<word>(?:doubl|trebl|tripl|quadrupl|quintupl|halv)(?:e|es|ed|ing)|(?:two|three|four|five|six|ten)-?fold)"
_MULTIPLES = tuple(
    Form(text)
    for text in (
        rf"{_FACTOR}~,? from <from:*>~ to <to:*>",
        rf"{_FACTOR}~,? to <to:*>~,? {_THAN} (?:just |only )?<from:*>",
        rf"from <from:*>~ to <to:*>~,? (?:or |a |an |more than |nearly |almost |about |roughly )*{_FACTOR}",
    )
)
_LOOSE = re.compile(r"\b(?:more|less|nearly|almost|about|over|roughly|around|virtually|practically|at least|up to) (?:than )?(?:an? )?$", re.IGNORECASE)


def changes(skeleton: Skeleton) -> Iterator[Frame]:
    """The percentage changes and multiples that a sentence states with their ends, each once."""
    seen: set[tuple[str, ...]] = set()
    if "{p" in skeleton.text:
        for form in _CHANGES:
            for match in form.matches(skeleton):
                key = (match["percent"], match["from"], match["to"])
                if key not in seen:
                    seen.add(key)
                    frame = _change([skeleton.figure(match, name) for name in ("percent", "from", "to")], match["up"], match["down"])
                    if frame:
                        yield skeleton.widened(frame, match)
        yield from _steps(skeleton)
    yield from _multiples(skeleton)


def _steps(skeleton: Skeleton) -> Iterator[Frame]:
    """ "Fell 50 cents, or 10 percent, to $4.50": where it came from is the end less the step."""
    for form in _STEPS:
        for match in form.matches(skeleton):
            percent, step, after = (skeleton.figure(match, name) for name in ("percent", "step", "to"))
            frame = frame_of("change", [percent, step, after]) if step.measure == after.measure and step.unit in (after.unit, "") else None
            if frame is None or step.measure == "percent":
                continue
            size, end = frame.values[1] * step.factor, frame.values[2] * after.factor
            before = end - size if match["up"] else end + size
            tolerances = (frame.tolerances[0], frame.tolerances[1] * step.factor + frame.tolerances[2] * after.factor, frame.tolerances[2] * after.factor)
            direction: Direction = "up" if match["up"] else "down"
            values = (frame.values[0], before, end)
            yield skeleton.widened(replace(frame, values=values, tolerances=tolerances, unit=after.unit, words=(match[direction],), direction=direction), match)


def _multiples(skeleton: Skeleton) -> Iterator[Frame]:
    """ "Doubled from 10 to 30"."""
    for form in _MULTIPLES:
        for match in form.matches(skeleton):
            before, after = skeleton.figure(match, "from"), skeleton.figure(match, "to")
            loose = _LOOSE.search(skeleton.text, max(0, match.start("word") - 24), match.start("word"))
            words = (match["word"], loose[0].strip().lower() if loose else "")
            frame = frame_of("multiple", [before, after], words=words) if before.unit == after.unit else None
            if frame:
                factor = next(value for stem, value in _FACTORS.items() if match["word"].lower().startswith(stem))
                yield skeleton.widened(replace(frame, values=(factor, *frame.values), tolerances=(0.0, *frame.tolerances)), match)


def _change(figures: list[QuantityClaim], up: str | None, down: str | None) -> Frame | None:
    _, before, after = figures
    if before.unit != after.unit or before.measure != after.measure or (before.per and after.per and before.per != after.per):
        return None
    direction: Direction = "up" if up and not down else "down" if down and not up else ""
    return frame_of("change", figures, direction=direction, words=(up or down or "",))
