"""Bodies of issues as the host writes them from a form."""

from guildhall.intake.questions import Form

ADD = {
    "name": "Kotlin Users of Lyon",
    "url": "https://kotlin-lyon.example.org/",
    "kind": "User group",
    "summary": "People in Lyon who write Kotlin and meet every month.",
    "area": "Programming languages",
    "topics": "Kotlin, android development",
    "reach": "One city or place",
    "country": "France",
    "city": "Lyon",
    "model": "Free",
    "event": "Meetups",
    "every": "Every month",
    "on": "Second Tuesday",
    "languages": "French",
    "source": "https://kotlin-lyon.example.org/about",
    "source_date": "2026-10",
}
CORRECT = {
    "group": "https://guildhall.example/groups/rust-berlin/",
    "fact": "Founded",
    "value": "2017",
    "source": "https://rust-berlin.example.org/history",
    "source_date": "2026",
}
CLOSED = {
    "group": "rust-berlin",
    "status": "It was dissolved",
    "since": "2025",
    "note": "Its members meet elsewhere.",
    "source": "https://rust-berlin.example.org/end",
}


def a_body(form: Form, given: dict[str, str], **changes: str | None) -> str:
    """The body that the host makes of answers; ``None`` leaves one out."""
    said = {**given, **changes}
    return "\n\n".join(
        f"### {question.label}\n\n{said.get(question.id) or '_No response_'}"
        for question in form.questions
    )
