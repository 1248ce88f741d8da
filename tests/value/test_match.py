"""The little language that moves are declared in."""

import pytest

from app.value.match import Matcher, compile_pattern, items


def found(pattern: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Matcher(((0, pattern),)).hits(items(text))]


def test_words_choices_and_options() -> None:
    assert found("made a|the really? good cake", "We made a good cake") == ["made a good cake"]
    assert found("made a|the really? good cake", "made the really good cake") != []
    assert found("made a|the really? good cake", "made one good cake") == []


def test_a_gap_is_as_short_as_it_can_be_and_stays_in_its_sentence() -> None:
    assert found("cat *2 mat", "The cat on the mat and a mat") == ["cat on the mat"]
    assert found("cat *2 mat", "The cat. The mat") == []
    assert found("cat *2 mat", "The cat sat upon the mat") == []


def test_only_the_bracketed_part_is_quoted() -> None:
    assert found("sharing [ the recipe ]", "I'm sharing the recipe") == ["the recipe"]


def test_the_rest_of_a_clause_ends_at_a_comma_or_a_joining_word() -> None:
    assert found("[ free ~ ]", "a free seat by the door, and cake") == ["free seat by the door"]
    assert found("[ free ~ ]", "a free seat and cake") == ["free seat"]


def test_starts_and_ends() -> None:
    assert found("^ go home", "Stop. Go home") == ["Go home"]
    assert found("^ go home", "we go home") == []
    assert found("^^ go home", "Stop. Go home") == []
    assert found("thanks @any $", "Thanks Sonny.") == ["Thanks Sonny"]
    assert found("thanks @any $", "Thanks Sonny for that") == []


def test_names_are_mentions_or_capitals_inside_a_sentence() -> None:
    assert found("ask @name", "ask Maria or ask @bo or ask them") == ["ask Maria", "ask @bo"]
    assert found("ask @name", "they ask I'm told") == []


def test_what_must_not_stand_there() -> None:
    assert found("!no thanks @any", "no thanks Bo") == []
    assert found("come !on @any", "come over here") == ["come over here"[:9]]
    assert found("come !on @any", "come on over") == []


def test_a_find_never_cuts_a_contraction_in_two() -> None:
    assert found("[ not stop ~ ]", "I can't stop") == ["can't stop"]


def test_links_numbers_and_signs() -> None:
    assert found("list : @link", "the list: ex.am/l") == ["list: ex.am/l"]
    assert found("list : @link", "the list: ⟨link⟩") == ["list: ⟨link⟩"]
    assert found("@num seats", "12 seats and 3 desks") == ["12 seats"]
    assert found("[ who ~ ] ??", "who comes? who knows.") == ["who comes"]


def test_kinds_stand_beside_words() -> None:
    stage = "stage @num|one|iv cancer"
    assert found(stage, "stage 4 cancer") and found(stage, "stage one cancer")
    assert found(stage, "stage of cancer") == []
    assert found("more at @link|here", "More at https://example.org") != []
    assert found("[ thanks @name|all ] for", "Big thanks Hana for that") == ["thanks Hana"]
    assert found("@num|@link !@num", "3 apples") == ["3"]
    assert found("@num|@link !@num", "3 4") == ["4"]
    assert found("season !@num", "season 3") == []
    assert found("the|a !club", "the book") == ["the"]


def test_a_kind_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="@nun"):
        compile_pattern("stage @nun|one cancer")


def test_a_pattern_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to hang"):
        compile_pattern("^ @any *3")


def test_more_patterns_do_not_mean_more_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that shares no word with a thousand patterns is tried against none of them."""
    tried: list[int] = []
    many = tuple((number, f"unheard{number}word *3 of") for number in range(1000))
    import app.value.match as match

    real = match._try
    monkeypatch.setattr(match, "_try", lambda *given: (tried.append(1), real(*given)))
    Matcher((*many, (1000, "good morning"))).hits(items("good morning to all of you"))
    assert len(tried) == 1


def test_work_grows_in_step_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times the text is ten times the tries with the moves' own patterns, not a hundred."""
    import app.value.match as match
    from app.value import evidence

    tried: list[int] = []
    real = match._try
    monkeypatch.setattr(match, "_try", lambda *given: (tried.append(1), real(*given)))
    post = "Thanks to @ines for fixing the van, I'm at the Expo and anyone may have my pass. "
    evidence.find(post * 10)
    few, _ = len(tried), tried.clear()
    evidence.find(post * 100)
    assert few * 9 < len(tried) < few * 11
