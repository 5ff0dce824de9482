"""What a group does for a career: values of the facet For your career."""

from guildhall.records.group import Group


def benefits_of(group: Group) -> list[str]:
    """Ids of ``data/benefits.yaml`` that the record states."""
    careers = group.careers
    tiers = (group.membership and group.membership.tiers) or ()
    reduced = {whom for tier in tiers for whom in tier.reduced_for or ()}
    stated = {
        "job-board": bool(careers and careers.job_board),
        "mentoring": bool(careers and careers.mentoring),
        "certification": bool(careers and careers.certifications),
        "scholarships": bool(careers and careers.scholarships),
        "out-of-work-rate": "out-of-work" in reduced,
        "student-rate": "students" in reduced,
    }
    return [benefit for benefit, states in stated.items() if states]
