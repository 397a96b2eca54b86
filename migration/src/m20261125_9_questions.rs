//! Questions to authorities, and who supports them.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE question (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    organization_id {uuid} REFERENCES organization (id),
    text varchar(2000) NOT NULL,
    status varchar(32) NOT NULL,
    anonymous boolean NOT NULL,
    asked_by_id {uuid} REFERENCES user_account (id),
    supporters integer NOT NULL CHECK (supporters >= 0),
    answer_text varchar(10000),
    answered_by varchar(200),
    answered_by_id {uuid} REFERENCES user_account (id),
    valid_as_of {date},
    supersedes_id {uuid} REFERENCES question (id),
    merged_into_id {uuid} REFERENCES question (id),
    search_key text NOT NULL,
    published_at {instant},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK ((status = 'merged') = (merged_into_id IS NOT NULL)),
    CHECK (status <> 'forwarded' OR organization_id IS NOT NULL),
    CHECK (status NOT IN ('answered', 'published')
        OR (answer_text IS NOT NULL AND answered_by IS NOT NULL AND valid_as_of IS NOT NULL)),
    CHECK ((status = 'published') = (published_at IS NOT NULL))
);
CREATE INDEX question_created ON question (event_id, created_at, id);
CREATE INDEX question_supporters ON question (event_id, supporters, id);
CREATE INDEX question_valid ON question (status, valid_as_of, id);
CREATE INDEX question_published ON question (status, published_at, id);
CREATE INDEX question_organization ON question (organization_id);
CREATE INDEX question_asker ON question (asked_by_id, event_id);
CREATE INDEX question_answerer ON question (answered_by_id);
CREATE INDEX question_merged ON question (merged_into_id);
CREATE UNIQUE INDEX question_supersedes ON question (supersedes_id) WHERE supersedes_id IS NOT NULL;
CREATE TABLE question_support (
    question_id {uuid} NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    PRIMARY KEY (question_id, user_id)
);
CREATE INDEX question_support_user ON question_support (user_id);
",
    ["question_support", "question"]
);
