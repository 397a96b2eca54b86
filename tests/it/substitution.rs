//! A seat belongs to the district: handing a place to a colleague.

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, dump, events::Event, invariants::invariants};

fn to(email: &str) -> Value {
    json!({"person": {"name": "Bert Nachfolger", "email": email}})
}

async fn hand_over(who: &Person, place: &Reply, new: &Value) -> Reply {
    let path = format!("/registrations/{}/substitute", place.id());
    who.post_json(&path, new).await
}

async fn position(event: &Event, place: &Reply) -> Value {
    let path = format!("/registrations/{}", place.id());
    let place = event.organizer.get(&path).await.expect(200);
    place.body["waitlist_position"].clone()
}

story!(
    rule_1_a_place_changes_hands_without_a_second_seat,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(5)).await;
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15002").await,
        );
        let all = json!({
            "needs": {"diet": "Quitten"}, "consents": {"photo": true},
            "person": {"name": "Anna Vorgängerin", "email": anna.email, "phone": "+49 345 1"}
        });
        let place = anna
            .post_json(&event.path("/registrations"), &all)
            .await
            .expect(201);
        let given = hand_over(&anna, &place, &to(&bert.email)).await.expect(200);
        assert_eq!(
            (given.id(), given.text("status")),
            (place.id(), "confirmed".into())
        );
        assert_eq!(given.body["person"]["name"], "Bert Nachfolger");
        // What Anna needed and agreed to was hers.
        assert_eq!(given.body["needs"]["diet"], json!(null));
        assert_eq!(given.body["consents"]["photo"], json!(false));
        assert_eq!(given.body["person"]["phone"], json!(null));
        let history = &given.body["substitution"][0];
        assert_eq!(
            (&history["from"], &history["to"]),
            (&json!("Anna Vorgängerin"), &json!("Bert Nachfolger"))
        );
        assert_eq!(event.seats().await["taken"], 1);
        // It is Bert's now, and no longer Anna's.
        assert_eq!(bert.all("/me/registrations").await.len(), 1);
        assert_eq!(anna.all("/me/registrations").await.len(), 0);
        let export = anna.get("/me/export").await.expect(200);
        assert_eq!(export.body["handed_over"][0]["name"], "Anna Vorgängerin");
        assert!(!export.body.to_string().contains("Bert"));
        // Anna may register anew; the district hands Bert's place on; so does the organizer.
        event.join(&anna).await.expect(201);
        hand_over(&anna, &place, &to("carl@x.example"))
            .await
            .expect(200);
        let last = hand_over(&event.organizer, &place, &to("dora@x.example"))
            .await
            .expect(200);
        assert_eq!(last.body["substitution"].as_array().unwrap().len(), 3);
        assert_eq!(event.seats().await["taken"], 2);
        invariants(world.db()).await;
    }
);

story!(
    rule_3_a_substitute_keeps_the_number_in_line_and_jumps_no_queue,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let seat = event.seat("15002", "seat@x.example").await.expect(201);
        let first = event.seat("15002", "first@x.example").await.expect(201);
        let second = event.seat("15002", "second@x.example").await.expect(201);
        let third = event.seat("15003", "third@x.example").await.expect(201);
        // The first hands over: the number stays.
        let anna = &event.organizer;
        hand_over(anna, &first, &to("bert@x.example"))
            .await
            .expect(200);
        assert_eq!(position(&event, &first).await, json!(1));
        // The seat goes to somebody who waits: the place in line ends, and promotes nobody.
        hand_over(anna, &seat, &to("SECOND@x.example"))
            .await
            .expect(200);
        assert_eq!(event.status_of(&second).await, "cancelled");
        assert_eq!(event.status_of(&first).await, "waitlisted");
        assert_eq!(position(&event, &third).await, json!(2));
        assert_eq!(event.seats().await["taken"], 1);
        invariants(world.db()).await;
        event.cancel(&seat).await.expect(200);
        assert_eq!(event.status_of(&first).await, "confirmed");
        invariants(world.db()).await;
    }
);

