//! Everything that is stored, as text, to look for what should not be there.

use kreisrunde::entity::{audit, idempotency, outbox, quote, survey_urn};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, Statement};
use serde_json::Value;

use super::World;

/// Quotes that the sample brings.
pub const SAMPLE_QUOTES: usize = 2;

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
    let query = async |sql: String| {
        let statement = Statement::from_string(DbBackend::Postgres, sql);
        let rows = world.db().read().query_all_raw(statement).await.unwrap();
        rows.iter()
            .map(|row| row.try_get::<String>("", "t").unwrap())
            .collect::<Vec<_>>()
    };
    let tables =
        query("SELECT tablename::text AS t FROM pg_tables WHERE schemaname = 'public'".into());
    let mut text = String::new();
    for table in tables.await {
        for row in query(format!("SELECT x::text AS t FROM {table} x")).await {
            text.push_str(&row);
            text.push('\n');
        }
    }
    text
}
