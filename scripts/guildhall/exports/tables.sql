-- Tables of groups.sqlite. Ids are those of the records and of the site's addresses; dates are
-- text, as precise as their source: 2023, 2023-08 or 2023-08-21. NULL means not known.

CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE areas (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);

CREATE TABLE topics (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  area_id TEXT NOT NULL REFERENCES areas (id)
);

CREATE TABLE roles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);

CREATE TABLE role_topics (
  role_id TEXT NOT NULL REFERENCES roles (id),
  topic_id TEXT NOT NULL REFERENCES topics (id),
  position INTEGER NOT NULL, -- from 1, the best fit first
  PRIMARY KEY (role_id, topic_id)
);

CREATE TABLE audiences (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);

CREATE TABLE benefits (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);

CREATE TABLE cost_bands (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  at_least INTEGER, -- US dollars a year
  below INTEGER
);

CREATE TABLE continents (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE countries (
  code TEXT PRIMARY KEY, -- ISO 3166-1
  name TEXT NOT NULL,
  continent_id TEXT NOT NULL REFERENCES continents (id)
);

CREATE TABLE groups (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT,
  aliases TEXT, -- other names, with semicolons between
  kind TEXT NOT NULL,
  status TEXT,
  parent_id TEXT REFERENCES groups (id),
  url TEXT,
  page TEXT NOT NULL, -- its page on the site
  summary TEXT NOT NULL,
  description TEXT, -- Markdown
  area_id TEXT NOT NULL REFERENCES areas (id),
  topic_names TEXT NOT NULL, -- names of its topics, with semicolons between, for the search
  reach TEXT NOT NULL,
  continent_id TEXT REFERENCES continents (id),
  country_code TEXT REFERENCES countries (code),
  subdivision TEXT, -- ISO 3166-2
  city TEXT,
  latitude REAL,
  longitude REAL,
  online INTEGER, -- 1 or 0
  cost_model TEXT,
  cost_band_id TEXT NOT NULL REFERENCES cost_bands (id),
  join_url TEXT,
  prices_as_of TEXT,
  job_board_url TEXT,
  mentoring_url TEXT,
  scholarships_url TEXT,
  chapters_count INTEGER,
  chapters_url TEXT,
  chapters_as_of TEXT,
  members_count INTEGER,
  members_unit TEXT,
  members_as_of TEXT,
  founded TEXT,
  ended_since TEXT,
  ended_into_id TEXT REFERENCES groups (id),
  ended_note TEXT,
  newest_fact TEXT, -- date of its newest source
  added TEXT NOT NULL,
  changed TEXT -- day on which its record changed last
);

CREATE TABLE group_topics (
  group_id TEXT NOT NULL REFERENCES groups (id),
  topic_id TEXT NOT NULL REFERENCES topics (id),
  position INTEGER NOT NULL, -- from 1, the main one first
  PRIMARY KEY (group_id, topic_id)
);

CREATE TABLE group_audiences (
  group_id TEXT NOT NULL REFERENCES groups (id),
  audience_id TEXT NOT NULL REFERENCES audiences (id),
  PRIMARY KEY (group_id, audience_id)
);

CREATE TABLE group_benefits (
  group_id TEXT NOT NULL REFERENCES groups (id),
  benefit_id TEXT NOT NULL REFERENCES benefits (id),
  PRIMARY KEY (group_id, benefit_id)
);

CREATE TABLE group_languages (
  group_id TEXT NOT NULL REFERENCES groups (id),
  language TEXT NOT NULL, -- ISO 639-1
  PRIMARY KEY (group_id, language)
);

CREATE TABLE certifications (
  group_id TEXT NOT NULL REFERENCES groups (id),
  name TEXT NOT NULL,
  PRIMARY KEY (group_id, name)
);

CREATE TABLE links (
  group_id TEXT NOT NULL REFERENCES groups (id),
  service TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (group_id, service)
);

CREATE TABLE tiers (
  id INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  name TEXT NOT NULL,
  price REAL,
  currency TEXT, -- ISO 4217
  per TEXT,
  who TEXT,
  buys TEXT
);

CREATE TABLE tier_reductions (
  tier_id INTEGER NOT NULL REFERENCES tiers (id),
  reduced_for TEXT NOT NULL,
  PRIMARY KEY (tier_id, reduced_for)
);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  every TEXT,
  on_day TEXT,
  at_time TEXT,
  timezone TEXT,
  when_stated TEXT, -- what the source says where data cannot
  place TEXT,
  online INTEGER, -- 1 or 0
  url TEXT
);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  url TEXT NOT NULL,
  date TEXT
);

CREATE TABLE source_fields (
  source_id INTEGER NOT NULL REFERENCES sources (id),
  field TEXT NOT NULL, -- the field of the record that the source states
  PRIMARY KEY (source_id, field)
);

CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);

CREATE TABLE collection_groups (
  collection_id TEXT NOT NULL REFERENCES collections (id),
  group_id TEXT NOT NULL REFERENCES groups (id),
  position INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (collection_id, group_id)
);

CREATE INDEX groups_by_area ON groups (area_id);
CREATE INDEX groups_by_country ON groups (country_code, city);
CREATE INDEX groups_by_parent ON groups (parent_id);
CREATE INDEX group_topics_by_topic ON group_topics (topic_id);
CREATE INDEX tiers_by_group ON tiers (group_id);
CREATE INDEX events_by_group ON events (group_id);
CREATE INDEX sources_by_group ON sources (group_id);

CREATE VIEW open_groups AS
SELECT groups.id, groups.name, areas.name AS area, groups.topic_names AS topics, groups.summary,
  countries.name AS country, groups.city, groups.online, cost_bands.name AS cost,
  groups.newest_fact, groups.url, groups.page
FROM groups
JOIN areas ON areas.id = groups.area_id
JOIN cost_bands ON cost_bands.id = groups.cost_band_id
LEFT JOIN countries ON countries.code = groups.country_code
WHERE groups.status IS NULL OR groups.status NOT IN ('dissolved', 'merged');

CREATE VIEW topic_counts AS
SELECT topics.id, topics.name, topics.area_id, count(open_groups.id) AS groups
FROM topics
LEFT JOIN group_topics ON group_topics.topic_id = topics.id
LEFT JOIN open_groups ON open_groups.id = group_topics.group_id
GROUP BY topics.id;

CREATE VIEW facts AS
SELECT sources.group_id, source_fields.field, sources.date, sources.url
FROM sources
JOIN source_fields ON source_fields.source_id = sources.id;

-- Datasette finds the search of a table by this form of content.
CREATE VIRTUAL TABLE groups_fts USING fts5 (
  name, short_name, aliases, summary, description, topic_names, city,
  content="groups", tokenize="unicode61 remove_diacritics 2"
);
