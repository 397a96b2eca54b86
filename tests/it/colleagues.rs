//! Colleagues: registered by each other, found in the directory, new, and succeeded.

use serde_json::json;

use crate::support::{Person, World, invariants::invariants};

story!(
    a_coordinator_registers_colleagues_and_nobody_elses,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = world.coordinator_of("15002").await;
        for other in [world.coordinator_of("15001").await, world.admin().await] {
            let found = event
                .register(&halle, &other.email)
                .await
                .refused(422, "invalid");
            assert_eq!(
                found.findings()[0],
                ("/person/email".into(), "not_yours".into())
            );
        }
        let colleague = world.coordinator_of("15002").await;
        event.register(&halle, &colleague.email).await.expect(201);
        event.register(&halle, "new@x.example").await.expect(201);
    }
);

story!(
    colleagues_who_agreed_find_each_other_and_nobody_else_does,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(3)).await;
        let halle = world.coordinator_of("15002").await;
        let path = event.path("/registrations");
        let join = async |name: &str, agrees: bool| {
            let new = json!({
                "person": {"name": name, "email": format!("{}@x.example", name.to_lowercase())},
                "consents": {"participant_list": agrees}
            });
            halle.post_json(&path, &new).await.expect(201)
        };
        let zoe = join("Zoe", true).await;
        join("Anna", true).await;
        join("Still", false).await;
        let waits = join("Waits", true).await;
        assert_eq!(waits.text("status"), "waitlisted");
        let directory = event.path("/directory");
        let names = async |who: &Person| {
            let all = who.all(&format!("{directory}?limit=1")).await;
            all.iter()
                .map(|c| c["name"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        for who in [
            &halle,
            &world.coordinator_of("15081").await,
            &event.organizer,
        ] {
            assert_eq!(names(who).await, ["Anna", "Zoe"]);
        }
        world
            .stranger()
            .get(&directory)
            .await
            .refused(401, "unauthenticated");
        world
            .contributor()
            .await
            .get(&directory)
            .await
            .refused(403, "forbidden");
        // Taken back: gone.
        let back = json!({"consents": {"participant_list": false}});
        halle
            .patch(&format!("/registrations/{}", zoe.id()), &back)
            .await
            .expect(200);
        assert_eq!(names(&halle).await, ["Anna"]);
        let page = event.organizer.get(&directory).await.expect(200);
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.items()[0]["email"], "anna@x.example");
    }
);

story!(
    a_newcomer_is_known_to_the_organizer_and_has_somebody_to_turn_to,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let (new, old) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15001").await,
        );
        let organizer = event.organizer.if_match("*");
        let path = format!("/users/{}", new.id.unwrap());
        let given = json!({"first_time": true, "colleague_id": old.id.unwrap()});
        organizer.patch(&path, &given).await.expect(200);
        let me = new.get("/me").await.expect(200);
        assert_eq!(me.body["colleague"]["email"], json!(old.email));
        for nobody in [new.id.unwrap().0, uuid::Uuid::now_v7()] {
            let wrong = organizer
                .patch(&path, &json!({"colleague_id": nobody}))
                .await;
            assert_eq!(
                wrong.refused(422, "invalid").findings()[0].0,
                "/colleague_id"
            );
        }
        event.join(&new).await.expect(201);
        event.join(&old).await.expect(201);
        let list = async |which: &str| {
            let path = event.path(&format!("/registrations?first_time={which}"));
            event.organizer.all(&path).await
        };
        let newcomers = list("true").await;
        assert_eq!((newcomers.len(), list("false").await.len()), (1, 1));
        assert_eq!(newcomers[0]["person"]["email"], json!(new.email));
        // Who is gone is nobody's to turn to.
        old.if_match("*").delete("/me").await.expect(204);
        assert!(new.get("/me").await.expect(200).body["colleague"].is_null());
    }
);

