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

use crate::support::World;

/// Personal columns, and where `/me/export` shows them.
const EXPORTED: &[(&str, &[(&str, &str)])] = &[
    (
        "user_account",
        &[
            ("id", "/account/id"),
            ("email", "/account/email"),
            ("name", "/account/name"),
            ("role", "/account/role"),
            ("district_ags", "/account/district_ags"),
            ("organization_id", "/account/organization_id"),
            ("mandate_from", "/account/mandate/from"),
            ("mandate_to", "/account/mandate/to"),
            ("first_time", "/account/first_time"),
            ("disabled", "/account/disabled"),
            ("colleague_id", "/account/colleague_id"),
            ("language", "/account/language"),
            ("notices", "/account/notices"),
            ("version", "/account/version"),
            ("created_at", "/account/created_at"),
            ("updated_at", "/account/updated_at"),
        ],
    ),
    (
        "token_family",
        &[
            ("id", "/sessions/0/id"),
            ("rotated_at", "/sessions/0/last_used_at"),
            ("expires_at", "/sessions/0/expires_at"),
            ("user_agent", "/sessions/0/user_agent"),
            ("created_at", "/sessions/0/created_at"),
        ],
    ),
    (
        "invitation",
        &[
            ("id", "/invitations/0/id"),
            ("email", "/invitations/0/email"),
            ("name", "/invitations/0/name"),
            ("role", "/invitations/0/role"),
            ("district_ags", "/invitations/0/district_ags"),
            ("organization_id", "/invitations/0/organization_id"),
            ("first_time", "/invitations/0/first_time"),
            ("language", "/invitations/0/language"),
            ("status", "/invitations/0/status"),
            ("expires_at", "/invitations/0/expires_at"),
            ("created_at", "/invitations/0/created_at"),
        ],
    ),
    (
        "registration",
        &[
            ("id", "/registrations/0/registration/id"),
            ("event_id", "/registrations/0/registration/event_id"),
            ("class", "/registrations/0/registration/seat"),
            ("district_ags", "/registrations/0/registration/district_ags"),
            ("status", "/registrations/0/registration/status"),
            (
                "queue_no",
                "/registrations/0/registration/waitlist_position",
            ),
            ("person_name", "/registrations/0/registration/person/name"),
            ("person_email", "/registrations/0/registration/person/email"),
            ("person_phone", "/registrations/0/registration/person/phone"),
            ("first_time", "/registrations/0/registration/first_time"),
            ("language", "/registrations/0/registration/language"),
            ("notices", "/registrations/0/registration/notices"),
            ("answers", "/registrations/0/registration/answers/why"),
            (
                "consent_photo",
                "/registrations/0/registration/consents/photo",
            ),
            (
                "consent_participant_list",
                "/registrations/0/registration/consents/participant_list",
            ),
            ("consented_at", "/registrations/0/consented_at"),
            (
                "offered_until",
                "/registrations/0/registration/offered_until",
            ),
            ("created_by", "/registrations/0/entered_by"),
            ("version", "/registrations/0/registration/version"),
            ("created_at", "/registrations/0/registration/created_at"),
            ("updated_at", "/registrations/0/registration/updated_at"),
        ],
    ),
    (
        "registration_consent",
        &[
            ("kind", "/registrations/0/registration/consented/photo"),
            ("at", "/registrations/0/registration/consented/photo/at"),
            (
                "text_id",
                "/registrations/0/registration/consented/photo/text",
            ),
        ],
    ),
    (
        "registration_needs",
        &[
            ("diet", "/registrations/0/registration/needs/diet"),
            (
                "accessibility",
                "/registrations/0/registration/needs/accessibility",
            ),
            ("note", "/registrations/0/registration/needs/note"),
            ("overnight", "/registrations/0/registration/needs/overnight"),
        ],
    ),
    (
        "substitution",
        &[
            (
                "from_name",
                "/registrations/0/registration/substitution/0/from",
            ),
            ("to_name", "/registrations/0/registration/substitution/0/to"),
            ("at", "/registrations/0/registration/substitution/0/at"),
        ],
    ),
    (
        "attendance",
        &[("day", "/registrations/0/registration/attended_days/0")],
    ),
    (
        "topic",
        &[
            ("id", "/topics/0/id"),
            ("event_id", "/topics/0/event_id"),
            ("title", "/topics/0/title"),
            ("description", "/topics/0/description"),
        ],
    ),
    ("topic_vote", &[("topic_id", "/votes/0")]),
    ("session_star", &[("session_id", "/stars/0")]),
    ("material", &[("id", "/materials/0")]),
    (
        "material_file",
        &[
            ("material_id", "/uploads/0/material_id"),
            ("no", "/uploads/0/no"),
            ("name", "/uploads/0/name"),
            ("uploaded_at", "/uploads/0/uploaded_at"),
        ],
    ),
    (
        "session_signup",
        &[
            ("session_id", "/signups/0/session_id"),
            ("registration_id", "/signups/0/registration_id"),
            ("status", "/signups/0/status"),
            ("queue_no", "/signups/0/queue_no"),
            ("created_at", "/signups/0/created_at"),
            ("updated_at", "/signups/0/updated_at"),
        ],
    ),
    (
        "question",
        &[
            ("id", "/questions/0/id"),
            ("event_id", "/questions/0/event_id"),
            ("text", "/questions/0/text"),
            ("status", "/questions/0/status"),
            ("anonymous", "/questions/0/anonymous"),
            ("created_at", "/questions/0/created_at"),
            ("answered_by_id", "/answered_questions/0"),
        ],
    ),
    (
        "question_support",
        &[("question_id", "/supported_questions/0")],
    ),
    (
        "audit",
        &[
            ("at", "/deeds/0/at"),
            ("action", "/deeds/0/action"),
            ("object_kind", "/deeds/0/object_kind"),
            ("object_id", "/deeds/0/object_id"),
        ],
    ),
];

