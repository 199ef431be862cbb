PRAGMA application_id = 1416122981;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES (1, 'threadaudit', '0001_audits', '2026-11-22 03:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES (2, 'threadaudit', '0002_evidence', '2026-11-22 03:00:00+00:00');
CREATE TABLE runs (
    -- One piece of work, with all that is needed to repeat its verdicts.
    id INTEGER PRIMARY KEY, -- The number by which reports name the run.
    started_at TEXT NOT NULL, -- When it began, UTC, ISO 8601.
    finished_at TEXT, -- When it ended, UTC, ISO 8601; NULL where it did not say.
    tool_version TEXT NOT NULL, -- The version of threadaudit.
    threads_version TEXT, -- The version of the rules that rebuild threads; NULL where the run read no text.
    links_version TEXT, -- The version of the rules that find links; NULL where the run read no text.
    ruleset TEXT NOT NULL, -- The version of the rules that judge hosts.
    psl_version TEXT NOT NULL, -- The version of the public suffix list.
    officials_sha256 TEXT, -- The SHA-256 of the list of officials, in hexadecimal; NULL where the run judged nothing.
    post_limit INTEGER, -- The longest post that the platform allows, in characters as it counts them; NULL where the run read no text.
    config_sha256 TEXT NOT NULL, -- The SHA-256 of the settings in force, in hexadecimal.
    inputs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(inputs)), -- The texts as they were given, a JSON array of {name, sha256}.
    documents INTEGER NOT NULL DEFAULT 0, -- How many texts it read.
    threads INTEGER NOT NULL DEFAULT 0, -- How many threads it rebuilt.
    posts INTEGER NOT NULL DEFAULT 0, -- How many posts they hold.
    links INTEGER NOT NULL DEFAULT 0, -- How many links it found.
    hosts INTEGER NOT NULL DEFAULT 0, -- How many different hosts they lead to.
    lookalikes INTEGER NOT NULL DEFAULT 0, -- How many of these hosts imitate an official one.
    suspicious INTEGER NOT NULL DEFAULT 0 -- How many of these hosts a person should look at.
) STRICT;
INSERT INTO "runs" VALUES (1, '2026-11-22T03:00:00.000Z', '2026-11-22T03:00:01.500Z', '0.1.0', 'threads-1', 'links-1', 'judge-1', '2026-10-23', '0000000000000000000000000000000000000000000000000000000000000000', 280, 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', '[{"name":"mail.txt","sha256":"5f6e5cacf6a3400d729b8de4ace657db6766e2e5d8de62e2d90a3c0e66cac53a"}]', 1, 1, 2, 3, 2, 1, 0);
CREATE TABLE sources (
    -- A text, known by its content and not by its name.
    sha256 TEXT PRIMARY KEY NOT NULL, -- The SHA-256 of the bytes, in hexadecimal.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first read it.
    name TEXT NOT NULL, -- What it was called when it was first read.
    received_at TEXT NOT NULL, -- When it was first read, UTC, ISO 8601.
    length INTEGER NOT NULL, -- Its length in characters (code points).
    replaced INTEGER NOT NULL DEFAULT 0, -- How many of its characters SQLite cannot hold; each stands here as U+2400 (NUL) or U+FFFD.
    notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes)), -- What is to be known of its reading, a JSON array of sentences.
    text TEXT NOT NULL -- The text itself; every span counts in it.
) STRICT;
INSERT INTO "sources" VALUES ('5f6e5cacf6a3400d729b8de4ace657db6766e2e5d8de62e2d90a3c0e66cac53a', 1, 'mail.txt', '2026-11-22T03:00:00.000Z', 78, 0, '["one note"]', '1/3 Über Geheimes
mehr: zeitung.example.net
2/3 Schluß: archiv.example
Read on');
CREATE TABLE readings (
    -- What one set of rules made of one text; new rules make a new reading and leave the old one as it was.
    id INTEGER PRIMARY KEY, -- The reading's number; the newest of a text is the one that counts.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first made it.
    source_sha256 TEXT NOT NULL REFERENCES sources (sha256), -- The text.
    threads_version TEXT NOT NULL, -- The version of the rules that rebuilt its threads.
    links_version TEXT NOT NULL, -- The version of the rules that found its links.
    psl_version TEXT NOT NULL, -- The version of the public suffix list.
    post_limit INTEGER NOT NULL, -- The longest post that the platform allows, in characters as it counts them.
    outside TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(outside)), -- What no post covers, a JSON array of [start, end] in code points.
    UNIQUE (source_sha256, threads_version, links_version, psl_version, post_limit)
) STRICT;
INSERT INTO "readings" VALUES (1, 1, '5f6e5cacf6a3400d729b8de4ace657db6766e2e5d8de62e2d90a3c0e66cac53a', 'threads-1', 'links-1', '2026-10-23', 280, '[[71,78]]');
CREATE TABLE threads (
    -- A numbered thread, rebuilt.
    id INTEGER PRIMARY KEY, -- The thread's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first rebuilt it.
    reading_id INTEGER NOT NULL REFERENCES readings (id), -- The reading that it belongs to.
    position INTEGER NOT NULL, -- Its place in the text, counted from 1.
    total INTEGER, -- The last total that the author wrote, in posts; NULL where none was written.
    span_start INTEGER NOT NULL, -- Where it begins, in code points of the text.
    span_end INTEGER NOT NULL CHECK (span_end >= span_start), -- Where it ends, the first code point behind it.
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the whole is, 0 to 1.
    UNIQUE (reading_id, position)
) STRICT;
INSERT INTO "threads" VALUES (1, 1, 1, 1, 3, 0, 70, 0.9);
CREATE TABLE posts (
    -- One post of a thread; the table posts_fts searches their bodies.
    id INTEGER PRIMARY KEY, -- The post's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first found it.
    thread_id INTEGER NOT NULL REFERENCES threads (id), -- The thread that it belongs to.
    position INTEGER NOT NULL, -- Its place in the thread, counted from 1.
    number INTEGER, -- The author's number; NULL where it has none.
    total INTEGER, -- The total that its own mark announces, in posts; NULL where it announces none.
    inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)), -- 1 where the number was worked out because the post has no mark, else 0.
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure its borders and number are, 0 to 1.
    span_start INTEGER NOT NULL, -- Where it begins, in code points of the text.
    span_end INTEGER NOT NULL CHECK (span_end >= span_start), -- Where it ends, the first code point behind it.
    marker_style TEXT, -- The convention that its mark follows, such as n/m; NULL where it has no mark.
    marker_start INTEGER, -- Where the mark begins, in code points of the text; NULL where it has no mark.
    marker_end INTEGER, -- Where the mark ends, the first code point behind it; NULL where it has no mark.
    alternatives TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(alternatives)), -- Other spans that fit, best first, JSON [[start, end], ...].
    text TEXT NOT NULL, -- The raw slice of the text.
    body TEXT NOT NULL, -- The same without its mark and the reply mentions in front.
    UNIQUE (thread_id, position)
) STRICT;
INSERT INTO "posts" VALUES (1, 1, 1, 1, 1, 3, 0, 1.0, 0, 43, 'n/m', 0, 3, '[]', '1/3 Über Geheimes
mehr: zeitung.example.net', 'Über Geheimes
mehr: zeitung.example.net');
INSERT INTO "posts" VALUES (2, 1, 1, 2, 2, 3, 1, 0.5, 44, 70, NULL, NULL, NULL, '[[44,69]]', '2/3 Schluß: archiv.example', 'Schluß: archiv.example');
CREATE TABLE gaps (
    -- Something that a text has lost.
    id INTEGER PRIMARY KEY, -- The gap's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first saw it.
    reading_id INTEGER NOT NULL REFERENCES readings (id), -- The reading that it belongs to.
    thread_id INTEGER REFERENCES threads (id), -- The thread that it is missing from; NULL where the text as a whole lacks it.
    kind TEXT NOT NULL, -- What was lost: missing_post, cut_off, total_changed, duplicate_number, unnumbered or stripped_link.
    message TEXT NOT NULL, -- The same in a sentence.
    span_start INTEGER NOT NULL, -- Where it is missing, in code points of the text.
    span_end INTEGER NOT NULL CHECK (span_end >= span_start) -- Equal to span_start where it lies between two characters.
) STRICT;
INSERT INTO "gaps" VALUES (1, 1, 1, 1, 'cut_off', 'The thread stops after post 2 of 3.', 70, 70);
INSERT INTO "gaps" VALUES (2, 1, 1, NULL, 'stripped_link', 'A link was stripped here.', 71, 71);
CREATE TABLE hosts (
    -- A host that a link leads to, under its newest known public suffix.
    host TEXT PRIMARY KEY NOT NULL, -- The whole name as A-labels, in lower case, without a final dot.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first met it.
    unicode TEXT NOT NULL, -- The whole name as U-labels, as a reader sees it.
    subdomain TEXT NOT NULL, -- What stands before the registrable domain, A-labels; empty where nothing does.
    registrable_domain TEXT, -- The public suffix and one label more, A-labels; NULL for an address or a bare public suffix.
    public_suffix TEXT, -- The public suffix, private ones included, A-labels; NULL for an address.
    psl_version TEXT NOT NULL -- The version of the public suffix list that says so.
) STRICT;
INSERT INTO "hosts" VALUES ('zeitung.example.net', 1, 'zeitung.example.net', 'zeitung', 'example.net', 'net', '2026-10-23');
INSERT INTO "hosts" VALUES ('archiv.example', 1, 'archiv.example', '', 'archiv.example', 'example', '2026-10-23');
CREATE TABLE links (
    -- A link or a host that is written in a text, with its place.
    id INTEGER PRIMARY KEY, -- The link's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first found it.
    reading_id INTEGER NOT NULL REFERENCES readings (id), -- The reading that it belongs to.
    position INTEGER NOT NULL, -- Its place among the links of the text, counted from 1.
    thread_id INTEGER REFERENCES threads (id), -- The thread that it stands in; NULL outside threads.
    post_id INTEGER REFERENCES posts (id), -- The post that it stands in; NULL outside posts.
    line INTEGER NOT NULL, -- The line that it stands on, counted from 1.
    "column" INTEGER NOT NULL, -- The character in that line that it begins with, counted from 1.
    span_start INTEGER NOT NULL, -- Where it begins, in code points of the text.
    span_end INTEGER NOT NULL CHECK (span_end >= span_start), -- Where it ends, the first code point behind it.
    raw TEXT NOT NULL, -- The exact slice of the text.
    url TEXT NOT NULL, -- The WHATWG serialisation of what is written.
    target_url TEXT NOT NULL, -- Where a known redirector in it leads, worked out offline; else the same as url.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host that it leads to.
    registrable_domain TEXT, -- The registrable domain that this reading saw; NULL for an address or a bare public suffix.
    kind TEXT NOT NULL CHECK (kind IN ('link', 'mention')), -- link: it stands as a link; mention: it is only written.
    repairs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(repairs)), -- Every change made to read it, a JSON array, such as ["nfkc"].
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure it is that this is a link and ends here, 0 to 1.
    UNIQUE (reading_id, position)
) STRICT;
INSERT INTO "links" VALUES (1, 1, 1, 1, 1, 1, 2, 7, 24, 43, 'zeitung.example.net', 'http://zeitung.example.net/', 'http://zeitung.example.net/', 'zeitung.example.net', 'example.net', 'link', '[]', 0.9);
INSERT INTO "links" VALUES (2, 1, 1, 2, 1, 2, 3, 13, 56, 70, 'archiv.example', 'http://archiv.example/', 'http://archiv.example/', 'archiv.example', 'archiv.example', 'mention', '["unglue","nfkc"]', 0.5);
INSERT INTO "links" VALUES (3, 1, 1, 3, NULL, NULL, 4, 1, 56, 70, 'archiv.example', 'http://archiv.example/', 'http://archiv.example/', 'archiv.example', 'archiv.example', 'mention', '["unglue","nfkc"]', 0.5);
CREATE TABLE officials (
    -- An official as a list had it when an assessment named it; another wording is another row.
    id INTEGER PRIMARY KEY, -- The row's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first named it.
    domain TEXT NOT NULL, -- The official host.
    name TEXT NOT NULL, -- What people call it; empty where the list does not say.
    country TEXT NOT NULL, -- The two-letter code of its country, ISO 3166-1; empty where the list does not say.
    aliases TEXT NOT NULL CHECK (json_valid(aliases)), -- Other names that a lookalike may imitate, a JSON array.
    siblings TEXT NOT NULL CHECK (json_valid(siblings)), -- The owner's other hosts, a JSON array.
    UNIQUE (domain, name, country, aliases, siblings)
) STRICT;
INSERT INTO "officials" VALUES (1, 1, 'zeitung.example', 'Die Zeitung', 'DE', '["zeitung"]', '["magazin.example"]');
CREATE TABLE assessments (
    -- What one set of rules says of one host, beside one list of officials; older ones stay as history.
    id INTEGER PRIMARY KEY, -- The assessment's number; the newest of a host is the one that counts.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first made it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host that was judged.
    ruleset TEXT NOT NULL, -- The version of the rules that judged it.
    psl_version TEXT NOT NULL, -- The version of the public suffix list.
    officials_sha256 TEXT NOT NULL, -- The SHA-256 of the list of officials, in hexadecimal.
    input TEXT NOT NULL, -- What was asked when it was first made.
    verdict TEXT NOT NULL CHECK (verdict IN ('official', 'lookalike', 'suspicious', 'unrelated', 'invalid')), -- What the host is.
    official_id INTEGER REFERENCES officials (id), -- The official that it is or imitates; NULL where there is none.
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100), -- How likely it imitates an official, 0 to 100.
    UNIQUE (host, ruleset, psl_version, officials_sha256)
) STRICT;
INSERT INTO "assessments" VALUES (1, 1, 'zeitung.example.net', 'judge-1', '2026-10-23', '0000000000000000000000000000000000000000000000000000000000000000', 'zeitung.example.net', 'lookalike', 1, 90);
INSERT INTO "assessments" VALUES (2, 1, 'archiv.example', 'judge-1', '2026-10-23', '0000000000000000000000000000000000000000000000000000000000000000', 'archiv.example', 'unrelated', NULL, 0);
CREATE TABLE findings (
    -- What one rule found in a host's name.
    id INTEGER PRIMARY KEY, -- The finding's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that first made it.
    assessment_id INTEGER NOT NULL REFERENCES assessments (id), -- The assessment that rests on it.
    position INTEGER NOT NULL, -- Its rank in the assessment, 1 for the strongest.
    technique TEXT NOT NULL, -- The rule that fired, such as suffix_swap.
    official_domain TEXT, -- The domain of the official that is imitated; NULL where the finding concerns the name alone.
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the rule is, by itself, 0 to 1.
    explanation TEXT NOT NULL, -- One sentence that can be printed.
    detail TEXT NOT NULL, -- What exactly matched; empty where the explanation says it all.
    UNIQUE (assessment_id, position)
) STRICT;
INSERT INTO "findings" VALUES (1, 1, 1, 1, 'suffix_swap', 'zeitung.example', 0.9, 'The same name under another suffix, .example.net.', '');
INSERT INTO "findings" VALUES (2, 1, 1, 2, 'embedding', NULL, 0.4, 'The name of an official in front.', 'zeitung');
CREATE TABLE observations (
    -- What one probe saw of one host at one time; rows are only ever added.
    id INTEGER PRIMARY KEY, -- The observation's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that made it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host that was asked about.
    probe TEXT NOT NULL, -- The probe that asked, such as dns, rdap, whois, http or tls.
    target TEXT NOT NULL, -- What exactly was asked: the host, its registrable domain, or a URL.
    outcome TEXT NOT NULL, -- How the question ended; "no" and "don't know" are different answers.
    observed_at TEXT NOT NULL, -- When it was asked, UTC, ISO 8601.
    duration REAL NOT NULL, -- How long it took, in seconds.
    reason TEXT NOT NULL, -- Why there is no answer, or why it is not whole; empty where there is nothing to say.
    data TEXT NOT NULL CHECK (json_valid(data)), -- What was seen, a JSON object whose shape belongs to the probe.
    raw_sha256 TEXT NOT NULL, -- The SHA-256 of the raw answers, in hexadecimal; empty where there was none.
    vantage TEXT NOT NULL CHECK (json_valid(vantage)), -- From where it was asked: {label, country, agent, proxy, pinned}.
    CHECK (outcome IN (
        'present', 'absent', 'no_data', 'server_failure', 'timeout', 'refused', 'rate_limited', 'malformed', 'blocked', 'skipped'
    ))
) STRICT;
INSERT INTO "observations" VALUES (1, 1, 'zeitung.example.net', 'dns', 'zeitung.example.net', 'present', '2026-11-22T03:00:00.000Z', 0.0, '', '{"addresses_v4":["203.0.113.7"],"name_servers":["ns.example"]}', '', '{"label":"office","country":"DE","agent":"","proxy":"","pinned":true}');
CREATE TABLE weighings (
    -- What the evidence of one run says of one host, beside what its name says.
    id INTEGER PRIMARY KEY, -- The weighing's number; the newest of a host is the one that counts.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that made it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host.
    url TEXT NOT NULL, -- The URL under which it was asked about.
    found_by TEXT NOT NULL, -- The URL whose redirects led here; empty where a text or the user names the host.
    weighed_at TEXT NOT NULL, -- When it was made, UTC, ISO 8601.
    score INTEGER CHECK (score BETWEEN 0 AND 100), -- How far the evidence speaks for a working imitation; NULL: nothing could be checked.
    signs TEXT NOT NULL CHECK (json_valid(signs)), -- What was seen, a JSON array of {code, probe, weight, explanation}.
    unchecked TEXT NOT NULL CHECK (json_valid(unchecked)) -- What could not be found out, a JSON array of sentences.
) STRICT;
INSERT INTO "weighings" VALUES (1, 1, 'zeitung.example.net', 'https://zeitung.example.net/', '', '2026-11-22T03:00:00.000Z', 60, '[{"code":"resolves","probe":"dns","weight":0.2,"explanation":"It has an address."}]', '[]');
CREATE VIRTUAL TABLE posts_fts USING fts5 (
    body, tokenize='unicode61 remove_diacritics 2', content='posts', content_rowid='id'
);
INSERT INTO posts_fts (posts_fts) VALUES ('rebuild');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX sources_run ON sources (run_id);
CREATE INDEX readings_run ON readings (run_id);
CREATE INDEX threads_run ON threads (run_id);
CREATE INDEX posts_run ON posts (run_id);
CREATE INDEX gaps_run ON gaps (run_id);
CREATE INDEX gaps_reading ON gaps (reading_id);
CREATE INDEX gaps_thread ON gaps (thread_id);
CREATE INDEX hosts_run ON hosts (run_id);
CREATE INDEX hosts_registrable_domain ON hosts (registrable_domain);
CREATE INDEX links_run ON links (run_id);
CREATE INDEX links_thread ON links (thread_id);
CREATE INDEX links_post ON links (post_id);
CREATE INDEX links_host ON links (host);
CREATE INDEX officials_run ON officials (run_id);
CREATE INDEX assessments_run ON assessments (run_id);
CREATE INDEX assessments_official ON assessments (official_id);
CREATE INDEX assessments_verdict ON assessments (verdict);
CREATE INDEX findings_run ON findings (run_id);
CREATE INDEX findings_technique ON findings (technique);
CREATE TRIGGER posts_deleted AFTER DELETE ON posts BEGIN
    INSERT INTO posts_fts (posts_fts, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER posts_changed AFTER UPDATE OF id, body ON posts BEGIN
    INSERT INTO posts_fts (posts_fts, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO posts_fts (rowid, body) VALUES (new.id, new.body);
END;
CREATE VIEW latest_readings AS
    -- The newest reading of each text.
SELECT
    readings.id AS reading_id, -- The reading.
    sources.sha256 AS source_sha256, -- The SHA-256 of the text.
    sources.name AS name, -- What the text was called when it was first read.
    sources.received_at AS received_at, -- When the text was first read, UTC.
    readings.run_id AS run_id -- The run that made the reading.
FROM readings
JOIN sources ON sources.sha256 = readings.source_sha256
WHERE readings.id = (SELECT max(newest.id) FROM readings AS newest WHERE newest.source_sha256 = readings.source_sha256);
CREATE VIEW latest_assessments AS
    -- The newest assessment of each host, with its official and the strongest reason.
SELECT
    assessments.id AS assessment_id, -- The assessment.
    assessments.host AS host, -- The host, A-labels.
    hosts.unicode AS host_unicode, -- The host as a reader sees it.
    hosts.registrable_domain AS registrable_domain, -- Its registrable domain, A-labels.
    assessments.verdict AS verdict, -- What the host is.
    assessments.score AS score, -- How likely it imitates an official, 0 to 100.
    officials.domain AS official, -- The official that it is or imitates; NULL where there is none.
    officials.name AS official_name, -- What people call that official.
    findings.technique AS technique, -- The rule that made the strongest finding; NULL where there is none.
    findings.explanation AS explanation, -- The strongest finding in a sentence; NULL where there is none.
    assessments.run_id AS run_id -- The run that made the assessment.
FROM assessments
JOIN hosts ON hosts.host = assessments.host
LEFT JOIN officials ON officials.id = assessments.official_id
LEFT JOIN findings ON findings.assessment_id = assessments.id AND findings.position = 1
WHERE assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = assessments.host);
CREATE VIEW link_verdicts AS
    -- Every link of the newest readings, with its place, its verdict and the reason.
SELECT
    links.id AS link_id, -- The link.
    sources.name AS name, -- What the text was called when it was first read.
    threads.position AS thread, -- The thread in the text, counted from 1; NULL outside threads.
    posts.position AS post, -- The post in the thread, counted from 1; NULL outside posts.
    posts.number AS number, -- The author's number of that post; NULL where it has none.
    links.line AS line, -- The line, counted from 1.
    links."column" AS "column", -- The character in that line, counted from 1.
    links.raw AS raw, -- The exact slice of the text.
    links.url AS url, -- What is written, as a URL.
    links.target_url AS target_url, -- Where it leads.
    links.kind AS kind, -- link or mention.
    links.repairs AS repairs, -- Every change made to read it, a JSON array.
    links.host AS host, -- The host that it leads to, A-labels.
    assessments.verdict AS verdict, -- What the host is; NULL where it was not judged.
    assessments.score AS score, -- How likely it imitates an official, 0 to 100.
    officials.domain AS official, -- The official that it is or imitates; NULL where there is none.
    findings.explanation AS explanation, -- The strongest finding in a sentence; NULL where there is none.
    links.reading_id AS reading_id, -- The reading that the link belongs to.
    links.post_id AS post_id, -- The post that it stands in; NULL outside posts.
    assessments.id AS assessment_id, -- The assessment of the host.
    sources.sha256 AS source_sha256 -- The SHA-256 of the text.
FROM links
JOIN readings ON readings.id = links.reading_id
JOIN sources ON sources.sha256 = readings.source_sha256
LEFT JOIN threads ON threads.id = links.thread_id
LEFT JOIN posts ON posts.id = links.post_id
LEFT JOIN assessments
    ON assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = links.host)
