//! What people agreed to stays what it was, in the words that were shown.

use kreisrunde::entity::{consent_text, registration_consent};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Person, World};

const FIRST: &str = "Fotos erscheinen auf der Seite des Projekts.";
const SECOND: &str = "Fotos erscheinen auf der Seite des Projekts und in der Zeitung.";

fn wording(photo: &str) -> Value {
    json!({"consent_texts": {"photo": photo}})
}

async fn consented(who: &Person, path: &str) -> Value {
    who.get(path).await.expect(200).body["consented"].clone()
}

story!(
    who_agreed_agreed_to_the_words_that_stood_there_then,
    async |world: &World| {
        let event = world
            .published_event(|e| e["consent_texts"] = json!({"photo": FIRST}))
            .await;
        let halle = world.coordinator_of("15002").await;
        let yes = json!({"consents": {"photo": true}});
        let place = halle
            .post_json(&event.path("/registrations"), &yes)
            .await
            .expect(201);
        let path = format!("/registrations/{}", place.id());
        let first = place.body["consented"].clone();
        assert_eq!(first["photo"]["text"], FIRST);
        assert_eq!(first["photo"]["at"], place.body["created_at"]);
        assert_eq!(first["participant_list"], Value::Null);

        // The event says it in other words; who agreed before agreed to the old ones.
        event.change(&wording(SECOND)).await.expect(200);
        assert_eq!(consented(&halle, &path).await, first);
        world.advance(chrono::Duration::hours(1));
        let list = json!({"consents": {"participant_list": true}, "phone": "0345 0815"});
        let more = halle.patch(&path, &list).await.expect(200).body;
        assert_eq!(more["consented"]["photo"], first["photo"]);
        let given = &more["consented"]["participant_list"];
        assert_eq!(given["at"], more["updated_at"]);
        let list = given["text"].as_str().unwrap();
        assert!(list.contains("auf der Liste"), "the default: {list}");

        // Withdrawn it is gone; given again, in the words of today.
        let no = json!({"consents": {"photo": false}});
        let less = halle.patch(&path, &no).await.expect(200).body;
        assert_eq!(less["consented"]["photo"], Value::Null);
        assert_eq!(less["consents"]["photo"], false);
        let again = halle.patch(&path, &yes).await.expect(200).body;
        assert_eq!(again["consented"]["photo"]["text"], SECOND);

        // Everybody finds it in what is stored about them.
        let export = halle.get("/me/export").await.expect(200).body;
        let exported = &export["registrations"][0]["registration"]["consented"];
        assert_eq!(exported, &again["consented"]);
    }
);

story!(
    an_event_has_words_of_its_own_or_the_usual_ones,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let texts = async || {
            let seen = world.stranger().get(&event.path("")).await.expect(200);
            seen.body["consent_texts"].clone()
        };
        let usual = texts().await;
        let photo = usual["photo"].as_str().unwrap();
        assert!(
            photo.contains("Fotos") && photo.contains("widerrufen"),
            "{photo}"
        );
        event.change(&wording(FIRST)).await.expect(200);
        let own = texts().await;
        assert_eq!(own["photo"], FIRST);
        assert_eq!(own["participant_list"], usual["participant_list"]);
        event
            .change(&json!({"consent_texts": {"photo": null}}))
            .await
            .expect(200);
        assert_eq!(texts().await, usual);
        for bad in ["", &"x".repeat(2001)] {
            let refused = event.change(&wording(bad)).await.refused(422, "invalid");
            let found = refused.findings();
            assert_eq!(found, [("/consent_texts/photo".into(), "length".into())]);
        }
        // Its host may edit the place, not what people agree to.
        let host = world.coordinator_of("15003").await.if_match("*");
        host.patch(&event.path(""), &wording(FIRST))
            .await
            .refused(403, "field_not_yours");
    }
);

story!(
    a_text_is_stored_once_and_goes_with_nobody,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let db = world.db().read();
        let rows = async || {
            let given = registration_consent::Entity::find().count(db).await;
            let texts = consent_text::Entity::find().count(db).await;
            (given.unwrap(), texts.unwrap())
        };
        // Twenty at once, all of whom bring the same texts.
        let path = event.path("/registrations");
        let mut people = Vec::new();
        for _ in 0..20 {
            people.push(world.coordinator_of("15001").await);
        }
        let all = json!({"consents": {"photo": true, "participant_list": true}});
        let asked = people.iter().map(|person| person.post_json(&path, &all));
        let places = futures_util::future::join_all(asked).await;
        assert!(places.iter().all(|place| place.status == 201));
        assert_eq!(rows().await, (40, 2));

        // A place that is handed on takes nobody's consent with it.
        let first = format!("/registrations/{}", places[0].id());
        let new = json!({
            "person": {"name": "Neu", "email": "neu@x.example"}, "consents": {"photo": true}
        });
        let handed = event
            .organizer
            .post_json(&format!("{first}/substitute"), &new)
            .await
            .expect(200)
            .body;
        // What somebody else enters, nobody can say in which words it was agreed to.
        assert_eq!(handed["consents"]["photo"], true);
        let nothing = json!({"photo": null, "participant_list": null});
        assert_eq!(handed["consented"], nothing);
        assert_eq!(rows().await, (38, 2));

        // Who is erased agreed to nothing any more.
        let halle = world.coordinator_of("15002").await;
        let yes = json!({"consents": {"photo": true}});
        halle.post_json(&path, &yes).await.expect(201);
        assert_eq!(rows().await, (39, 2));
        halle.if_match("*").delete("/me").await.expect(204);
        assert_eq!(rows().await, (38, 2));
    }
);
