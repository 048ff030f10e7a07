"""An example of a rule as the documents that the checker reads."""

from checker.ingest import plain
from checker.models.document import Document
from checker.models.rules import Example


def documents_of(example: Example) -> list[Document]:
    """The example's documents with their dates, each followed by its source, if it has one."""
    documents = []
    for name, text in example.docs.items():
        documents.append(plain.read(name, text)[0].model_copy(update={"date": example.dates.get(name)}))
        if name in example.sources:
            source = plain.read(f"{name}#source", example.sources[name])[0]
            documents.append(source.model_copy(update={"is_source": True}))
    return documents
