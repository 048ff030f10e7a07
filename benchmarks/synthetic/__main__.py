"""`python -m benchmarks.synthetic 1000 FOLDER` writes `corpus.jsonl`, a batch of documents, and `planted.tsv`, what was planted in it."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic.documents import name_of, plants_below, sentences_of, text_of


def main() -> None:
    """Read the command line, and write both files."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthetic", description=__doc__)
    parser.add_argument("documents", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", type=int, default=0, help="the number of the first document")
    asked = parser.parse_args()
    write(asked.folder, asked.documents, asked.first)


def write(folder: Path, count: int, first: int = 0) -> None:
    """Write the documents of the numbers from `first` on, and what is planted in those below the last."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "corpus.jsonl").open("w") as batch:
        batch.writelines(line_of(number) for number in range(first, first + count))
    (folder / "planted.tsv").write_text("".join(f"{row}\n" for row in rows(first + count)))


def line_of(number: int) -> str:
    """A document as a line of a batch."""
    text = text_of(number)
    return json.dumps({"doc": text.doc, "title": text.title, "date": text.date.isoformat(), "text": text.text}, ensure_ascii=False) + "\n"


def rows(count: int) -> Iterator[str]:
    """A row of the table for each plant: its sort, the rules of which one must find it (none for a look-alike), its documents, and what they say."""
    yield "# sort\trules\tdocuments\tsentences"
    for plant in plants_below(count):
        yield "\t".join((plant.conflict.name, ",".join(plant.conflict.rules), ",".join(map(name_of, plant.documents)), " | ".join(sentences_of(plant))))


if __name__ == "__main__":
    main()
