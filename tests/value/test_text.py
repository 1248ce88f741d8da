"""Words, links and sentence ends with their offsets."""

from hypothesis import given
from hypothesis import strategies as st

from app.value.text import sentences, tokens

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(list("'’@#⟨⟩./:-?!\r\n\x00\ud83d\udc4d\u200d\u202e\u0301 aI1£")),
    ),
    max_size=200,
)


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def test_contractions_and_short_forms_read_alike() -> None:
    assert forms("I'm") == forms("im") == forms("I’m") == forms("i am") == ["i", "am"]
    assert forms("can't") == forms("cant") == forms("CAN’T") == ["can", "not"]
    assert forms("thx") == ["thanks"]


def test_the_parts_of_a_short_form_keep_their_own_places() -> None:
    text = "so im off"
    assert [text[token.start : token.end] for token in tokens(text)] == ["so", "i", "m", "off"]


def test_links_leave_the_punctuation_of_the_sentence_outside() -> None:
    text = "see (https://example.org/a?b=1), www.example.com. or ex.am/kb!"
    links = [token.form for token in tokens(text) if token.kind == "url"]
    assert links == ["https://example.org/a?b=1", "www.example.com", "ex.am/kb"]


def test_a_missing_space_makes_no_link_and_an_address_none() -> None:
    assert all(token.kind != "url" for token in tokens("that was great.thanks to all"))
    assert all(token.kind != "url" for token in tokens("3.30pm, v2.1, e.g. this"))


def test_mentions_tags_numbers_emoji_and_blanks_are_told_apart() -> None:
    kinds = [token.kind for token in tokens("@bob_b. #Foo £4.50 👨‍👩‍👧 ⟨link or time⟩")]
    assert kinds == ["mention", "stop", "tag", "number", "emoji", "blank"]


def test_a_title_does_not_end_a_sentence() -> None:
    text = "Ms. Obi stayed. We won?\nYes: by 3.5 points"
    found = [(each.span.of(text), each.asks) for each in sentences(text)]
    assert found == [("Ms. Obi stayed.", False), ("We won?", True), ("Yes: by 3.5 points", False)]


@given(NASTY)
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        last = token.end


@given(NASTY)
def test_sentences_stand_in_order_inside_the_text(text: str) -> None:
    last = 0
    for each in sentences(text):
        assert last <= each.span.start < each.span.end <= len(text)
        last = each.span.end
