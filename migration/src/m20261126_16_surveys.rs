//! Questions of a series, wording in two languages, conditions, the blind mode, reminders, and
//! what a quote may be used for.

use sea_orm_migration::prelude::*;

crate::tables!(
    r#"
CREATE TABLE series_survey (
    series_id {uuid} PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE,
    questions {json} NOT NULL,
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
ALTER TABLE survey ADD COLUMN mode varchar(32) NOT NULL DEFAULT 'ticket';
ALTER TABLE survey ADD COLUMN reminds_at {instant};
ALTER TABLE survey ADD COLUMN reminded_at {instant};
ALTER TABLE survey_question ADD COLUMN text_en varchar(500);
ALTER TABLE survey_question ADD COLUMN labels {json} NOT NULL DEFAULT '{}';
ALTER TABLE survey_question ADD COLUMN visible_if {json};
ALTER TABLE survey_question ADD COLUMN comparable boolean NOT NULL DEFAULT FALSE;
ALTER TABLE quote ADD COLUMN uses {json} NOT NULL DEFAULT '["report"]';
ALTER TABLE quote ADD COLUMN noted boolean NOT NULL DEFAULT FALSE;
ALTER TABLE quote ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX quote_revocation ON quote (revocation_hash);
"#,
    down
    r#"
DROP INDEX quote_revocation;
ALTER TABLE quote DROP COLUMN version;
ALTER TABLE quote DROP COLUMN noted;
ALTER TABLE quote DROP COLUMN uses;
ALTER TABLE survey_question DROP COLUMN comparable;
ALTER TABLE survey_question DROP COLUMN visible_if;
ALTER TABLE survey_question DROP COLUMN labels;
ALTER TABLE survey_question DROP COLUMN text_en;
ALTER TABLE survey DROP COLUMN reminded_at;
ALTER TABLE survey DROP COLUMN reminds_at;
ALTER TABLE survey DROP COLUMN mode;
DROP TABLE series_survey
"#
);
