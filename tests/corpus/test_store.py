"""The store of a corpus, on both databases: documents, claims by block, what is found in blocks."""

from datetime import date as Date

import pytest

from checker.corpus.store import BlockFindings, CorpusStore, Versions, open_corpus
from checker.models.coverage import Coverage
from tests.corpus.made import DAY, check_all, claim, finding, key, stored

HOSTILE = ("", "NUL \0 in it", "half \ud800 a character", "a/" * 4000, "'; DROP TABLE documents; --", "café\u2028\U0001f600", "%s ? :name {x}")


def _names(store: CorpusStore) -> dict[str, set[str]]:
    """The documents of the blocks that wait, by their values."""
    return {block.key.values[0]: set(block.cards) for block in store.blocks(store.touched(1000))}


def test_a_new_store_is_empty(store: CorpusStore) -> None:
    status = store.status()
    assert (status.documents, status.claims, status.blocks, status.touched, status.findings, status.decisions) == (0, 0, 0, 0, {}, 0)
    assert store.known() == {}
    assert store.touched(10) == []
    assert list(store.made_findings()) == []
    assert list(store.own_findings()) == []


def test_documents_come_back_as_they_were(store: CorpusStore) -> None:
    one, other = stored("a.txt", "x", findings=[finding(1)]), stored("b.txt")
    store.put([one, other])
    assert store.known() == {"a.txt": one.content_key, "b.txt": other.content_key}
    assert store.documents(["b.txt", "a.txt", "none.txt"]) == {"a.txt": one.document, "b.txt": other.document}
    assert dict(store.own_findings()) == {"a.txt": one.own, "b.txt": other.own}