story!(
    rule_6_places_go_to_colleagues_of_the_same_district_until_the_event_ends,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = world.coordinator_of("15002").await;
        let place = event.register(&halle, "anna@x.example").await.expect(201);
        let dessau = world.coordinator_of("15001").await;
        // Not another district's to hand on, and not to be handed there.
        hand_over(&dessau, &place, &to(&dessau.email))
            .await
            .refused(404, "not_found");
        for stranger in [&dessau.email, &event.organizer.email] {
            let no = hand_over(&halle, &place, &to(stranger))
                .await
                .refused(422, "invalid");
            assert_eq!(
                no.findings()[0],
                ("/person/email".into(), "not_yours".into())
            );
        }
        let same = hand_over(&halle, &place, &to("ANNA@x.example"))
            .await
            .refused(422, "invalid");
        assert_eq!(same.findings()[0].1, "duplicate");
        // Who has a place takes no second one.
        let other = event.register(&halle, "bert@x.example").await.expect(201);
        hand_over(&halle, &place, &to("bert@x.example"))
            .await
            .refused(409, "already_registered");
        event.cancel(&other).await.expect(200);
        hand_over(&halle, &other, &to("carl@x.example"))
            .await
            .refused(409, "wrong_state");
        hand_over(&halle.if_match("\"77.x\""), &place, &to("bert@x.example"))
            .await
            .refused(412, "precondition_failed");
        hand_over(&halle, &place, &to("bert@x.example"))
            .await
            .expect(200);
        // A repeated request is one substitution.
        let again = halle.key("hand-over");
        for _ in 0..2 {
            let given = hand_over(&again, &place, &to("carl@x.example"))
                .await
                .expect(200);
            assert_eq!(given.body["substitution"].as_array().unwrap().len(), 2);
        }
        event.step("complete").await.expect(200);
        hand_over(&halle, &place, &to("dora@x.example"))
            .await
            .refused(409, "wrong_state");
    }
);

story!(
    rule_2_many_places_handed_to_one_colleague_at_once_make_one,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(64)).await;
        let mut places = Vec::new();
        for n in 0..64 {
            let place = event.seat("15002", &format!("p{n}@x.example")).await;
            places.push(place.expect(201));
        }
        let instances = world.instances().await;
        let all = places.iter().enumerate().map(|(n, place)| {
            let anna = event.organizer.at(&instances[n % instances.len()]);
            async move { hand_over(&anna, place, &to("bert@x.example")).await }
        });
        let replies = join_all(all).await;
        let done = replies.iter().filter(|r| r.status == 200).count();
        let refused = replies
            .iter()
            .filter(|r| r.code() == "already_registered")
            .count();
        assert_eq!((done, refused), (1, 63));
        assert_eq!(event.seats().await["taken"], 64);
        invariants(world.db()).await;
    }
);

story!(
    rule_8_who_handed_a_place_on_is_forgotten_and_the_colleague_is_not,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = Some("15002".parse().unwrap());
        let role = kreisrunde::policy::Role::Coordinator;
        let quirin = world
            .person_named("Quirin Quasten", "quirin@secret.example", role, halle, None)
            .await;
        let place = event.join(&quirin).await.expect(201);
        hand_over(&quirin, &place, &to("bert@x.example"))
            .await
            .expect(200);
        quirin.if_match("*").delete("/me").await.expect(204);
        world.db().forget().await.unwrap();
        let everything = dump::everything(world).await;
        assert!(!everything.contains("Quirin") && !everything.contains("quirin"));
        let path = format!("/registrations/{}", place.id());
        let kept = event.organizer.get(&path).await.expect(200);
        assert_eq!(kept.text("status"), "confirmed");
        assert_eq!(kept.body["person"]["email"], "bert@x.example");
        assert_eq!(kept.body["substitution"][0]["from"], "Gelöscht");
        assert_eq!(kept.body["substitution"][0]["to"], "Bert Nachfolger");
    }
);

story!(
    rule_5_a_place_that_changed_hands_has_one_ticket,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15002").await,
        );
        let place = event.join(&anna).await.expect(201);
        event
            .organizer
            .post_json(&event.path("/survey"), &json!({}))
            .await
            .expect(201);
        let take = async |who: &Person, letter: &str| {
            let hash = json!({"ticket_hash": letter.repeat(43)});
            who.post_json(&event.path("/survey/tickets"), &hash).await
        };
        take(&anna, "A").await.expect(201);
        hand_over(&anna, &place, &to(&bert.email)).await.expect(200);
        take(&bert, "Q").await.refused(409, "ticket_taken");
    }
);

story!(
    rule_8_an_address_that_was_somebody_elses_before_gives_nothing_away,
    async |world: &World| {
        let halle = Some("15002".parse().unwrap());
        let role = kreisrunde::policy::Role::Coordinator;
        let office = "buero@halle.example";
        let anna = world
            .person_named("Anna Alt", office, role, halle.clone(), None)
            .await;
        let event = world.published_event(|_| {}).await;
        let place = event.join(&anna).await.expect(201);
        let moved = json!({"email": "anna@privat.example"});
        let path = format!("/users/{}", anna.id.unwrap());
        world
            .admin()
            .await
            .if_match("*")
            .patch(&path, &moved)
            .await
            .expect(200);
        // The office's address is the successor's now.
        let bert = world
            .person_named("Bert Neu", office, role, halle, None)
            .await;
        let export = bert.get("/me/export").await.expect(200);
        assert_eq!(export.body["registrations"], json!([]));
        bert.if_match("*").delete("/me").await.expect(204);
        assert_eq!(event.status_of(&place).await, "confirmed");
        let export = anna.get("/me/export").await.expect(200);
        assert_eq!(
            export.body["registrations"][0]["registration"]["person"]["name"],
            "Anna Alt"
        );
    }
);

