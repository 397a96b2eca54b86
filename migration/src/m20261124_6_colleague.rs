//! A colleague whom a newcomer can turn to.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE user_account ADD COLUMN colleague_id {uuid};
CREATE INDEX user_account_colleague ON user_account (colleague_id)
",
    down r"
DROP INDEX user_account_colleague;
ALTER TABLE user_account DROP COLUMN colleague_id
"
);