/// Columns beside personal ones that are not exported, and why.
const KEPT_BACK: &[(&str, &[&str], &str)] = &[
    (
        "user_account",
        &["email_key", "name_key"],
        "made of what is exported",
    ),
    (
        "user_account",
        &["password_hash"],
        "a secret, and of nobody's use",
    ),
    ("token_family", &["user_id"], "the account itself"),
    (
        "token_family",
        &["token_hash", "prev_hash", "next_sealed"],
        "secrets",
    ),
    (
        "token_family",
        &["revoked_at"],
        "says only that the session ended",
    ),
    (
        "used_refresh_token",
        &["token_hash", "family_id"],
        "secrets",
    ),
    ("invitation", &["email_key"], "made of what is exported"),
    ("invitation", &["user_id"], "the account itself"),
    ("invitation", &["token_hash", "token_sealed"], "secrets"),
    (
        "password_reset",
        &[
            "id",
            "user_id",
            "token_hash",
            "token_sealed",
            "expires_at",
            "used_at",
            "created_at",
        ],
        "a secret link of two hours",
    ),
    ("registration", &["user_id"], "the account itself"),
    (
        "registration",
        &["name_key", "email_key"],
        "made of what is exported",
    ),
    (
        "registration_consent",
        &["registration_id"],
        "stands in its registration",
    ),
    (
        "registration_needs",
        &["registration_id"],
        "stands in its registration",
    ),
    (
        "substitution",
        &["id", "registration_id"],
        "stands in its registration",
    ),
    (
        "substitution",
        &["from_user_id", "to_user_id", "from_mac", "to_mac"],
        "by which either colleague is found to be forgotten",
    ),
    (
        "attendance",
        &["registration_id"],
        "stands in its registration",
    ),
    (
        "attendance",
        &["at"],
        "the moment of a check-in, exact to the day in the export",
    ),
    (
        "attendance_nonce",
        &[
            "event_id",
            "nonce",
            "registration_id",
            "day",
            "outcome",
            "received_at",
        ],
        "that a device said so; the days stand in the registration; for 28 days",
    ),
    (
        "export",
        &[
            "id",
            "event_id",
            "user_id",
            "api_key_id",
            "kind",
            "format",
            "language",
            "status",
            "problem",
            "total",
            "done",
            "size",
            "tries",
            "claim",
            "claimed_until",
            "expires_at",
            "created_at",
            "updated_at",
        ],
        "the account itself, for a day; that it was asked for stands among the deeds",
    ),
    (
        "export_part",
        &["export_id", "no", "bytes"],
        "what stands in registrations, for a day; deleted with any of the people in it",
    ),
    (
        "topic",
        &[
            "kind",
            "position",
            "district_ags",
            "proposer_id",
            "status",
            "slot_room",
            "slot_starts_at",
            "slot_ends_at",
            "notes_md",
            "version",
            "created_at",
            "updated_at",
            "outcome_md",
            "pinned",
            "merged_into_id",
            "carried_from_id",
        ],
        "about the topic, which everybody may read",
    ),
    ("topic_vote", &["user_id"], "the account itself"),
    ("session_star", &["user_id"], "the account itself"),
    (
        "session_signup",
        &["id", "version"],
        "of no meaning by itself",
    ),
    (
        "material",
        &[
            "event_id",
            "session_id",
            "kind",
            "title",
            "title_key",
            "description",
            "visibility",
            "url",
            "file_no",
            "organization_id",
            "version",
            "created_at",
            "updated_at",
        ],
        "of the material, which one finds by its id",
    ),
    ("material", &["owner_id"], "the account itself"),
    (
        "material_file",
        &["object_id", "media_type", "size", "sha256"],
        "of the file, which one finds by its material",
    ),
    ("material_file", &["uploaded_by"], "the account itself"),
    ("question", &["asked_by_id"], "the account itself"),
    (
        "question",
        &[
            "organization_id",
            "supporters",
            "answer_text",
            "answered_by",
            "valid_as_of",
            "supersedes_id",
            "merged_into_id",
            "published_at",
            "version",
            "updated_at",
        ],
        "about the question, which the person may read",
    ),
    ("question_support", &["user_id"], "the account itself"),
    (
        "audit",
        &[
            "id",
            "actor_kind",
            "actor_id",
            "event_id",
            "fields",
            "request_id",
        ],
        "the account itself, and technical",
    ),
    ("api_key", &["created_by"], "stands among the deeds"),
    ("message", &["sender_id"], "the account itself"),
    (
        "mail",
        &["recipient_kind", "recipient_id"],
        "the account itself, or a place in the export",
    ),
    (
        "erasure",
        &["user_id", "email_mac", "erased_at"],
        "of people without an account",
    ),
    ("survey_urn", &["survey_id", "urn"], "nobody knows whose"),
    (
        "idempotency",
        &["key_hash", "request_hash", "status", "sealed", "expires_at"],
        "sealed",
    ),
    (
        "contribution",
        &["name"],
        "the published programme; no account behind it",
    ),
];

/// Tables without a person in them, but for the columns above.
const NOBODYS: &[&str] = &[
    "api_key",
    "board",
    "consent_text",
    "contribution",
    "district",
    "event",
    "event_audience",
    "event_coverage",
    "headcount",
    "feed_head",
    "form",
    "mail",
    "message",
    "network",
    "organization",
    "outbox",
    "quote",
    "registration_import",
    "registration_import_line",
    "search_due",
    "search_entry",
    "search_index",
    "rotation_intent",
    "rotation_swap",
    "seat_class",
    "seat_override",
    "seat_pool",
    "seaql_migrations",
    "series",
    "series_district",
    "session",
    "session_topic",
    "stored_object",
    "survey",
    "survey_question",
];

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