def test_blocks_have_the_claims_that_share_a_key(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x,y", "x"), stored("b.txt", "y", "z"), stored("c.txt", "x", published=None)])
    blocks = {block.key: block for block in store.blocks(store.touched(10))}
    assert set(blocks) == {key("x"), key("y")}
    assert blocks[key("x")].claims == (claim("a.txt"), claim("a.txt", 1), claim("c.txt", published=None))
    assert blocks[key("y")].claims == (claim("a.txt"), claim("b.txt"))
    cards = blocks[key("x")].cards
    assert [(card.id, card.published, card.signature, card.background) for card in cards.values()] == [
        ("a.txt", DAY, b"a.txt", False),
        ("c.txt", None, b"c.txt", False),
    ]


def test_a_block_of_one_document_waits_no_more_once_it_was_looked_at(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x", "x"), stored("b.txt", "y")])
    assert store.touched_count() == 2
    assert store.blocks(store.touched(10)) == []
    assert store.touched_count() == 0


def test_blocks_wait_in_pages(store: CorpusStore) -> None:
    store.put([stored(f"{n}.txt", *(f"k{m}" for m in range(40))) for n in range(2)])
    first = store.touched(15)
    rest = store.touched(100, first[-1])
    assert len(first) == 15
    assert len(rest) == 25
    assert sorted([*first, *rest]) == [*first, *rest]


def test_what_is_found_is_kept_and_replaced(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    assert [one.message for one in store.made_findings()] == ["x: ('a.txt', 'b.txt')"]
    store.put([stored("c.txt", "x")])
    assert store.touched_count() == 1
    check_all(store)
    assert [one.message for one in store.made_findings()] == ["x: ('a.txt', 'b.txt', 'c.txt')"]
    assert store.status().coverage == Coverage(documents=3, claims=3, blocks=1, members=3)


def test_only_the_blocks_of_a_changed_document_wait(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x", "y"), stored("b.txt", "x", "y", "z"), stored("c.txt", "z", "new")])
    check_all(store)
    store.put([stored("a.txt", "x", "new")])
    assert _names(store) == {"x": {"a.txt", "b.txt"}, "new": {"a.txt", "c.txt"}}
    assert list(store.made_findings())


def test_what_was_found_goes_with_the_last_but_one_document(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    store.remove(["a.txt", "never.there"])
    check_all(store)
    assert list(store.made_findings()) == []
    assert store.known().keys() == {"b.txt"}
    assert store.status().blocks == 1
    store.remove(["b.txt"])
    check_all(store)
    assert store.status().blocks == 0


def test_a_block_that_is_touched_while_it_is_checked_is_checked_again(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    [block] = store.blocks(store.touched(10))
    store.put([stored("c.txt", "x")])
    store.keep([BlockFindings(digest=block.digest, mark=block.mark, findings=(finding(1),))])
    assert list(store.made_findings()) == []
    assert _names(store) == {"x": {"a.txt", "b.txt", "c.txt"}}


def test_a_block_that_gets_its_second_document_while_it_is_looked_at_still_waits(store: CorpusStore, where: str) -> None:
    store.put([stored("a.txt", "x")])
    digests = store.touched(10)
    with open_corpus(where) as other:
        other.put([stored("b.txt", "x")])
    assert [set(block.cards) for block in store.blocks(digests)] == [{"a.txt", "b.txt"}]


def test_the_last_of_two_documents_of_one_name_counts(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("a.txt", "y", text="Other words.")])
    assert store.known() == {"a.txt": "key of Other words."}
    assert store.status().claims == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_any_name_and_text_survives(store: CorpusStore, text: str) -> None:
    one, other = stored(text, text, text=text), stored("b.txt", text)
    store.put([one, other])
    assert store.known()[text] == one.content_key
    assert store.documents([text]) == {text: one.document}
    [block] = store.blocks(store.touched(10))
    assert block.key == key(text)
    assert block.claims == (claim(text), claim("b.txt"))
    store.keep([BlockFindings(digest=block.digest, mark=block.mark, findings=(finding(1, doc=text, message=text),))])
    assert list(store.made_findings()) == [finding(1, doc=text, message=text)]
    store.remove([text])
    assert store.known().keys() == {"b.txt"}


def test_a_claim_keeps_a_day_that_is_not_its_documents(store: CorpusStore) -> None:
    for day in (Date(1999, 1, 1), None):
        one = stored("a.txt").model_copy(update={"claims": ((claim("a.txt", published=day), (key("x"),)),)})
        store.put([one, stored("b.txt", "x")])
        [block] = store.blocks(store.touched(10))
        assert block.claims[0].published == day


def test_all_blocks_can_be_made_to_wait_and_all_documents_dropped(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    store.touch_all()
    assert store.touched_count() == 1
    store.clear()
    assert (store.known(), store.touched_count(), list(store.made_findings())) == ({}, 0, [])


def test_what_made_it_is_noted(store: CorpusStore) -> None:
    assert store.versions() == Versions()
    store.set_versions(reading="r1", judging="j1")
    store.set_versions(judging="j2")
    assert store.versions() == Versions("r1", "j2")


def test_its_state_has_another_name_after_each_change(store: CorpusStore) -> None:
    states = [store.state()]
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    states.append(store.state())
    check_all(store)
    states.append(store.state())
    store.remove(["a.txt"])
    states.append(store.state())
    assert len(set(states)) == 4


def test_all_is_there_when_it_is_opened_again(where: str) -> None:
    with open_corpus(where) as store:
        store.put([stored("a.txt", "x"), stored("b.txt", "x")])
        check_all(store)
        before = store.status()
    with open_corpus(where) as store:
        assert store.status()._replace(sizes={}) == before._replace(sizes={})
        assert len(list(store.made_findings())) == 1


def test_its_status_counts_what_it_holds(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x", "y"), stored("b.txt", "x"), stored("c.txt", published=Date(2023, 1, 1))])
    status = store.status()
    assert (status.documents, status.claims, status.blocks, status.touched) == (3, 3, 2, 2)
    assert status.published == (Date(2023, 1, 1), DAY)
    assert all(size > 0 for size in status.sizes.values())
