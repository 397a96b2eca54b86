//! The rotation of a series: who hosted, whose turn it is, and what is said of it.

use serde_json::{Value, json};

use crate::support::{Person, Reply, World};

/// A series of four districts with its organizer.
async fn series(world: &World) -> (Person, String) {
    let anna = world.organizer().await;
    let new = json!({"name": format!("Reihe {}", world.number()), "audience": ["15001", "15002", "15003", "15081"]});
    let made = anna.post_json("/series", &new).await.expect(201);
    (anna, made.id())
}

/// An edition that was hosted, or is to be.
async fn edition(world: &World, anna: &Person, series: &str, number: i32, host: Value) -> String {
    let mut new = world.new_event();
    new["series_id"] = json!(series);
    new["edition"] = json!(number);
    new["host_ags"] = host;
    new["schedule"] = json!({
        "precision": "day", "start": format!("20{}-05-03", 20 + number),
        "end": format!("20{}-05-04", 20 + number), "time_zone": "Europe/Berlin"
    });
    let made = anna.post_json("/events", &new).await.expect(201).id();
    anna.if_match("*")
        .post(&format!("/events/{made}/announce"))
        .await
        .expect(200);
    made
}

async fn rotation(who: &Person, series: &str) -> Reply {
    who.get(&format!("/series/{series}/rotation"))
        .await
        .expect(200)
}

/// The districts in their order, each with the reason.
fn order(rotation: &Reply) -> Vec<(String, String)> {
    let districts = rotation.body["districts"].as_array().unwrap();
    let text = |one: &Value, field: &str| one[field].as_str().unwrap().to_owned();
    let ranks = districts.iter().map(|one| one["rank"].as_i64().unwrap());
    assert!(ranks.eq(1..=i64::try_from(districts.len()).unwrap()));
    let one = |one: &Value| (text(one, "ags"), text(one, "reason"));
    districts.iter().map(one).collect()
}

fn said(order: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(ags, reason): &(&str, &str)| ((*ags).into(), (*reason).into());
    order.iter().map(owned).collect()
}

story!(
    whoever_never_hosted_comes_first_then_whoever_hosted_longest_ago,
    async |world: &World| {
        let (anna, id) = series(world).await;
        let first = rotation(&anna, &id).await;
        assert_eq!(first.body["next_edition"], 1);
        assert_eq!(first.body["due"], "15001");
        edition(world, &anna, &id, 1, json!("15001")).await;
        edition(world, &anna, &id, 2, json!("15003")).await;
        // A guest, and somebody who helped.
        let guest = edition(world, &anna, &id, 3, json!("12060")).await;
        let helper = world.organization().await;
        let parts = json!({"contributions": [{"role": "host", "organization_id": helper}]});
        anna.if_match("*")
            .patch(&format!("/events/{guest}"), &parts)
            .await
            .expect(200);
        let open = edition(world, &anna, &id, 4, Value::Null).await;
        let seen = rotation(&world.stranger(), &id).await;
        assert_eq!(seen.body["next_edition"], 4, "it is ahead and has no host");
        let expected = said(&[
            ("15002", "never_hosted"),
            ("15081", "never_hosted"),
            ("15001", "longest_ago"),
            ("15003", "longest_ago"),
        ]);
        assert_eq!(order(&seen), expected);
        let shown = &seen.body["editions"][1];
        assert_eq!(
            (&shown["edition"], &shown["guest"]),
            (&json!(3), &json!(true))
        );
        assert_eq!(shown["co_hosts"], json!([helper]));
        assert_eq!(seen.body["editions"][3]["guest"], false);
        let last = &seen.body["districts"][2];
        assert_eq!(
            (&last["hosted"], &last["last_edition"]),
            (&json!(1), &json!(1))
        );
        // What is found for it is somebody's turn.
        let host = json!({"host_ags": "15002"});
        anna.if_match("*")
            .patch(&format!("/events/{open}"), &host)
            .await
            .expect(200);
        let next = rotation(&anna, &id).await;
        assert_eq!(
            (&next.body["next_edition"], &next.body["due"]),
            (&json!(5), &json!("15081"))
        );
        // What was called off was nobody's turn, and a draft is nobody's affair.
        anna.if_match("*")
            .post(&format!("/events/{open}/cancel"))
            .await
            .expect(200);
        let again = rotation(&anna, &id).await;
        assert_eq!(again.body["due"], "15002");
        anna.get("/series/0199d1a0-5c1f-7000-8000-000000000003/rotation")
            .await
            .refused(404, "not_found");
    }
);

