//! Lists, badges, certificates and the proof for funders, as those see them who ask for them.
//!
//! `KEEP_PAPERS=<folder>` keeps what is made here, to be looked at.

use kreisrunde::{
    attendance::code::Codes,
    db::{Actor, Expected},
    entity::{
        export_part,
        ids::{EventId, RegistrationId, SessionId},
        kinds::SessionKind,
        registration, session,
    },
    workers,
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

/// Names as they are: umlauts, doubled and long ones, other scripts, formulas.
const GUESTS: [(&str, &str, bool); 12] = [
    ("Anna Beispiel", "15002", true),
    ("Jörg Weiß-Größlein", "15003", true),
    (
        "Friederike-Wilhelmine von Hohenlohe-Schillingsfürst",
        "15001",
        true,
    ),
    ("Олександра Ґалаґан", "15002", true),
    ("Γιώργος Παπαδόπουλος", "15081", true),
    ("فاطمة الزهراء", "15003", true),
    ("Nguyễn Thị Hạnh", "15081", true),
    ("=HYPERLINK(\"http://x.example\")", "15001", true),
    ("Łukasz Żółkiewski", "15002", false),
    ("Fatima (فاطمة) Özdemir", "15003", true),
    ("王小明", "", true),
    ("Integrationskoordinierungsstellenleiterin X", "", false),
];

#[expect(
    clippy::disallowed_methods,
    reason = "an option of the stories, not of the service"
)]
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

/// An event that is on since yesterday, with everybody registered, most of them there.
async fn workshop(world: &World) -> (Event, Vec<String>) {
    let (start, end) = (world.day(-1), world.day(0));
    let event = world
        .published_event(|e| {
            e["title"] = json!("13. IKOE-Ideenwerkstatt „Größer denken“");
            e["place"] = json!({"name": "Kulturhaus", "locality": "Köthen (Anhalt)"});
            e["schedule"] =
                json!({"precision": "day", "start": start, "end": end, "time_zone": "UTC"});
        })
        .await;
    let anna = &event.organizer;
    programme(world, &event.id, &start).await;
    let mut places = Vec::new();
    for (n, (name, ags, listed)) in GUESTS.iter().enumerate() {
        let mut new = json!({
            "person": {"name": name, "email": format!("gast{n}@x.example"), "phone": "+49 391 5610"},
            "consents": {"participant_list": listed}, "first_time": n % 3 == 0,
            "needs": {"diet": "@SUM(A1)", "overnight": n == 1}
        });
        if !ags.is_empty() {
            new["district_ags"] = json!(ags);
        }
        let place = anna.post_json(&event.path("/registrations"), &new).await;
        places.push(place.expect(201).id());
    }
    for (n, place) in places.iter().enumerate().take(10) {
        for day in [&start, &end].iter().take(1 + n % 2) {
            let there = json!({"registration_id": place, "day": day});
            event.check_in(anna, &there).await.expect(201);
        }
    }
    (event, places)
}

