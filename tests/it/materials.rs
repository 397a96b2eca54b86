//! Materials: who brings and sees them, and that their bytes come in and go out whole, in parts, or
//! not at all.

use std::time::Duration;

use kreisrunde::{
    crypto,
    entity::{ids::OrganizationId, material_file, stored_object},
    materials,
    policy::Role,
};
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";

fn file(title: &str, visibility: &str) -> Value {
    json!({"kind": "file", "title": title, "visibility": visibility})
}

async fn bring(who: &Person, event: &Event, new: &Value) -> Reply {
    who.post_json(&event.path("/materials"), new).await
}

/// A material of which the file is not uploaded yet.
pub async fn empty(event: &Event) -> String {
    let new = file("Folien", "public");
    bring(&event.organizer, event, &new).await.expect(201).id()
}

pub async fn upload(who: &Person, id: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Reply {
    let path = format!("/materials/{id}/content?file_name={name}");
    let body = Some(("application/octet-stream", bytes.into()));
    who.send(Method::PUT, &path, body).await
}

/// A text of so many bytes.
pub fn text(size: usize) -> Vec<u8> {
    b"Kreisrunde\n".iter().copied().cycle().take(size).collect()
}

/// What is stored: rows of files, rows of objects, objects.
pub async fn stored(world: &World) -> (u64, u64, usize) {
    let db = world.db().read();
    let files = material_file::Entity::find().count(db).await.unwrap();
    let objects = stored_object::Entity::find().count(db).await.unwrap();
    (files, objects, world.files().len())
}

/// Waits until so much is stored: what a client left is cleared away after it.
pub async fn settles(world: &World, wanted: (u64, u64, usize)) {
    for _ in 0..200 {
        if stored(world).await == wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!(
        "{:?} is stored, not {wanted:?}: {:?}",
        stored(world).await,
        world.files()
    );
}

story!(
    a_file_comes_in_and_goes_out_as_it_was,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let id = empty(&event).await;
        let (path, content) = (
            format!("/materials/{id}"),
            format!("/materials/{id}/content"),
        );
        let stranger = world.stranger();
        stranger.get(&path).await.refused(404, "not_found");
        anna.get(&content).await.refused(404, "not_found");
        // Three parts, and some more.
        let bytes = text(2_600_001);
        let hash = crypto::hex(&crypto::sha256_plain(&bytes));
        let done = upload(anna, &id, "../..%2Fnotizen.md", bytes.clone())
            .await
            .expect(200);
        let shown = done.body["file"].clone();
        assert_eq!(shown["name"], "notizen.md");
        assert_eq!(shown["media_type"], "text/plain");
        assert_eq!(shown["size"], bytes.len());
        assert_eq!(shown["sha256"], hash.as_str());
        assert_eq!(
            (&shown["no"], &done.body["version"]),
            (&json!(1), &json!(2))
        );
        let got = stranger.get(&content).await.expect(200);
        assert!(got.bytes == bytes, "{} bytes", got.bytes.len());
        assert_eq!(got.header("content-length"), bytes.len().to_string());
        assert_eq!(got.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert_eq!(
            got.header("content-disposition"),
            "attachment; filename=\"notizen.md\"; filename*=UTF-8''notizen.md"
        );
        assert_eq!(got.etag(), format!("\"{hash}\""));
        assert_eq!(got.header("accept-ranges"), "bytes");
        // Known already, and only asked for.
        stranger
            .with("if-none-match", got.etag())
            .get(&content)
            .await
            .expect(304);
        let head = stranger
            .send(Method::HEAD, &content, None)
            .await
            .expect(200);
        assert!(head.bytes.is_empty());
        assert_eq!(head.header("content-length"), bytes.len().to_string());
        // In parts.
        let size = bytes.len();
        for (range, part) in [
            ("bytes=0-9", 0..10),
            ("bytes=1048570-1048600", 1_048_570..1_048_601),
            ("bytes=2600000-", 2_600_000..size),
            ("bytes=2600000-99999999", 2_600_000..size),
            ("bytes=-5", size - 5..size),
            ("bytes=-99999999", 0..size),
        ] {
            let got = stranger
                .with("range", range)
                .get(&content)
                .await
                .expect(206);
            assert!(got.bytes == bytes[part.clone()], "{range}");
            let said = format!("bytes {}-{}/{size}", part.start, part.end - 1);
            assert_eq!(got.header("content-range"), said);
        }
        for range in ["bytes=2600001-", "bytes=9999999-99999999", "bytes=-0"] {
            let none = stranger.with("range", range).get(&content).await;
            let none = none.refused(416, "no_such_part");
            assert_eq!(none.header("content-range"), format!("bytes */{size}"));
        }
        // Several, unreadable, or of what is not there any more: the whole.
        for range in [
            "bytes=0-1,4-5",
            "bytes=5-1",
            "bytes=a-b",
            "zeilen=1-2",
            "bytes=0-99999999999999999999",
        ] {
            let whole = stranger
                .with("range", range)
                .get(&content)
                .await
                .expect(200);
            assert_eq!(whole.bytes.len(), size, "{range}");
        }
        // Longer than the document allows.
        for name in ["range", "if-range"] {
            let long = stranger.with(name, &"0".repeat(201)).get(&content).await;
            long.refused(400, "unreadable_header");
        }
        let part = stranger.with("range", "bytes=0-9");
        let same = part.with("if-range", got.etag());
        assert_eq!(same.get(&content).await.expect(206).bytes.len(), 10);
        let other = part.with("if-range", "\"other\"");
        assert_eq!(other.get(&content).await.expect(200).bytes.len(), size);
        // Again: nothing new. Another one: both are there.
        let again = upload(anna, &id, "notizen.md", bytes.clone())
            .await
            .expect(200);
        assert_eq!(again.body["version"], 2);
        settles(world, (1, 1, 1)).await;
        let second = upload(anna, &id, "Gr%C3%BC%C3%9Fe.pdf", PDF)
            .await
            .expect(200);
        assert_eq!(second.body["file"]["no"], 2);
        let got = stranger.get(&content).await.expect(200);
        assert_eq!(got.content_type, "application/pdf");
        assert_eq!(
            got.header("content-disposition"),
            "attachment; filename=\"Gr__e.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf"
        );
        let first = format!("{content}?no=1");
        assert!(anna.get(&first).await.expect(200).bytes == bytes);
        stranger.get(&first).await.refused(404, "not_found");
        let files = anna.all(&format!("{path}/files")).await;
        let numbers: Vec<&Value> = files.iter().map(|f| &f["no"]).collect();
        assert_eq!(numbers, [&json!(2), &json!(1)]);
        // Gone with all that it had.
        anna.if_match("\"1\"")
            .delete(&path)
            .await
            .refused(412, "precondition_failed");
        anna.delete(&path).await.expect(204);
        stranger.get(&content).await.refused(404, "not_found");
        settles(world, (0, 0, 0)).await;
    }
);

story!(what_is_refused_leaves_nothing, async |world: &World| {
    let event = world.published_event(|_| {}).await;
    let anna = &event.organizer;
    let id = empty(&event).await;
    for bytes in [
        b"".to_vec(),
        b"<!DOCTYPE html><script>alert(1)</script>".to_vec(),
        b"MZ\x90\x00\x03".to_vec(),
        [text(200_000), vec![0xff]].concat(),
    ] {
        let refused = upload(anna, &id, "folien.pdf", bytes).await;
        refused.refused(415, "file_type_refused");
    }
    upload(anna, &id, "x.txt", text(3_000_001))
        .await
        .refused(413, "body_too_large");
    upload(anna, &id, "", text(3))
        .await
        .refused(400, "unreadable_query");
    let link = json!({"kind": "link", "title": "Seite", "url": "https://example.org/"});
    let link = bring(anna, &event, &link).await.expect(201).id();
    upload(anna, &link, "x.txt", text(3))
        .await
        .refused(409, "no_file");
    anna.get(&format!("/materials/{link}/content"))
        .await
        .refused(404, "not_found");
    let stale = anna.if_match("\"7\"");
    upload(&stale, &id, "x.txt", text(3))
        .await
        .refused(412, "precondition_failed");
    let other = world.coordinator_of("15001").await;
    upload(&other, &id, "x.txt", text(3))
        .await
        .refused(404, "not_found");
    settles(world, (0, 0, 0)).await;
    // Of no length that is said beforehand.
    let path = format!(
        "{}/api/v1/materials/{id}/content?file_name=x.txt",
        &world.base
    );
    for (size, status) in [(2_000_000, 200), (3_100_000, 413)] {
        let pieces = text(size)
            .chunks(10_000)
            .map(<[u8]>::to_vec)
            .map(Ok::<_, std::io::Error>)
            .collect::<Vec<_>>();
        let body = reqwest::Body::wrap_stream(futures_util::stream::iter(pieces));
        let request = reqwest::Client::new()
            .put(&path)
            .bearer_auth(anna.token.as_ref().unwrap());
        let reply = request.body(body).send().await.unwrap();
        assert_eq!(reply.status().as_u16(), status);
    }
    settles(world, (1, 1, 1)).await;
    let shown = anna.get(&format!("/materials/{id}")).await.expect(200);
    assert_eq!(shown.body["file"]["size"], 2_000_000);
});

story!(
    materials_are_seen_by_those_they_are_for,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let organization = json!({"name": "Zentrum e. V.", "kind": "ngo"});
        let organization = anna.post_json("/organizations", &organization).await;
        let organization: OrganizationId = organization.expect(201).id().parse().unwrap();
        let speaker = world
            .person(Role::Contributor, None, Some(organization))
            .await;
        let foreign = world.contributor().await;
        let host = world.coordinator_of("15003").await;
        let guest = world.coordinator_of("15001").await;
        let outside = world.coordinator_of("15002").await;
        event.join(&guest).await.expect(201);
        // Who has no part in it brings nothing.
        let slides = file("Folien", "organizers");
        bring(&speaker, &event, &slides)
            .await
            .refused(404, "not_found");
        bring(&outside, &event, &slides)
            .await
            .refused(404, "not_found");
        world
            .stranger()
            .post_json(&event.path("/materials"), &slides)
            .await
            .refused(401, "unauthenticated");
        let parts = json!({"contributions": [{"name": "Debora Aust", "role": "speaker", "organization_id": organization}]});
        event.change(&parts).await.expect(200);
        let slides = bring(&speaker, &event, &slides).await.expect(201);
        assert_eq!(slides.body["organization_id"], json!(organization));
        upload(&speaker, &slides.id(), "folien.pdf", PDF)
            .await
            .expect(200);
        let hosts = bring(&host, &event, &file("Anfahrt", "participants"))
            .await
            .expect(201);
        upload(&host, &hosts.id(), "anfahrt.pdf", PDF)
            .await
            .expect(200);
        let link = json!({"kind": "link", "title": "Bericht", "url": "https://example.org/b", "visibility": "public"});
        let link = bring(anna, &event, &link).await.expect(201);
        let waiting = bring(anna, &event, &file("Kommt noch", "public"))
            .await
            .expect(201);
        let titles = |who: &Person| {
            let who = who.clone();
            let path = event.path("/materials?sort=title");
            async move {
                let items = who.all(&path).await;
                items
                    .iter()
                    .map(|m| m["title"].as_str().unwrap().to_owned())
                    .collect::<Vec<_>>()
            }
        };
        assert_eq!(titles(&world.stranger()).await, ["Bericht"]);
        assert_eq!(titles(&outside).await, ["Bericht"]);
        assert_eq!(titles(&foreign).await, ["Bericht"]);
        assert_eq!(titles(&guest).await, ["Anfahrt", "Bericht"]);
        assert_eq!(titles(&speaker).await, ["Bericht", "Folien"]);
        assert_eq!(
            titles(&host).await,
            ["Anfahrt", "Bericht", "Folien", "Kommt noch"]
        );
        assert_eq!(
            titles(anna).await,
            ["Anfahrt", "Bericht", "Folien", "Kommt noch"]
        );
        // One by one the same as in lists, and so their files.
        let (slides, hosts) = (
            format!("/materials/{}", slides.id()),
            format!("/materials/{}", hosts.id()),
        );
        for (who, path, status) in [
            (&outside, &hosts, 404),
            (&guest, &hosts, 200),
            (&guest, &slides, 404),
            (&foreign, &slides, 404),
            (&speaker, &slides, 200),
            (&host, &slides, 200),
        ] {
            assert_eq!(who.get(path).await.status, status, "{path}");
            assert_eq!(
                who.get(&format!("{path}/content")).await.status,
                status,
                "{path}"
            );
        }
        // Changed by whose it is.
        let change = json!({"visibility": "public"});
        foreign
            .patch(&slides, &change)
            .await
            .refused(404, "not_found");
        guest
            .patch(&slides, &change)
            .await
            .refused(404, "not_found");
        speaker
            .patch(&hosts, &change)
            .await
            .refused(404, "not_found");
        speaker.patch(&slides, &change).await.expect(200);
        assert_eq!(titles(&outside).await, ["Bericht", "Folien"]);
        let colleague = world
            .person(Role::Contributor, None, Some(organization))
            .await;
        colleague
            .patch(&slides, &json!({"title": "Folien 2"}))
            .await
            .expect(200);
        let moved = json!({"session_id": "0199d1a0-5c1f-7000-8000-000000000010"});
        let moved = speaker.patch(&slides, &moved).await;
        assert_eq!(moved.findings(), [("/session_id".into(), "no_such".into())]);
        let path = format!("/materials/{}", link.id());
        let bare = anna.patch(&path, &json!({"url": null})).await;
        assert_eq!(bare.findings(), [("/url".into(), "required".into())]);
        let wrong = anna
            .patch(&path, &json!({"url": "javascript:alert(1)"}))
            .await;
        assert_eq!(wrong.findings()[0].0, "/url");
        let both = anna
            .patch(&slides, &json!({"url": "https://example.org"}))
            .await;
        assert_eq!(both.findings()[0].0, "/url");
        // A draft's are not there for others, and go with it.
        let draft = world.draft_event(|_| {}).await;
        let id = empty(&draft).await;
        upload(&draft.organizer, &id, "x.txt", text(5))
            .await
            .expect(200);
        let path = format!("/materials/{id}");
        outside.get(&path).await.refused(404, "not_found");
        outside
            .get(&format!("{path}/content"))
            .await
            .refused(404, "not_found");
        draft
            .organizer
            .if_match("*")
            .delete(&format!("/events/{}", draft.id))
            .await
            .expect(204);
        assert_eq!(materials::sweep(&world.state).await.unwrap(), 1);
        drop(waiting);
    }
);
