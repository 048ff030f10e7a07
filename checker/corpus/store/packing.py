"""Claims, documents and findings as bytes: JSON without defaults, that any text survives, half characters and NUL too."""

import json
import zlib
from collections.abc import Sequence
from datetime import date as Date
from functools import lru_cache
from hashlib import blake2b
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from checker.engine.keys import BlockKey
from checker.models.claims import Claim
from checker.models.extracted import AnyClaim

Model = TypeVar("Model", bound=BaseModel)
_LEVEL = 6


def named(text: str) -> bytes:
    """What a text of any length and kind is looked up by."""
    return blake2b(raw(text), digest_size=16).digest()


def raw(text: str) -> bytes:
    """A text as bytes. PostgreSQL's own texts hold no NUL, and UTF-8 holds no half characters."""
    return text.encode("utf-8", "surrogatepass")


def text_of(data: bytes) -> str:
    """The text of `raw`."""
    return bytes(data).decode("utf-8", "surrogatepass")


def pack(value: BaseModel) -> bytes:
    """A value as JSON without its defaults."""
    return _json(value)


def unpack(kind: type[Model], data: bytes) -> Model:
    """The value of `pack`."""
    try:
        return kind.model_validate_json(data)
    except ValidationError:  # half a character, which the fast way does not take
        return kind.model_validate(json.loads(data))


def squeeze(value: BaseModel) -> bytes:
    """A value as compressed JSON without its defaults."""
    return zlib.compress(_json(value), _LEVEL)


def unsqueeze(kind: type[Model], data: bytes) -> Model:
    """The value of `squeeze`."""
    return unpack(kind, zlib.decompress(data))


def squeeze_all(values: Sequence[BaseModel]) -> bytes:
    """Several values as one compressed list."""
    return zlib.compress(b"[" + b",".join(map(_json, values)) + b"]", _LEVEL)


def unsqueeze_all(kind: type[Model], data: bytes) -> list[Model]:
    """The values of `squeeze_all`."""
    many, text = _many(kind), zlib.decompress(data)
    try:
        return many.validate_json(text)
    except ValidationError:
        return many.validate_python(json.loads(text))


@lru_cache(maxsize=8)
def _many(kind: type[Model]) -> TypeAdapter[list[Model]]:
    return TypeAdapter(list[kind])  # type: ignore[valid-type]


def pack_key(key: BlockKey) -> bytes:
    """A block's key as bytes."""
    return json.dumps([key.rule, key.condition, *key.values], separators=(",", ":")).encode()


def unpack_key(data: bytes) -> BlockKey:
    """The key of `pack_key`."""
    rule, condition, *values = json.loads(data)
    return BlockKey(rule, condition, tuple(values))


_CLAIM: TypeAdapter[Any] = TypeAdapter(AnyClaim)
_OF_DOCUMENT = frozenset(("doc", "published"))


def pack_claim(claim: Claim, published: Date | None) -> bytes:
    """A claim without what is known from its document: the name, and the day, where the claim has the same."""
    left_out = {"doc", "kind", "published"} if claim.published == published else {"doc", "kind"}
    told = b'{"kind":"' + claim.kind.encode() + b'",'
    if claim.published is None and published is not None:
        told += b'"published":null,'
    return told + _json(claim, left_out)[1:]


def unpack_claim(data: bytes, doc: str, published: Date | None) -> Claim:
    """The claim of `pack_claim`."""
    try:
        return _claim(_CLAIM.validate_json(_with_document(data, doc, published)))
    except ValidationError:
        values = json.loads(data)
        return _claim(_CLAIM.validate_python({"published": published, **values, "doc": doc}))


def _claim(value: Any) -> Claim:
    assert isinstance(value, Claim)
    return value


def _with_document(data: bytes, doc: str, published: Date | None) -> bytes:
    head = b'{"doc":' + json.dumps(doc).encode()
    if published is not None and b'"published":' not in data:
        head += b',"published":"' + published.isoformat().encode() + b'"'
    return head + b"," + data[1:]


def _json(value: BaseModel, left_out: set[str] | None = None) -> bytes:
    try:
        return value.__pydantic_serializer__.to_json(value, exclude_defaults=True, exclude=left_out)
    except PydanticSerializationError:  # half a character, which UTF-8 cannot hold
        return json.dumps(value.model_dump(mode="json", exclude_defaults=True, exclude=left_out), separators=(",", ":")).encode()
