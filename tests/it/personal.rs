//! Guard, rule 8: every column of the schema is somebody's to know about or nobody's. A new
//! column has to be put into one of the lists here, and into the export or the reasons. More than 500 lines,
//! because the lists are one: every column stands in exactly one of them.

use std::collections::BTreeSet;

use chrono::Duration;
use kreisrunde::{
    db::{Actor, Expected},
    entity::{ids::UserId, user},
    policy::Role,
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbBackend, Set, Statement};
use serde_json::{Value, json};

use crate::{
    personal_columns::{EXPORTED, KEPT_BACK, NOBODYS},
    support::World,
};

async fn columns(world: &World) -> BTreeSet<(String, String)> {
    let backend = world.db().backend();
    let sql = if backend == DbBackend::Postgres {
        "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns \
         WHERE table_schema = 'public'"
    } else {
        "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search_words%'"
    };
    let rows = Statement::from_string(backend, sql);
    let rows = world.db().read().query_all_raw(rows).await.unwrap();
    let text = |row: &sea_orm::QueryResult, name: &str| row.try_get::<String>("", name).unwrap();
    rows.iter()
        .map(|row| (text(row, "t"), text(row, "c")))
        .collect()
}

story!(
    rule_8_every_column_is_exported_kept_back_or_nobodys,
    async |world: &World| {
        let mut known = BTreeSet::new();
        let mut note = |table: &str, column: &str| {
            let new = known.insert((table.to_owned(), column.to_owned()));
            assert!(new, "{table}.{column} is listed twice");
        };
        for (table, columns) in EXPORTED {
            columns.iter().for_each(|(column, _)| note(table, column));
        }
        for (table, columns, _) in KEPT_BACK {
            columns.iter().for_each(|column| note(table, column));
        }
        let there = columns(world).await;
        for (table, column) in &there {
            let listed = known.contains(&(table.clone(), column.clone()));
            let nobodys = NOBODYS.contains(&table.as_str());
            assert!(
                listed || nobodys,
                "is {table}.{column} personal? list it here"
            );
        }
        let gone: Vec<_> = known.difference(&there).collect();
        assert!(gone.is_empty(), "there is no {gone:?} any more");
    }
);

story!(
    rule_8_an_export_shows_everything_that_is_stored_about_a_person,
    async |world: &World| {
        let organization = world.organization().await;
        let halle = Some("15002".parse().unwrap());
        let (name, email) = ("Quirin Quasten", "quirin@secret.example");
        let quirin = world
            .person_named(name, email, Role::Coordinator, halle, Some(organization))
            .await;
        fill(world, quirin.id.unwrap()).await;
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        event.seat("15002", "first@x.example").await.expect(201);
        // Waiting, with everything that one can say.
        let all = json!({
            "person": {"name": name, "email": email, "phone": "+49 555 0815"}, "first_time": true,
            "needs": {"diet": "Quitten", "accessibility": "Rampe", "note": "n"},
            "consents": {"photo": true, "participant_list": true}
        });
        let place = quirin
            .post_json(&event.path("/registrations"), &all)
            .await
            .expect(201);
        more(
            world,
            &place.id(),
            &event.id,
            &quirin.id.unwrap().to_string(),
        )
        .await;
        // Somebody else, of whom nothing may stand in it.
        event.seat("15002", "other@x.example").await.expect(201);

        let export = quirin.get("/me/export").await.expect(200);
        assert_eq!(export.header("cache-control"), "no-store");
        for (table, columns) in EXPORTED {
            for (column, pointer) in *columns {
                let value = export.body.pointer(pointer).unwrap_or(&Value::Null);
                assert!(
                    !value.is_null(),
                    "{table}.{column} is not at {pointer}: {:#}",
                    export.body
                );
            }
        }
        let text = export.body.to_string();
        assert!(
            !text.contains("other@x.example") && !text.contains("argon2"),
            "{text}"
        );
        let again = quirin.get("/me/export").await.expect(200);
        assert_eq!(again.body["deeds"][0]["action"], "user.exported");
        world
            .stranger()
            .get("/me/export")
            .await
            .refused(401, "unauthenticated");
    }
);