story!(
    districts_volunteer_and_skip_and_organizers_exchange_turns,
    async |world: &World| {
        let (anna, id) = series(world).await;
        edition(world, &anna, &id, 1, json!("15001")).await;
        let halle = world.coordinator_of("15002").await;
        let salzwedel = world.coordinator_of("15081").await;
        let path = |ags: &str| format!("/series/{id}/rotation/{ags}");
        let offers = json!({"intent": "volunteers", "note": "Das Kunsthaus ist frei."});
        let skips = json!({"intent": "skips", "note": "Wir ziehen um."});
        let now = salzwedel.put(&path("15081"), &offers).await.expect(200);
        assert_eq!(now.body["due"], "15081");
        halle.put(&path("15002"), &skips).await.expect(200);
        let expected = said(&[
            ("15081", "never_hosted"),
            ("15003", "never_hosted"),
            ("15001", "longest_ago"),
            ("15002", "skips"),
        ]);
        let seen = rotation(&halle, &id).await;
        assert_eq!(order(&seen), expected);
        assert_eq!(seen.body["districts"][3]["note"], "Wir ziehen um.");
        let public = rotation(&world.stranger(), &id).await;
        assert_eq!(public.body["districts"][3]["note"], Value::Null);
        assert_eq!(public.body["districts"][3]["intent"], "skips");
        // For oneself only; organizers for anybody.
        halle
            .put(&path("15081"), &skips)
            .await
            .refused(404, "not_found");
        halle.delete(&path("15081")).await.refused(404, "not_found");
        let contributor = world.contributor().await;
        contributor
            .put(&path("15002"), &skips)
            .await
            .refused(403, "forbidden");
        world
            .stranger()
            .put(&path("15002"), &skips)
            .await
            .refused(401, "unauthenticated");
        let outside = world.coordinator_of("15091").await;
        outside
            .put(&path("15091"), &offers)
            .await
            .refused(404, "not_found");
        let empty = json!({"intent": "skips", "note": " "});
        assert_eq!(halle.put(&path("15002"), &empty).await.status, 422);
        anna.put(&path("15003"), &skips).await.expect(200);
        // Two exchange their turns.
        let swap = json!({"one_ags": "15081", "other_ags": "15001", "note": "Abgesprochen."});
        let swaps = format!("/series/{id}/rotation-swaps");
        halle
            .post_json(&swaps, &swap)
            .await
            .refused(403, "forbidden");
        let made = anna.post_json(&swaps, &swap).await.expect(201);
        let seen = rotation(&anna, &id).await;
        assert_eq!(order(&seen)[0], ("15001".into(), "swapped".into()));
        assert_eq!(seen.body["swaps"][0]["note"], "Abgesprochen.");
        assert_eq!(
            rotation(&world.stranger(), &id).await.body["swaps"][0]["note"],
            Value::Null
        );
        let wrong = json!({"one_ags": "15091", "other_ags": "15091", "note": "x"});
        let wrong = anna.post_json(&swaps, &wrong).await.findings();
        let wrong: Vec<&str> = wrong.iter().map(|(at, _)| at.as_str()).collect();
        assert_eq!(wrong, ["/one_ags", "/other_ags", "/other_ags"]);
        anna.delete(&format!("/rotation-swaps/{}", made.id()))
            .await
            .expect(204);
        halle.delete(&path("15002")).await.expect(204);
        let seen = rotation(&anna, &id).await;
        let ags: Vec<String> = order(&seen).into_iter().map(|(ags, _)| ags).collect();
        assert_eq!(ags, ["15081", "15002", "15001", "15003"]);
        // All of that was said of this edition. The next one begins anew.
        edition(world, &anna, &id, 2, json!("15081")).await;
        let seen = rotation(&anna, &id).await;
        let expected = said(&[
            ("15002", "never_hosted"),
            ("15003", "never_hosted"),
            ("15001", "longest_ago"),
            ("15081", "longest_ago"),
        ]);
        assert_eq!(order(&seen), expected);
    }
);

story!(the_rotation_of_the_real_series, async |world: &World| {
    let all = world.stranger().all("/series").await;
    let real = all
        .iter()
        .find(|one| one["name"] == "IKOE-Ideenwerkstatt")
        .unwrap();
    let id = real["id"].as_str().unwrap();
    let before = world.db().statements();
    let seen = rotation(&world.stranger(), id).await;
    assert!(world.db().statements() - before <= 8);
    assert_eq!(seen.body["next_edition"], 14);
    let editions = seen.body["editions"].as_array().unwrap();
    let hosts: Vec<(i64, &str)> = editions
        .iter()
        .filter_map(|one| Some((one["edition"].as_i64()?, one["host_ags"].as_str()?)))
        .collect();
    let real = [
        (13, "15002"),
        (11, "15081"),
        (5, "15084"),
        (4, "15088"),
        (3, "15087"),
        (2, "15089"),
        (1, "15003"),
    ];
    assert_eq!(hosts, real);
    let order = order(&seen);
    assert_eq!(order.len(), 14);
    let never = order.iter().filter(|(_, why)| why == "never_hosted");
    assert_eq!(never.count(), 7);
    assert_eq!(order[7].0, "15003", "Magdeburg hosted longest ago");
    assert_eq!(order[13].0, "15002", "Halle was the last");
});