LEFT JOIN officials ON officials.id = assessments.official_id
LEFT JOIN findings ON findings.assessment_id = assessments.id AND findings.position = 1
WHERE readings.id = (SELECT max(newest.id) FROM readings AS newest WHERE newest.source_sha256 = readings.source_sha256);
CREATE VIEW lookalikes AS
    -- Every host that imitates an official one, by the official, the likeliest first.
SELECT
    latest_assessments.official AS official, -- The official that is imitated.
    latest_assessments.official_name AS official_name, -- What people call it.
    latest_assessments.host AS host, -- The lookalike, A-labels.
    latest_assessments.host_unicode AS host_unicode, -- The lookalike as a reader sees it.
    latest_assessments.registrable_domain AS registrable_domain, -- Its registrable domain, A-labels.
    latest_assessments.score AS score, -- How likely it imitates the official, 0 to 100.
    latest_assessments.technique AS technique, -- The rule that made the strongest finding.
    latest_assessments.explanation AS explanation, -- The strongest finding in a sentence.
    (
        SELECT count(DISTINCT readings.source_sha256) FROM links JOIN readings ON readings.id = links.reading_id
        WHERE links.host = latest_assessments.host
    ) AS texts, -- How many texts lead to it.
    runs.started_at AS first_seen_at, -- When the run began that first met it, UTC.
    latest_assessments.assessment_id AS assessment_id -- The assessment.
