"""Text that a terminal will not obey, each character in its place, so that offsets still hold."""

from functools import lru_cache

_MARKS_OF_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_STAND_INS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys((0x09, 0x0D), " "),
    0x7F: "␡",
    **dict.fromkeys((*range(0x80, 0xA0), 0x2028, 0x2029, *_MARKS_OF_DIRECTION, *range(0xD800, 0xE000)), "�"),
}
del _STAND_INS[0x0A]


@lru_cache(maxsize=64)
def harmless(text: str) -> str:
    """`text` with a visible stand-in for every control character, mark of direction and half of a character; line ends stay."""
    return text.translate(_STAND_INS)
