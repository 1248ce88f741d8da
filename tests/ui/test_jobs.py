"""Jobs: outcomes and failures both come back to the GUI thread; the store's jobs share a thread."""

import threading

import pytest

from ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    assert jobs.finish()


def test_the_answer_comes_back_on_the_gui_thread(jobs, qtbot):
    heard = []
    jobs.engine(
        lambda a, b: (a + b, threading.get_ident()),
        2,
        3,
        done=lambda answer: heard.append((answer, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(heard))
    (answer, worker), listener = heard[0]
    assert answer == 5
    assert worker != threading.get_ident() == listener


def test_a_failure_is_heard_and_not_lost(jobs, qtbot):
    heard = []
    jobs.store(lambda: 1 / 0, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], ZeroDivisionError)


def test_a_failure_that_nobody_expected_is_signalled(jobs, qtbot):
    with qtbot.waitSignal(jobs.unexpected) as caught:
        jobs.engine(lambda: [][1])
    assert isinstance(caught.args[0], IndexError)


def test_store_jobs_run_in_order_on_one_thread(jobs, qtbot):
    heard = []
    for number in range(200):
        jobs.store(lambda n: (n, threading.get_ident()), number, done=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 200)
    assert [n for n, _ in heard] == list(range(200))
    assert len({thread for _, thread in heard}) == 1


def test_after_the_end_nothing_is_delivered(qapp, qtbot):
    jobs, heard = Jobs(), []
    jobs.store(lambda: 1, done=heard.append)
    assert jobs.finish()
    jobs.store(lambda: 2, done=heard.append)
    qtbot.wait(30)
    assert heard == []
