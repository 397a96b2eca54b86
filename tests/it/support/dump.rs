//! Everything that is stored, as text, to look for what should not be there.

use kreisrunde::entity::{audit, idempotency, outbox, quote, survey_urn};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, Statement};
use serde_json::Value;

use super::World;

/// How many facts, audit entries and stored replies there are.
pub async fn facts(world: &World) -> [u64; 3] {
    let db = world.db().read();
    [
        outbox::Entity::find().count(db).await.unwrap(),
        audit::Entity::find().count(db).await.unwrap(),
        idempotency::Entity::find().count(db).await.unwrap(),
    ]
}

/// Audit log and outbox, as text.
pub async fn logs(world: &World) -> String {
    let db = world.db().read();
    let audit = audit::Entity::find().all(db).await.unwrap();
    let outbox = outbox::Entity::find().all(db).await.unwrap();
    format!("{audit:#?}\n{outbox:#?}")
}

/// The one urn.
pub async fn urn(world: &World) -> Value {
    let rows = survey_urn::Entity::find()
        .all(world.db().read())
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    rows[0].urn.clone()
}

/// All quotes.
pub async fn quotes(world: &World) -> Vec<quote::Model> {
    quote::Entity::find().all(world.db().read()).await.unwrap()
}

/// All tables: on SQLite the bytes of the files, on PostgreSQL every row as text.
pub async fn everything(world: &World) -> String {
    if world.db().backend() != DbBackend::Postgres {
        let mut text = String::new();
        for entry in std::fs::read_dir(world.folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                text.push_str(&String::from_utf8_lossy(&std::fs::read(path).unwrap()));
            }
        }
        return text;
    }
    let mut text = String::new();
    for table in texts(world, TABLES).await {
        for row in texts(world, &format!("SELECT x::text AS t FROM {table} x")).await {
            text.push_str(&row);
            text.push('\n');
        }
    }
    text
}

/// Puts something else into the one urn.
pub async fn put_urn(world: &World, urn: &Value) {
    let json = urn.to_string().replace('\'', "''");
    let sql = if world.db().backend() == DbBackend::Postgres {
        format!("UPDATE survey_urn SET urn = '{json}'::jsonb")
    } else {
        format!("UPDATE survey_urn SET urn = '{json}'")
    };
    world.held(&sql).await.commit().await.unwrap();
}

const TABLES: &str = "SELECT tablename::text AS t FROM pg_tables WHERE schemaname = 'public'";

async fn texts(world: &World, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(world.db().backend(), sql);
    let rows = world.db().read().query_all_raw(statement).await.unwrap();
    let texts = rows.iter().map(|row| row.try_get("", "t").unwrap());
    texts.collect()
}

/// Every row as text, with the older ones first, as far as the database tells: by the transaction
/// that wrote it last on PostgreSQL, by row id on SQLite (within its table).
pub async fn rows_in_order_of_time(world: &World) -> Vec<String> {
    let mut rows = Vec::new();
    if world.db().backend() == DbBackend::Postgres {
        for table in texts(world, TABLES).await {
            let sql = format!(
                "SELECT lpad((2147483647 - age(x.xmin))::text, 12, '0') || ' ' || x.ctid || ' ' || x::text AS t FROM {table} x"
            );
            rows.extend(texts(world, &sql).await);
        }
        rows.sort();
        return rows;
    }
    let tables = "SELECT name AS t FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' \
                  AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search_index%'";
    for table in texts(world, tables).await {
        let columns = format!("SELECT name AS t FROM pragma_table_info('{table}')");
        let columns: Vec<String> = texts(world, &columns).await;
        let all: Vec<String> = columns
            .iter()
            .map(|name| format!("quote(\"{name}\")"))
            .collect();
        let all = all.join(" || ',' || ");
        let sql = format!("SELECT {all} AS t FROM \"{table}\" ORDER BY rowid");
        rows.extend(texts(world, &sql).await);
    }
    rows
}

/// Table, transaction and place of every row that can be told apart by them (PostgreSQL).
pub async fn changed_rows(world: &World) -> Vec<String> {
    let mut rows = Vec::new();
    if world.db().backend() == DbBackend::Postgres {
        for table in texts(world, TABLES).await {
            let sql = format!("SELECT '{table} ' || x.xmin || ' ' || x.ctid AS t FROM {table} x");
            rows.extend(texts(world, &sql).await);
        }
    }
    rows
}

/// The pages of the database's file in their order, once the log is written into it (SQLite); on
/// PostgreSQL the rows of all tables in theirs.
pub async fn pages(world: &World) -> String {
    if world.db().backend() == DbBackend::Postgres {
        return everything(world).await;
    }
    let done = world
        .db()
        .read()
        .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)");
    done.await.unwrap();
    let bytes = std::fs::read(world.folder.path().join("kreisrunde.db")).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}
