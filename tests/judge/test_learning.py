"""The judge learns from its writer: with the real model, what is near leans, all else stays."""

import pytest

from app.judge import opened
from app.judge.learned import LearnedJudge
from app.judge.lessons import Lesson, teach
from app.value.judge import Post, likeliest

KINDS = {
    "late buses": (
        "Replacement bus again, forty minutes late, and the heating was stuck on",
        "Rail replacement bus today, an hour late, no heating at all",
        "The replacement bus was late again this morning, heating broken too",
        "Another late replacement bus for me, no heating on it this time",
    ),
    "leg day": (
        "Leg day done, could barely walk down the stairs",
        "Leg day again, I can hardly walk up the stairs",
        "Another leg day finished and I cannot walk, stairs are my enemy",
        "Did leg day before breakfast, walked down the stairs like a crab",
    ),
}
UNLIKE = (
    "I'm at the airport with a terrible coffee",
    "So tired today, slept three hours",
    "Off to bed, long day tomorrow",
    "My new haircut is a disaster",
    "Back at the office after two weeks",
    "What are you all reading this summer?",
    "Soak the beans overnight in salted water and the skins stay whole",
)


@pytest.fixture(scope="module")
def judge() -> LearnedJudge:
    found = opened().learned
    assert found is not None, "the model's files belong to the project"
    return found


def verdict(judge: LearnedJudge, text: str) -> str:
    return likeliest(judge.judge_many([Post(text)])[0])[0]


@pytest.mark.parametrize("kind", KINDS)
def test_three_corrections_change_the_fourth_and_leave_unlike_posts_alone(
    judge: LearnedJudge, kind: str
) -> None:
    *three, fourth = KINDS[kind]
    assert verdict(judge, fourth) == "about_me"
    lessons = [Lesson(str(number), text, "talk") for number, text in enumerate(three)]
    taught = teach(judge, lessons)
    leaning = judge.leaning(taught.lean)
    assert verdict(leaning, fourth) == "talk"
    others = [Post(text) for text in (*UNLIKE, *(t for k in KINDS if k != kind for t in KINDS[k]))]
    assert leaning.judge_many(others) == judge.judge_many(others)


def test_one_correction_of_a_sure_verdict_is_no_rule_yet_and_forgetting_undoes_it(
    judge: LearnedJudge,
) -> None:
    first, *_, fourth = KINDS["late buses"]
    leaning = judge.leaning(teach(judge, [Lesson("1", first, "gives")]).lean)
    before, after = (j.judge_many([Post(fourth)])[0] for j in (judge, leaning))
    assert after.gives > before.gives
    assert judge.leaning(teach(judge, []).lean).judge_many([Post(fourth)]) == (before,)


def test_what_is_known_is_not_found_out_again_unless_the_model_is_another(
    judge: LearnedJudge,
) -> None:
    first = KINDS["leg day"][0]
    ((id, embedding),) = teach(judge, [Lesson("7", first, "talk")]).placed
    assert id == "7"
    assert len(embedding) == 384 * 4
    known = Lesson("7", first, "talk", embedding, judge.name)
    assert teach(judge, [known]).placed == ()
    other = Lesson("7", first, "talk", embedding, "another model")
    assert teach(judge, [other]).placed == ((id, embedding),)


def test_of_two_about_one_text_the_newer_counts(judge: LearnedJudge) -> None:
    text = KINDS["leg day"][0]
    taught = teach(judge, [Lesson("2", text, "gives"), Lesson("1", text, "talk")])
    assert taught.lean.said == ("gives",)
