"""What a kind reader mentions, what a preview draws, and alternative texts."""

import pytest
from hypothesis import given
from network_texts import NETWORKS, TEXTS

from app.networks.alt import alt_fields, count_alt
from app.networks.findings import findings
from app.networks.model import Network
from app.networks.preview import preview
from app.networks.tagwords import pascal_case

X, INSTAGRAM = NETWORKS["x"], NETWORKS["instagram"]


@pytest.mark.parametrize(
    ("text", "kind", "words", "better"),
    [
        ("Try #camelCaseHashtags", "hashtag", "#camelCaseHashtags", "#CamelCaseHashtags"),
        ("Try #camelcasehashtags", "hashtag", "#camelcasehashtags", "#CamelCaseHashtags"),
        ("My sourdough #sourdoughbread", "hashtag", "#sourdoughbread", "#SourdoughBread"),
        ("WE ARE OPEN ALL DAY. COME IN\nNow.", "capitals", "WE ARE OPEN ALL DAY. COME IN",
         "We are open all day. Come in"),
        ("So 𝓯𝓪𝓷𝓬𝔂 today", "letters", "𝓯𝓪𝓷𝓬𝔂", "fancy"),
        ("𝐛𝐨𝐥𝐝 𝐰𝐨𝐫𝐝𝐬 here", "letters", "𝐛𝐨𝐥𝐝 𝐰𝐨𝐫𝐝𝐬", "bold words"),
        ("Ⓗⓔⓛⓛⓞ", "letters", "Ⓗⓔⓛⓛⓞ", "Hello"),
        ("ʜᴇʟʟᴏ", "letters", "ʜᴇʟʟᴏ", "hello"),
        ("🅰🅱 and ｆｕｌｌ", "letters", "🅰🅱", "AB"),
    ],
)  # fmt: skip
def test_findings_point_at_words_and_offer_others(
    text: str, kind: str, words: str, better: str
) -> None:
    found = next(each for each in findings(text, X) if each.kind == kind)
    assert (found.span.of(text), found.replacement) == (words, better)
    assert found.message and found.reason


@pytest.mark.parametrize(
    "text",
    [
        "#PascalCase #photography #iPhone #lower #NASA #2026goals #été",
        "NASA and ESA said OK. I MEAN IT", "™ ① ½ ℃ x² A", "Плотно СССР",
        "@ANA #ALL #CAPS #HERE #OK",
        "日本語の文章", "https://EXAMPLE.COM/ALL/IN/CAPITALS/HERE/AND/THERE",
    ],
)  # fmt: skip
def test_what_is_fine_is_left_alone(text: str) -> None:
    kinds = {each.kind for each in findings(text, NETWORKS["plain"])}
    assert kinds <= {"hashtags"}


def test_more_than_a_network_likes() -> None:
    text = "#a #b #c #d #e #f @a @b @c @d"
    found = {each.kind: each for each in findings(text, INSTAGRAM)}
    assert found["hashtags"].span.of(text) == "#f"
    assert found["mentions"].span.of(text) == "@d"
    assert "Ayrshare" in found["mentions"].reason
    assert {each.kind for each in findings("#a #b @a @b @c @d", X)} == set()


def test_one_english_word_is_not_taken_apart() -> None:
    words = "together weather sustainability entrepreneurship manslaughter therapist overcome"
    assert [pascal_case(word, "") for word in words.split()] == [None] * 7


@given(TEXTS)
def test_findings_hold_for_any_text(text: str) -> None:
    for network in (X, INSTAGRAM):
        for found in findings(text, network):
            assert 0 <= found.span.start < found.span.end <= len(text)
            assert found.replacement != found.span.of(text)


# ---- previews ----


def test_folds_are_about_where_a_word_ends() -> None:
    text = "word " * 100
    made = preview(text, NETWORKS["linkedin"])
    assert [(point.fold.where, point.at) for point in made.folds] == [
        ("on a computer", 209), ("on a phone", 139),
    ]  # fmt: skip
    assert all("approximate" in point.sentence for point in made.folds)
    short = preview("Hi", NETWORKS["linkedin"])
    assert [point.at for point in short.folds] == [None, None]
    assert preview("👨‍👩‍👧‍👦" * 60, NETWORKS["facebook"]).folds[1].at == 17 * 7


def test_the_first_link_makes_the_card() -> None:
    text = "See main.py at https://a.com and https://b.com"
    assert (card := preview(text, X).card) is not None and card.of(text) == "main.py"
    assert (card := preview(text, NETWORKS["mastodon"]).card) is not None
    assert card.of(text) == "https://a.com"
    made = preview(text, INSTAGRAM)
    assert (made.card, made.links, made.images_place) == (None, (), "above")
    assert preview("No link", X).card is None


def test_a_caption_says_that_its_links_cannot_be_clicked(network: Network) -> None:
    assert bool(preview("https://a.com", INSTAGRAM).note)
    assert not preview("No link", INSTAGRAM).note
    assert preview("Hi @ana #tag", network).text == "Hi @ana #tag"


# ---- alternative texts ----


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Look: loaf.jpg and [photo: the oven]", ["loaf.jpg", "[photo: the oven]"]),
        ("photo below", ["photo"]),
        ("⟨picture of the loaf⟩", ["⟨picture of the loaf⟩"]),
        ("I took a photo of it. Get the picture?", []),
    ],
)
def test_pictures_named_in_a_draft_get_a_field(text: str, words: list[str]) -> None:
    fields = alt_fields(text)
    assert [field.span.of(text) for field in fields] == words
    assert all(field.label.startswith(f"Picture {n}: ") for n, field in enumerate(fields, 1))


def test_alternative_texts_have_their_own_count() -> None:
    bluesky = NETWORKS["bluesky"]
    good = count_alt("A round loaf on a floured board, its crust open like a leaf. 👩‍🍳", bluesky)
    assert (good.count, good.limit, good.fits, good.advice) == (62, 2000, True, ())
    assert not count_alt("a" * 2001, bluesky).fits
    assert "“Picture of” can be left out" in count_alt("A picture of a loaf", X).advice[0]
    assert "file's name" in count_alt("IMG_2041.jpg", X).advice[0]
    assert "Hashtags" in count_alt("A loaf #bread", X).advice[0]
    assert "nobody who listens" in count_alt("  ", X).advice[0]