story!(
    a_mandate_goes_to_the_successor_with_its_places,
    async |world: &World| {
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15002").await,
        );
        let one = world.published_event(|_| {}).await;
        let both = world.published_event(|e| e["capacity"] = json!(2)).await;
        let place = one.join(&anna).await.expect(201);
        let second = both.join(&anna).await.expect(201);
        both.join(&bert).await.expect(201);
        let waits = both.seat("15001", "waits@x.example").await.expect(201);
        assert_eq!(waits.text("status"), "waitlisted");

        let organizer = world.organizer().await;
        let path = format!("/users/{}/hand-over", anna.id.unwrap());
        let to = |who: &Person| json!({"successor_id": who.id.unwrap()});
        organizer
            .post_json(&path, &to(&bert))
            .await
            .refused(428, "precondition_required");
        let organizer = organizer.if_match("*");
        for other in [
            world.coordinator_of("15001").await,
            world.contributor().await,
            anna.clone(),
        ] {
            let no = organizer
                .post_json(&path, &to(&other))
                .await
                .refused(422, "invalid");
            assert_eq!(no.findings()[0].0, "/successor_id");
        }
        anna.if_match("*")
            .post_json(&path, &to(&bert))
            .await
            .refused(403, "forbidden");
        let admin = world.admin().await;
        let foreign = format!("/users/{}/hand-over", admin.id.unwrap());
        organizer
            .post_json(&foreign, &to(&bert))
            .await
            .refused(404, "not_found");

        let done = organizer.post_json(&path, &to(&bert)).await.expect(200);
        assert_eq!(done.body["handed_over"], json!([place.id()]));
        assert_eq!(done.body["freed"], json!([second.id()]));
        let yesterday = world.db().today().pred_opt().unwrap();
        assert_eq!(
            done.body["predecessor"]["mandate"]["to"],
            json!(yesterday.to_string())
        );
        // Bert's ran already.
        assert!(done.body["successor"]["mandate"]["from"].is_null());
        // Anna speaks for no district any more, and has no place; Bert has both.
        assert!(anna.get("/me").await.expect(200).body["district_ags"].is_null());
        assert_eq!(
            anna.all("/me/registrations").await.len(),
            1,
            "the one that was cancelled"
        );
        let held = bert.all("/me/registrations").await;
        assert_eq!(
            held.iter().filter(|r| r["status"] == "confirmed").count(),
            2
        );
        let taken = one
            .organizer
            .get(&format!("/registrations/{}", place.id()))
            .await;
        assert_eq!(taken.body["person"]["email"], json!(bert.email));
        assert_eq!(taken.body["substitution"].as_array().unwrap().len(), 1);
        // The seat that was one too many went to the first in line.
        assert_eq!(both.status_of(&waits).await, "confirmed");
        invariants(world.db()).await;
    }
);

story!(
    mandates_have_the_dates_that_were_meant,
    async |world: &World| {
        let admin = world.admin().await.if_match("*");
        let day = |days: i64| (world.db().today() + chrono::Duration::days(days)).to_string();
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15002").await,
        );
        let user = |who: &Person| format!("/users/{}", who.id.unwrap());
        let give = async |from: i64| {
            let to = json!({"successor_id": bert.id.unwrap(), "from": day(from)});
            admin
                .post_json(&format!("{}/hand-over", user(&anna)), &to)
                .await
        };
        // Somebody whose mandate ended begins anew; somebody's own earlier end is not put off.
        let ended = json!({"mandate": {"from": day(-90), "to": day(-30)}});
        admin.patch(&user(&bert), &ended).await.expect(200);
        let ends = json!({"mandate": {"from": day(-90), "to": day(5)}});
        admin.patch(&user(&anna), &ends).await.expect(200);
        // An event before the successor's first day stays who it was.
        let event = world.published_event(|_| {}).await;
        let place = event.join(&anna).await.expect(201);
        let done = give(10).await.expect(200);
        assert_eq!(
            done.body["predecessor"]["mandate"],
            json!({"from": day(-90), "to": day(5)})
        );
        assert_eq!(
            done.body["successor"]["mandate"],
            json!({"from": day(10), "to": null})
        );
        assert_eq!(done.body["handed_over"], json!([place.id()]));
        // A mandate can't end before it began.
        let late = json!({"mandate": {"from": day(20), "to": null}});
        admin.patch(&user(&anna), &late).await.expect(200);
        let no = give(15).await.refused(422, "invalid");
        assert_eq!(no.findings()[0].0, "/from");
        admin
            .patch(&user(&anna), &json!({"name": "Noch da"}))
            .await
            .expect(200);
    }
);
