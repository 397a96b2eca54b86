//! Guard: migrations go up, down and up again, also when two processes start together.

use kreisrunde::{config::Config, db::Db, entity::district, run};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, Statement};

use crate::support::postgres;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
}

fn on_empty_sqlite(test: impl AsyncFnOnce(String)) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("empty.db").display());
    runtime().block_on(test(url));
}

fn on_empty_postgres(test: impl AsyncFnOnce(String)) {
    let Some(server) = postgres::server() else {
        return;
    };
    runtime().block_on(async {
        let url = server.empty().await;
        test(url.clone()).await;
        server.drop(&url).await;
    });
}

/// Names of the tables, without the one that lists the migrations.
async fn tables(db: &Db) -> Vec<String> {
    let sql = if db.backend() == DbBackend::Postgres {
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let rows = db
        .read()
        .query_all_raw(Statement::from_string(db.backend(), sql))
        .await
        .unwrap();
    let names = rows
        .iter()
        .map(|row| row.try_get::<String>("", "name").unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "seaql_migrations").collect();
    names.sort();
    names
}

async fn up_down_up(url: String) {
    let db = Db::connect(&url, 4).await.unwrap();
    let steps = db.migrate(&url).await.unwrap();
    assert!(steps > 0);
    let built = tables(&db).await;
    assert!(built.len() > 20, "{built:?}");
    assert_eq!(db.migrate(&url).await.unwrap(), 0);
    assert!(
        db.migrations()
            .await
            .unwrap()
            .iter()
            .all(|(_, applied)| *applied)
    );

    db.migrate_down(&url, u32::try_from(steps).unwrap())
        .await
        .unwrap();
    assert_eq!(tables(&db).await, Vec::<String>::new());
    assert_eq!(db.migrate(&url).await.unwrap(), steps);
    assert_eq!(tables(&db).await, built);

    // One step at a time leads to the same.
    for _ in 0..steps {
        db.migrate_down(&url, 1).await.unwrap();
    }
    assert_eq!(tables(&db).await, Vec::<String>::new());
    assert_eq!(db.migrate(&url).await.unwrap(), steps);
    db.close().await;
}

async fn two_at_once(url: String) {
    let start = async || {
        let db = Db::connect(&url, 2).await.unwrap();
        let steps = db.migrate(&url).await.unwrap();
        db.close().await;
        steps
    };
    let (one, other) = tokio::join!(start(), start());
    assert!(
        one == 0 || other == 0,
        "one of them found everything done: {one}, {other}"
    );
    assert!(one + other > 0);
}

/// Whole starts, with the districts that come with the program.
async fn opened_at_once(url: String) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data_dir: folder.path().to_owned(),
        database_url: Some(url),
        ..Config::default()
    };
    let starts = (0..4).map(|_| run::open(&config));
    for start in futures_util::future::join_all(starts).await {
        let db = start.expect("starts beside the others");
        let districts = district::Entity::find().count(db.read()).await.unwrap();
        assert!(districts > 400, "{districts}");
        db.close().await;
    }
}

async fn newer_is_refused(url: String) {
    let db = Db::connect(&url, 2).await.unwrap();
    db.migrate(&url).await.unwrap();
    let tx = db
        .write(
            kreisrunde::db::Actor::SYSTEM,
            kreisrunde::db::Expected::Unsaid,
        )
        .await
        .unwrap();
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29991231_1_future', 1)";
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
    let refused = db.migrate(&url).await.unwrap_err().to_string();
    assert!(
        refused.contains("newer") && refused.contains("m29991231_1_future"),
        "{refused}"
    );
    db.close().await;
}

mod up_and_down_and_up_again {
    use super::*;
    #[test]
    fn sqlite() {
        on_empty_sqlite(up_down_up);
    }
    #[test]
    fn postgres() {
        on_empty_postgres(up_down_up);
    }
}

mod two_processes_that_start_together_migrate_once {
    use super::*;
    #[test]
    fn sqlite() {
        on_empty_sqlite(two_at_once);
    }
    #[test]
    fn postgres() {
        on_empty_postgres(two_at_once);
    }
}

mod instances_that_start_together_on_an_empty_database_all_start {
    use super::*;
    #[test]
    fn sqlite() {
        on_empty_sqlite(opened_at_once);
    }
    #[test]
    fn postgres() {
        on_empty_postgres(opened_at_once);
    }
}

mod a_database_newer_than_the_program_is_refused {
    use super::*;
    #[test]
    fn sqlite() {
        on_empty_sqlite(newer_is_refused);
    }
    #[test]
    fn postgres() {
        on_empty_postgres(newer_is_refused);
    }
}

/// Seen failing in one round of twenty with the turn taken out of `Db::connect`.
#[test]
fn several_that_open_a_new_file_at_once_are_all_let_in() {
    for _ in 0..60 {
        on_empty_sqlite(async |url: String| {
            let opened = (0..6).map(|_| {
                let url = url.clone();
                tokio::spawn(async move { Db::connect(&url, 4).await })
            });
            let opened: Vec<_> = opened.collect();
            for one in futures_util::future::join_all(opened).await {
                one.unwrap().expect("lets every one in").close().await;
            }
        });
    }
}