/// What an account and its session can hold.
async fn fill(world: &World, id: UserId) {
    let tx = world
        .db()
        .write(Actor::SYSTEM, Expected::Any)
        .await
        .unwrap();
    let today = tx.now.date_naive();
    let row = user::ActiveModel {
        id: Set(id),
        colleague_id: Set(Some(id)),
        mandate_from: Set(Some(today - Duration::days(1))),
        mandate_to: Set(Some(today + Duration::days(900))),
        ..Default::default()
    };
    row.update(&tx).await.unwrap();
    tx.execute_unprepared("UPDATE token_family SET user_agent = 'Firefox'")
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// What the API does not write yet.
async fn more(world: &World, place: &str, event: &str, user: &str) {
    let uuid = |text: &str| match world.db().backend() {
        DbBackend::Postgres => format!("'{text}'::uuid"),
        _ => format!("x'{}'", text.replace('-', "")),
    };
    let (place, event, user) = (uuid(place), uuid(event), uuid(user));
    let one = uuid("0199d1a0-5c1f-7000-8000-0000000000aa");
    let at = "'2026-01-01T00:00:00+00:00'";
    for sql in [
        format!(
            "INSERT INTO substitution (id, registration_id, from_name, to_name, at) VALUES ({one}, {place}, 'Anna', 'Quirin', {at})"
        ),
        format!("INSERT INTO attendance VALUES ({place}, '2026-01-01', {at})"),
        format!(
            "UPDATE registration SET offered_until = {at}, answers = '{{\"why\": \"weil\"}}' WHERE id = {place}"
        ),
        format!(
            "INSERT INTO topic (id, event_id, kind, position, title, description, proposer_id, status, version, created_at, updated_at) \
             VALUES ({one}, {event}, 'barcamp', 1, 'Quitten', 'viele', {user}, 'proposed', 1, {at}, {at})"
        ),
        format!("INSERT INTO topic_vote VALUES ({one}, {user})"),
        format!(
            "INSERT INTO session (id, event_id, position, kind, title, version, created_at, updated_at) \
             VALUES ({one}, {event}, 900, 'talk', 'Vortrag', 1, {at}, {at})"
        ),
        format!("INSERT INTO session_star VALUES ({one}, {user})"),
        format!(
            "INSERT INTO identity VALUES ({one}, {user}, 'land', 'https://login.example.org', 'subject', {at}, {at})",
        ),
        format!(
            "INSERT INTO calendar_link VALUES ({user}, {hash}, {at}, {at})",
            hash = if world.shares() { "'\\x00'" } else { "x'00'" }
        ),
        format!(
            "INSERT INTO material VALUES ({one}, {event}, NULL, 'file', 'Folien', 'folien', NULL, 'public', NULL, 1, NULL, {user}, 1, {at}, {at})"
        ),
        format!("INSERT INTO stored_object VALUES ({one}, {event}, 5, NULL, false)"),
        format!(
            "INSERT INTO material_file VALUES ({one}, 1, {one}, 'Folien.pdf', 'application/pdf', 5, 'aa', {user}, {at})"
        ),
        format!(
            "INSERT INTO session_signup VALUES ({one}, {one}, {place}, 'confirmed', 1, 1, {at}, {at})"
        ),
        format!(
            "INSERT INTO question (id, event_id, text, status, anonymous, asked_by_id, supporters, answered_by_id, version, created_at, updated_at) \
             VALUES ({one}, {event}, 'Wer zahlt?', 'submitted', true, {user}, 1, {user}, 1, {at}, {at})"
        ),
        format!("INSERT INTO question_support VALUES ({one}, {user})"),
        format!(
            "INSERT INTO invitation (id, email, email_key, name, role, district_ags, organization_id, first_time, token_hash, status, expires_at, created_at) \
             SELECT {one}, email, email_key, name, role, district_ags, organization_id, first_time, {hash}, 'accepted', {at}, {at} \
             FROM user_account WHERE id = {user}",
            hash = if world.shares() { "'\\x00'" } else { "x'00'" }
        ),
    ] {
        let tx = world
            .db()
            .write(Actor::SYSTEM, Expected::Any)
            .await
            .unwrap();
        tx.execute_unprepared(&sql)
            .await
            .unwrap_or_else(|e| panic!("{sql}: {e}"));
        tx.commit().await.unwrap();
    }
}