FROM latest_assessments
JOIN hosts ON hosts.host = latest_assessments.host
JOIN runs ON runs.id = hosts.run_id
WHERE latest_assessments.verdict = 'lookalike'
ORDER BY latest_assessments.official, latest_assessments.score DESC, latest_assessments.host;
CREATE VIEW audits AS
    -- Every text of every run, with the reading that the run's rules make of it, the newest run first.
SELECT
    runs.id AS run_id, -- The run.
    runs.started_at AS started_at, -- When it began, UTC.
    input.key + 1 AS position, -- The place of the text among the run's texts, counted from 1.
    json_extract(input.value, '$.name') AS name, -- What the text was called in this run.
    readings.source_sha256 AS source_sha256, -- The SHA-256 of the text.
    readings.id AS reading_id, -- The reading.
    readings.run_id = runs.id AS first_time -- 1 where no run before had made this reading, else 0.
FROM runs
JOIN json_each(runs.inputs) AS input
JOIN readings ON readings.source_sha256 = json_extract(input.value, '$.sha256')
    AND readings.threads_version = runs.threads_version AND readings.links_version = runs.links_version
    AND readings.psl_version = runs.psl_version AND readings.post_limit = runs.post_limit
ORDER BY runs.id DESC, input.key;
CREATE INDEX observations_run ON observations (run_id);
CREATE INDEX observations_host ON observations (host, probe, observed_at);
CREATE INDEX weighings_run ON weighings (run_id);
CREATE INDEX weighings_host ON weighings (host);
CREATE VIEW latest_observations AS
    -- The newest observation of each host by each probe and target.
