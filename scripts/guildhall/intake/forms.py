"""The issue forms: their questions, each with the field of the record that it is about."""

from typing import Final

from guildhall.intake.facts import facts
from guildhall.intake.questions import Form, Question

KINDS: Final = {
    "User group": "user-group",
    "Chapter of a larger group": "chapter",
    "Community": "community",
    "Association": "association",
    "Foundation": "foundation",
}
REACHES: Final = {
    "One city or place": "local",
    "A whole country": "country",
    "A continent": "continent",
    "The whole world": "global",
}
MODELS: Final = {
    "Free": "free",
    "Paid": "paid",
    "Free and paid ways to belong": "mixed",
    "Through an employer that is a member": "employer",
    "By invitation": "invitation",
}
YES_NO: Final = {"Yes": True, "No": False}
EVENTS: Final = {
    "Meetups": "meetup",
    "Workshops": "workshop",
    "Conferences": "conference",
    "Webinars": "webinar",
    "Hackathons": "hackathon",
    "Summits": "summit",
}
EVERY: Final = {
    "Every week": "week",
    "Every two weeks": "two-weeks",
    "Every month": "month",
    "Every two months": "two-months",
    "Every quarter": "quarter",
    "Twice a year": "half-year",
    "Every year": "year",
    "Every two years": "two-years",
    "Irregularly": "irregular",
}
ENDS: Final = {
    "It was dissolved": "dissolved",
    "It became part of another group": "merged",
    "It still exists, but nothing happens there any more": "dormant",
}
"""What people choose, and how the record says it."""

SOMETHING_ELSE: Final = "Something else, or several facts"
"""The fact to correct that only a person can."""


_SOURCE = Question(
    "source",
    "Page that states this",
    "The address of a public page on which a reviewer can read it.",
    ("sources", 0, "url"),
    "https://www.example.org/about/",
    needed=True,
)
_DATED = Question(
    "source_date",
    "Date of that page",
    "A year, a month or a day, if the page has one.",
    ("sources", 0, "date"),
    "2026-11-23",
)
_GROUP = (
    "The address of its page here, or the last part of that address.",
    "https://…/groups/python-users-of-exampletown/",
)
_NEXT = (
    "A program makes a pull request of your answers and says here what it could not read. "
    "A person reviews it. Everything that you write here is public: no private addresses, please."
)

ADD = Form(
    "add-group",
    "Add a group",
    "A tech association, user group, chapter, community or foundation that is not listed yet.",
    "Add: ",
    "group: add",
    f"{_NEXT}\n\nLeave empty what no page states.",
    (
        Question(
            "name",
            "Name of the group",
            "As it calls itself.",
            ("name",),
            "Python Users of Exampletown",
            needed=True,
        ),
        Question(
            "url",
            "Address of its own site",
            "Or of its page at a meeting service.",
            ("url",),
            "https://www.example.org/",
            needed=True,
        ),
        Question(
            "kind",
            "Kind of group",
            "What comes nearest.",
            ("kind",),
            choices=tuple(KINDS),
            needed=True,
        ),
        Question(
            "summary",
            "What it is, in one sentence",
            "In your own words, without praise, at most 160 characters, with a full stop.",
            ("summary",),
            "Python users in Exampletown who meet every month and run a yearly conference.",
            needed=True,
        ),
        Question("area", "Technology area", "", ("focus", "area"), needed=True),
        Question(
            "topics",
            "Topics",
            "One to eight, the main one first, with commas between them.",
            ("focus", "topics"),
            "python, data science",
            needed=True,
        ),
        Question(
            "reach", "Whom it is for", "", ("region", "reach"), choices=tuple(REACHES), needed=True
        ),
        Question("country", "Country", "Its name or its two letters.", ("region", "country"), "IE"),
        Question("city", "City", "Where it meets.", ("region", "city"), "Exampletown"),
        Question(
            "continent", "Continent", "Only for a group of a continent.", ("region", "continent")
        ),
        Question(
            "online", "Can one take part online?", "", ("region", "online"), choices=tuple(YES_NO)
        ),
        Question("model", "How one joins", "", ("membership", "model"), choices=tuple(MODELS)),
        Question(
            "prices",
            "Prices",
            "One way to be a member a line; leave out what you do not know.",
            ("membership", "tiers"),
            "Student: 25 EUR per year",
            lines=True,
        ),
        Question(
            "join_url",
            "Page on which one joins",
            "",
            ("membership", "join_url"),
            "https://www.example.org/join/",
        ),
        Question("event", "What it meets at", "", ("events", 0, "kind"), choices=tuple(EVENTS)),
        Question("every", "How often", "", ("events", 0, "recurs", "every"), choices=tuple(EVERY)),
        Question(
            "on",
            "On which day",
            "A weekday, or a weekday of the month.",
            ("events", 0, "recurs", "on"),
            "second tuesday",
        ),
        Question("languages", "Languages", "With commas between them.", ("languages",), "English"),
        Question(
            "links",
            "Other addresses",
            "Its pages at Meetup, LinkedIn, GitHub, YouTube, Slack or Discord, one a line.",
            ("links",),
            "https://www.meetup.com/example/",
            lines=True,
        ),
        _SOURCE,
        _DATED,
        Question("note", "For the reviewer", "What does not go into the record.", lines=True),
    ),
)

CORRECT = Form(
    "correct-fact",
    "Correct a fact",
    "One fact of a group that is listed is wrong, old or missing.",
    "Correct: ",
    "group: correct",
    _NEXT,
    (
        Question("group", "Group to correct", _GROUP[0], (), _GROUP[1], needed=True),
        Question("fact", "What to correct", "", choices=(*facts(), SOMETHING_ELSE), needed=True),
        Question(
            "value",
            "What is right",
            "Only the new value. Several words with commas between them; prices one a line, "
            "like “Student: 25 EUR per year”; yes or no where that is the question.",
            lines=True,
            needed=True,
        ),
        _SOURCE,
        _DATED,
        Question("note", "For the reviewer", "What does not go into the record.", lines=True),
    ),
)

CLOSED = Form(
    "report-closed",
    "Report a group that closed",
    "A group was dissolved, merged, or is dormant.",
    "Closed: ",
    "group: closed",
    f"{_NEXT}\n\nIts record stays, with its end, so that its people can be found.",
    (
        Question("group", "Group that closed", _GROUP[0], (), _GROUP[1], needed=True),
        Question("status", "What happened", "", ("status",), choices=tuple(ENDS), needed=True),
        Question(
            "since",
            "Since when",
            "A year, a month or a day, if a page says so.",
            ("ended", "since"),
            "2025",
        ),
        Question("into", "Group that it became part of", _GROUP[0], ("ended", "into"), _GROUP[1]),
        Question(
            "note",
            "Where its people went",
            "Or what is known of the end: one sentence in your own words.",
            ("ended", "note"),
            "Its members meet in the user group of the next town.",
        ),
        _SOURCE,
        _DATED,
    ),
)

FORMS: Final = (ADD, CORRECT, CLOSED)