story!(
    a_place_that_is_somebody_elses_by_now_is_not_touched,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = world.contributor().await;
        let place = event.join(&anna).await.expect(201);
        let path = format!("/registrations/{}", place.id());
        for step in ["edit", "cancel"] {
            if step == "cancel" && !world.shares() {
                // One writer: who comes after the change knows of it, and means it.
                continue;
            }
            let held = world.held("UPDATE seat_pool SET capacity = capacity").await;
            let late = if step == "edit" {
                tokio::spawn(anna.patch(&path, &json!({"phone": "+49 345 1"})))
            } else {
                tokio::spawn(anna.post(&format!("{path}/cancel")))
            };
            world.waiting(1).await;
            let sql = format!(
                "UPDATE registration SET user_id = {}, email_key = 'other', person_email = 'other@x.example'",
                if step == "edit" { "NULL" } else { "user_id" }
            );
            sea_orm::ConnectionTrait::execute_unprepared(&held, &sql)
                .await
                .unwrap();
            held.commit().await.unwrap();
            let told = late.await.unwrap();
            assert!(matches!(told.status, 404 | 412), "{step}: {:#}", told.body);
            let now = event.organizer.get(&path).await.expect(200);
            assert_eq!(
                (now.text("status"), &now.body["person"]["phone"]),
                ("confirmed".into(), &json!(null))
            );
            let sql = format!(
                "UPDATE registration SET user_id = (SELECT id FROM user_account WHERE email = '{}'), email_key = '{}'",
                anna.email, anna.email
            );
            world.held(&sql).await.commit().await.unwrap();
        }
    }
);

story!(
    rule_6_a_place_in_another_districts_line_is_not_ended_by_a_substitution,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let halle = world.coordinator_of("15002").await;
        let place = event.register(&halle, "anna@x.example").await.expect(201);
        let theirs = event.seat("15001", "pia@x.example").await.expect(201);
        hand_over(&halle, &place, &to("pia@x.example"))
            .await
            .refused(409, "already_registered");
        assert_eq!(event.status_of(&theirs).await, "waitlisted");
        // A guest's place is passed on by organizers only, and nobody gets one without an account in use.
        event.change(&json!({"capacity": 5})).await.expect(200);
        let guest = world.contributor().await;
        let open = event.join(&guest).await.expect(201);
        hand_over(&guest, &open, &to("friend@x.example"))
            .await
            .refused(422, "invalid");
        hand_over(&event.organizer, &open, &to("friend@x.example"))
            .await
            .expect(200);
        let gone = world.coordinator_of("15002").await;
        let path = format!("/users/{}", gone.id.unwrap());
        let admin = world.admin().await.if_match("*");
        admin
            .patch(&path, &json!({"disabled": true}))
            .await
            .expect(200);
        hand_over(&halle, &place, &to(&gone.email))
            .await
            .refused(422, "invalid");
    }
);

story!(
    rule_8_a_postponed_event_is_still_to_come,
    async |world: &World| {
        let start = world.db().today() + chrono::Duration::days(2);
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(2);
                e["schedule"]["start"] = json!(start.to_string());
                e["schedule"]["end"] = json!(start.to_string());
            })
            .await;
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15002").await,
        );
        let needs = json!({"needs": {"diet": "vegan"}});
        anna.post_json(&event.path("/registrations"), &needs)
            .await
            .expect(201);
        let place = event.join(&bert).await.expect(201);
        let waits = event.seat("15001", "w@x.example").await.expect(201);
        event.step("postpone").await.expect(200);
        world.advance(chrono::Duration::days(20));
        // Its old date is over, the event is not: places change hands, and are given up.
        hand_over(&bert, &place, &to("carl@x.example"))
            .await
            .expect(200);
        kreisrunde::privacy::forget_needs(world.db(), 1)
            .await
            .unwrap();
        let first = &event.organizer.all(&event.path("/registrations")).await[0];
        assert_eq!(first["needs"]["diet"], "vegan");
        anna.if_match("*").delete("/me").await.expect(204);
        assert_eq!(event.status_of(&waits).await, "confirmed");
        invariants(world.db()).await;
    }
);