SELECT
    observations.id AS observation_id, -- The observation.
    observations.host AS host, -- The host, A-labels.
    observations.probe AS probe, -- The probe that asked.
    observations.target AS target, -- What exactly was asked.
    observations.outcome AS outcome, -- How the question ended.
    observations.observed_at AS observed_at, -- When it was asked, UTC.
    observations.reason AS reason, -- Why there is no answer, or why it is not whole.
    observations.data AS data, -- What was seen, JSON.
    observations.run_id AS run_id -- The run that made it.
FROM observations
WHERE observations.id = (
    SELECT max(newest.id) FROM observations AS newest
    WHERE newest.host = observations.host AND newest.probe = observations.probe AND newest.target = observations.target
);
CREATE VIEW redirects AS
    -- Every step on the way that a link leads, from the newest observations.
SELECT
    latest_observations.observation_id AS observation_id, -- The observation.
    latest_observations.host AS host, -- The host that was asked first.
    latest_observations.target AS target, -- The URL that was asked first.
    hop.key + 1 AS position, -- The place of the step, counted from 1.
    json_extract(hop.value, '$.url') AS url, -- The URL that was asked.
    json_extract(hop.value, '$.host') AS hop_host, -- Its host, A-labels.
    json_extract(hop.value, '$.status') AS status, -- The HTTP status; NULL where there was no answer.
    json_extract(hop.value, '$.location') AS location, -- Where it sent the visitor; NULL where it did not.
    latest_observations.observed_at AS observed_at -- When the way was begun, UTC.
FROM latest_observations
JOIN json_each(latest_observations.data, '$.hops') AS hop
WHERE latest_observations.probe = 'http';
COMMIT;
