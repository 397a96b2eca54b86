//! The index of the search is what stands in the rows, whoever keeps it.

use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;

use crate::{
    search::{found, titles, topic},
    support::World,
};

story!(
    another_analysis_makes_the_index_anew,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        topic(&event, "Quittenbau", "").await;
        world.index().await;
        let anna = &event.organizer;
        let tx = world.held("DELETE FROM search_entry").await;
        tx.execute_unprepared("UPDATE search_index SET version = 0")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(titles(anna, "quittenbau").await, [""; 0]);
        world.index().await;
        assert_eq!(titles(anna, "quittenbau").await, ["Quittenbau"]);
        assert_eq!(
            anna.all("/search?q=Ideenwerkstatt").await.len(),
            10,
            "and all that was there before"
        );
        // A later one is somebody's who was updated before us: hands off.
        let tx = world
            .held("UPDATE search_index SET version = 1000000")
            .await;
        tx.execute_unprepared("DELETE FROM search_entry")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        world.index().await;
        assert_eq!(titles(anna, "quittenbau").await, [""; 0]);
    }
);

story!(
    two_that_keep_the_index_at_once_lose_nothing,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let mut wanted = Vec::new();
        for n in 0..10 {
            wanted.push(format!("Quittenbau {n}"));
            topic(&event, &wanted[n], "").await;
            let (one, other) = tokio::join!(
                kreisrunde::search::tick(world.db()),
                kreisrunde::search::tick(world.db())
            );
            one.and(other).unwrap();
        }
        world.index().await;
        let found = titles(&event.organizer, "quittenbau").await;
        assert_eq!(BTreeSet::from_iter(found), BTreeSet::from_iter(wanted));
    }
);

story!(
    the_real_network_is_found_as_people_expect,
    async |world: &World| {
        world.index().await;
        let who = world.stranger();
        let first = async |q: &str| {
            let hits = found(&who, q).await;
            let hit = hits.first().unwrap_or_else(|| panic!("{q}"));
            (
                hit["kind"].as_str().unwrap().to_owned(),
                hit["title"].as_str().unwrap().to_owned(),
            )
        };
        let is = |kind: &str, title: &str| (kind.to_owned(), title.to_owned());
        assert_eq!(
            first("ideenwerkstatt").await,
            is("series", "IKOE-Ideenwerkstatt")
        );
        let editions = titles(&who, "Ideenwerkstatt").await;
        assert_eq!(
            editions[1], "14. IKOE-Ideenwerkstatt",
            "then the latest edition"
        );
        assert_eq!(
            first("13. Ideenwerkstatt").await,
            is("event", "13. IKOE-Ideenwerkstatt")
        );
        assert_eq!(
            first("magdeburg").await,
            is("district", "Magdeburg, Landeshauptstadt")
        );
        assert_eq!(first("15002").await, is("district", "Halle (Saale), Stadt"));
        assert_eq!(first("Landesverwaltungsamt").await.0, "organization");
        assert_eq!(
            first("Foerdermittel").await,
            is("topic", "Fördermittel und Drittmittelakquise")
        );
        assert_eq!(
            first("unternehmen ansprech").await,
            is(
                "session",
                "Praxisworkshop: Unternehmen ansprechen und einbinden"
            )
        );
        assert_eq!(first("integrationskonzept").await.0, "topic");
    }
);

story!(
    a_search_takes_a_bounded_number_of_statements,
    async |world: &World| {
        world.index().await;
        let who = world.stranger();
        let counted = async |path: &str| {
            let before = world.db().statements();
            who.get(path).await.expect(200);
            world.db().statements() - before
        };
        assert_eq!(
            counted("/search?q=ideenwerkstatt&limit=1").await,
            2,
            "one to find, one to show"
        );
        assert_eq!(
            counted("/search?q=gibtsnicht").await,
            3,
            "one for each part"
        );
        assert_eq!(counted("/search?q=gibtsnicht&count=true").await, 4);
        assert_eq!(counted("/search?q=und").await, 0);
        assert!(counted("/search?q=sachsen&limit=100").await <= 10);
        let plain = counted("/events?limit=100").await;
        assert_eq!(
            counted("/events?limit=100&q=ideenwerkstatt").await,
            plain,
            "q is part of the one statement"
        );
    }
);
