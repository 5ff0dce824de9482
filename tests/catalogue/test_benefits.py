from tests.catalogues import BENEFITS, a_tier, an_entry, paid
from tests.making import ROOT

from guildhall.vocabulary import load


def test_a_group_that_says_nothing_of_careers_has_no_benefit() -> None:
    assert an_entry().benefits == []


def test_each_benefit_is_read_from_its_field() -> None:
    careers = {
        "job_board": "https://jobs.example.org/",
        "mentoring": True,
        "certifications": ["CISA"],
        "scholarships": True,
    }
    assert an_entry(careers=careers).benefits == list(BENEFITS[:4])
    assert an_entry(careers={"mentoring": True}).benefits == ["mentoring"]


def test_lower_fees_are_benefits_when_a_tier_names_whom_they_are_for() -> None:
    def benefits(*whom: str) -> list[str]:
        return an_entry(membership=paid(a_tier(), a_tier("Less", reduced_for=list(whom)))).benefits

    assert benefits("students", "out-of-work") == ["out-of-work-rate", "student-rate"]
    assert benefits("retired") == []


def test_the_benefits_are_those_of_the_real_vocabulary_in_its_order() -> None:
    assert list(load(ROOT / "data")[0].benefits) == list(BENEFITS)