/// Three hours without the break, two of the sessions side by side.
async fn programme(world: &World, event: &str, day: &str) {
    for (n, (from, to, kind)) in [
        ("09:00", "10:30", SessionKind::Opening),
        ("10:30", "11:00", SessionKind::Break),
        ("11:00", "12:00", SessionKind::Workshop),
        ("11:00", "12:30", SessionKind::Workshop),
    ]
    .into_iter()
    .enumerate()
    {
        let tx = world
            .db()
            .write(Actor::SYSTEM, Expected::Any)
            .await
            .unwrap();
        let at = |time: &str| Some(format!("{day}T{time}:00Z").parse().unwrap());
        let row = session::Model {
            id: SessionId::new(),
            event_id: EventId(event.parse().unwrap()),
            position: i32::try_from(n).unwrap(),
            kind,
            title: "Teil".into(),
            abstract_text: None,
            summary_md: None,
            day: None,
            starts_at: at(from),
            ends_at: at(to),
            room: None,
            signup: false,
            signup_capacity: None,
            signup_waitlist: false,
            version: 1,
            created_at: tx.now,
            updated_at: tx.now,
        };
        let row = row.into_active_model().reset_all();
        row.insert(&tx).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Asks for an export, and fetches its file.
pub async fn export(event: &Event, by: &Person, kind: &str, format: &str) -> Reply {
    let asked = by
        .post_json(
            &event.path("/exports"),
            &json!({"kind": kind, "format": format}),
        )
        .await
        .expect(201);
    assert_eq!(asked.text("status"), "ready");
    assert_eq!(asked.body["progress"], 100);
    let file = by.get(&asked.text("url")).await.expect(200);
    let size = asked.body["size"].as_u64().unwrap();
    assert_eq!(u64::try_from(file.bytes.len()).unwrap(), size);
    assert_eq!(file.header("content-length"), size.to_string());
    assert_eq!(file.header("cache-control"), "no-store");
    by.with("if-none-match", "{}")
        .get(&asked.text("url"))
        .await
        .refused(400, "unreadable_header");
    let name = file.header("content-disposition");
    assert!(
        name.starts_with("attachment; filename=") && name.ends_with(&format!(".{format}\"")),
        "{name}"
    );
    keep(&format!("{kind}.{format}"), &file.bytes);
    file
}

pub fn lines(file: &Reply) -> Vec<Vec<String>> {
    let bytes = file
        .bytes
        .strip_prefix("\u{feff}".as_bytes())
        .expect("a mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes);
    let lines = reader.records().map(|record| {
        let record = record.unwrap();
        record.iter().map(str::to_owned).collect()
    });
    lines.collect()
}

story!(
    every_paper_can_be_had_and_says_what_is_true,
    async |world: &World| {
        let (event, _) = workshop(world).await;
        let anna = &event.organizer;

        for kind in [
            "participants",
            "sign_in",
            "badges",
            "certificates",
            "attendance",
            "funder",
        ] {
            let pdf = export(&event, anna, kind, "pdf").await;
            assert_eq!(pdf.content_type, "application/pdf");
            assert!(pdf.bytes.starts_with(b"%PDF-1."), "{kind}");
        }
        for kind in ["participants", "attendance", "funder"] {
            let xlsx = export(&event, anna, kind, "xlsx").await;
            assert!(xlsx.bytes.starts_with(b"PK"), "{kind}");
        }

        let people = lines(&export(&event, anna, "participants", "csv").await);
        assert_eq!(people.len(), 1 + GUESTS.len());
        let names: Vec<&str> = people.iter().skip(1).map(|line| line[0].as_str()).collect();
        assert!(
            names.contains(&"'=HYPERLINK(\"http://x.example\")"),
            "{names:?}"
        );
        assert!(names.contains(&"فاطمة الزهراء"), "{names:?}");
        let of = |line: &Vec<String>, head: &str| {
            let at = people[0].iter().position(|one| one == head);
            line[at.unwrap_or_else(|| panic!("{head}: {:?}", people[0]))].clone()
        };
        let joerg = people
            .iter()
            .find(|line| line[0] == "Jörg Weiß-Größlein")
            .unwrap();
        for (head, value) in [
            ("Landkreis, Stadt", "Magdeburg, Landeshauptstadt"),
            ("Telefon", "'+49 391 5610"),
            ("Ernährung", "'@SUM(A1)"),
            ("Stand", "bestätigt"),
            ("Übernachtung", "ja"),
            ("Erstmals dabei", "nein"),
            ("Tage anwesend", "2"),
        ] {
            assert_eq!(of(joerg, head), value, "{head}");
        }

        let days = lines(&export(&event, anna, "attendance", "csv").await);
        let lukasz = days
            .iter()
            .find(|line| line[0].starts_with("Łukasz"))
            .unwrap();
        assert_eq!(&lukasz[4..], ["ja", "nein", "1"]);
        let last = days.iter().find(|line| line[0] == "王小明").unwrap();
        assert_eq!(&last[4..], ["nein", "nein", "0"]);

        // Numbers, and nobody's name.
        let proof = export(&event, anna, "funder", "csv").await;
        let text = String::from_utf8_lossy(&proof.bytes).into_owned();
        assert!(
            !text.contains("Beispiel") && !text.contains("x.example"),
            "{text}"
        );
        let proof = lines(&proof);
        assert_eq!(&proof[1][2..], ["10", "4", "10", "5"], "{proof:?}");
        let halle = proof
            .iter()
            .find(|line| line[1].starts_with("Halle"))
            .unwrap();
        assert_eq!(&halle[2..], ["3", "2", "3", "1"]);
    }
);

story!(
    who_may_not_list_people_gets_no_export_and_who_may_list_some_gets_those,
    async |world: &World| {
        let (event, _) = workshop(world).await;
        let ask = json!({"kind": "participants", "format": "csv"});
        let path = event.path("/exports");
        let all = |file: &Reply| lines(file).len() - 1;
        world
            .stranger()
            .post_json(&path, &ask)
            .await
            .refused(401, "unauthenticated");
        let contributor = world.contributor().await;
        contributor
            .post_json(&path, &ask)
            .await
            .refused(403, "forbidden");

        // The host has all, a coordinator the own district's.
        let host = world.coordinator_of("15003").await;
        assert_eq!(
            all(&export(&event, &host, "participants", "csv").await),
            GUESTS.len()
        );
        let halle = world.coordinator_of("15002").await;
        let own = export(&event, &halle, "participants", "csv").await;
        assert_eq!(all(&own), 3);
        assert_eq!(all(&export(&event, &halle, "attendance", "csv").await), 3);

        // Each has their own exports only, and nobody another's.
        let mine = halle.all(&path).await;
        assert_eq!(mine.len(), 2);
        let mine = format!("/exports/{}", mine[0]["id"].as_str().unwrap());
        for other in [&host, &event.organizer, &world.admin().await] {
            other.get(&mine).await.refused(404, "not_found");
            other
                .get(&format!("{mine}/content"))
                .await
                .refused(404, "not_found");
            other.delete(&mine).await.refused(404, "not_found");
        }
        halle.delete(&mine).await.expect(204);
        halle
            .get(&format!("{mine}/content"))
            .await
            .refused(404, "not_found");
        assert_eq!(halle.all(&path).await.len(), 1);

        // What there is not.
        for (kind, format) in [
            ("badges", "csv"),
            ("sign_in", "xlsx"),
            ("certificates", "csv"),
        ] {
            let ask = json!({"kind": kind, "format": format});
            let refused = host.post_json(&path, &ask).await.refused(422, "invalid");
            assert_eq!(refused.findings()[0].0, "/format");
        }
        // A draft is not there for those who do not see it.
        let draft = world.draft_event(|_| {}).await;
        halle
            .post_json(&draft.path("/exports"), &ask)
            .await
            .refused(404, "not_found");
    }
);

story!(
    a_key_exports_one_event_and_an_expired_file_is_gone,
    async |world: &World| {
        let (event, _) = workshop(world).await;
        let admin = world.admin().await;
        let new = json!({
            "name": "Portal", "organization_id": world.organization().await,
            "scopes": ["registrations:read"], "event_id": event.id
        });
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let portal = world.stranger().with_token(&key.text("secret"));
        export(&event, &portal, "attendance", "csv").await;
        let ask = json!({"kind": "attendance", "format": "csv"});
        let other = world.running_event(|_| {}).await;
        portal
            .post_json(&other.path("/exports"), &ask)
            .await
            .refused(404, "not_found");

        // A repetition is the same export.
        let again = portal.key("einmal");
        let first = again
            .post_json(&event.path("/exports"), &ask)
            .await
            .expect(201);
        let second = again
            .post_json(&event.path("/exports"), &ask)
            .await
            .expect(201);
        assert_eq!(first.body, second.body);
        assert_eq!(portal.all(&event.path("/exports")).await.len(), 2);

        // No more than twenty at a time.
        for _ in 0..18 {
            portal
                .post_json(&event.path("/exports"), &ask)
                .await
                .expect(201);
        }
        portal
            .post_json(&event.path("/exports"), &ask)
            .await
            .refused(409, "too_many_exports");

        world.advance(chrono::Duration::hours(25));
        portal
            .get(&first.text("url"))
            .await
            .refused(404, "not_found");
        assert!(portal.all(&event.path("/exports")).await.is_empty());
        workers::tick(&world.state, true).await.unwrap();
        assert_eq!(parts(world).await, 0);
    }
);

/// Pieces of files that are stored.
async fn parts(world: &World) -> u64 {
    export_part::Entity::find()
        .count(world.db().read())
        .await
        .unwrap()
}

story!(
    a_certificate_is_for_who_was_there_and_confirms_itself,
    async |world: &World| {
        let (event, places) = workshop(world).await;
        let anna = &event.organizer;
        let of = |place: &str| format!("/registrations/{place}/certificate.pdf");
        let pdf = anna
            .with("accept", "application/pdf")
            .get(&of(&places[1]))
            .await
            .expect(200);
        keep("certificate.pdf", &pdf.bytes);
        anna.with("accept", "text/csv")
            .get(&of(&places[1]))
            .await
            .refused(406, "not_acceptable");
        anna.get(&of(&places[11]))
            .await
            .refused(409, "not_attended");
        world
            .coordinator_of("15081")
            .await
            .get(&of(&places[1]))
            .await
            .refused(404, "not_found");
        world
            .stranger()
            .get(&of(&places[1]))
            .await
            .refused(401, "unauthenticated");

        anna.with("if-none-match", "{}")
            .get(&of(&places[1]))
            .await
            .refused(400, "unreadable_header");

        // Whoever has the paper asks with its code.
        let code = certificate_code(world, &places[1]).await;
        let stranger = world.stranger();
        let path = format!("/certificates/{code}");
        let confirmed = stranger.get(&path).await.expect(200);
        assert_eq!(confirmed.text("holder"), "J. W.-G.");
        assert_eq!(confirmed.body["days"], json!([world.day(-1), world.day(0)]));
        assert_eq!(confirmed.body["minutes"], Value::Null);
        let text = confirmed.body.to_string();
        assert!(
            !text.contains("Weiß") && !text.contains("x.example"),
            "{text}"
        );
        let one_day = certificate_code(world, &places[0]).await;
        let one_day = stranger
            .get(&format!("/certificates/{one_day}"))
            .await
            .expect(200);
        assert_eq!(one_day.body["minutes"], 180);

        // Neither a code for the door, nor another's, nor one made up.
        let door = event.code_of(&places[1]).await;
        let mut forged = code.clone();
        forged.replace_range(30..31, if &code[30..31] == "A" { "B" } else { "A" });
        let absent = certificate_code(world, &places[11]).await;
        for wrong in [
            door,
            forged,
            absent,
            "x".into(),
            "a".repeat(5000),
            "%00".into(),
        ] {
            stranger
                .get(&format!("/certificates/{wrong}"))
                .await
                .refused(404, "not_found");
        }
        let of_certificate = json!({"code": code, "day": world.day(0)});
        event
            .check_in(anna, &of_certificate)
            .await
            .refused(404, "unknown");

        // What is corrected is corrected there, too; who is deleted is not known any more.
        let day = format!(
            "{}/{}/{}",
            event.path("/attendance"),
            places[1],
            world.day(0)
        );
        anna.delete(&day).await.expect(204);
        let now = stranger.get(&path).await.expect(200);
        assert_eq!(now.body["days"], json!([world.day(-1)]));
        export(&event, anna, "participants", "csv").await;
        let admin = world.admin().await;
        admin
            .delete(&format!("/registrations/{}", places[1]))
            .await
            .expect(204);
        stranger.get(&path).await.refused(404, "not_found");
        assert_eq!(parts(world).await, 0, "a file with a deleted person in it");
    }
);

/// The code that stands on the certificate of a registration.
async fn certificate_code(world: &World, place: &str) -> String {
    let id = RegistrationId(place.parse().unwrap());
    let row = registration::Entity::find_by_id(id)
        .one(world.db().read())
        .await
        .unwrap();
    Codes::of_certificates(&world.state.keys)
        .unwrap()
        .of(&row.unwrap())
}
