//! Surveys to tell stories about, and clients that give feedback in both modes.

use kreisrunde::crypto;
use rand_core::OsRng;
use serde_json::{Value, json};
use voprf::{EvaluationElement, Group, PoprfClient, Proof, Ristretto255};

use super::{Person, Reply, World, events::Event};

/// A survey of a published event, and people with a confirmed seat.
pub struct Feedback {
    pub event: Event,
    pub people: Vec<Person>,
}

/// An open survey.
pub async fn opened(world: &World, people: usize, survey: Value) -> Feedback {
    let survey = drafted(world, people, survey).await;
    survey.event.step("survey/open").await.expect(200);
    survey
}

/// One that is not open yet.
pub async fn drafted(world: &World, people: usize, survey: Value) -> Feedback {
    let event = world.published_event(|_| {}).await;
    let mut there = Vec::new();
    for _ in 0..people {
        let person = world.coordinator_of("15002").await;
        event.join(&person).await.expect(201);
        there.push(person);
    }
    let path = event.path("/survey");
    event.organizer.post_json(&path, &survey).await.expect(201);
    Feedback {
        event,
        people: there,
    }
}

/// The client's half of a ticket: random bits, and their hash.
pub fn ticket() -> (String, String) {
    let bits = crypto::random::<32>().unwrap();
    (
        crypto::encode(&bits),
        crypto::encode(&crypto::sha256_plain(&bits)),
    )
}

/// A ticket that is to be signed blindly.
pub struct Blinded {
    pub bits: [u8; 32],
    client: PoprfClient<Ristretto255>,
    /// What is sent.
    pub element: String,
}

impl Blinded {
    pub fn new() -> Self {
        let bits = crypto::random::<32>().unwrap();
        let made = PoprfClient::<Ristretto255>::blind(&bits, &mut OsRng).unwrap();
        Self {
            bits,
            client: made.state,
            element: crypto::encode(&made.message.serialize()),
        }
    }

    /// Checks the commitment and the proof, and makes the output of it that is handed in.
    pub fn finalize(&self, key: &Value, signed: &Reply) -> String {
        let bytes = |value: &Value| crypto::decode(value.as_str().unwrap()).unwrap();
        let public_key = bytes(&key["public_key"]);
        let said = [b"kreisrunde-fb-v1ristretto255-SHA512", &public_key[..]].concat();
        let commitment = crypto::encode(&crypto::sha256_plain(&said));
        assert_eq!(key["commitment"], commitment);
        let element = EvaluationElement::deserialize(&bytes(&signed.body["evaluated_element"]));
        let proof = Proof::deserialize(&bytes(&signed.body["proof"])).unwrap();
        let public_key = Ristretto255::deserialize_elem(&public_key).unwrap();
        let info = key["info"].as_str().unwrap().as_bytes();
        let output = self.client.finalize(
            &self.bits,
            &element.unwrap(),
            &proof,
            public_key,
            Some(info),
        );
        crypto::encode(&output.expect("the proof holds"))
    }
}

impl Feedback {
    pub async fn take(&self, who: &Person, hash: &str) -> Reply {
        let request = json!({"ticket_hash": hash});
        self.ask(who, &request).await
    }

    pub async fn sign(&self, who: &Person, blinded: &Blinded) -> Reply {
        let request = json!({"blinded_element": blinded.element});
        self.ask(who, &request).await
    }

    async fn ask(&self, who: &Person, request: &Value) -> Reply {
        let path = self.event.path("/survey/tickets");
        who.post_json(&path, request).await
    }

    /// The survey as the organizer sees it.
    pub async fn shown(&self) -> Value {
        let path = self.event.path("/survey");
        self.event.organizer.get(&path).await.expect(200).body
    }

    pub async fn give(&self, world: &World, ticket: &str, answers: Value) -> Reply {
        let sheet = json!({"ticket": ticket, "answers": answers});
        self.hand_in(world, &sheet).await
    }

    pub async fn hand_in(&self, world: &World, sheet: &Value) -> Reply {
        let path = self.event.path("/feedback");
        world.stranger().post_json(&path, sheet).await
    }

    /// Takes a ticket in the mode of the survey, and returns what belongs into the sheet.
    pub async fn ticket_of(&self, who: &Person) -> Value {
        let survey = self.shown().await;
        if survey["mode"] == "blind" {
            let blinded = Blinded::new();
            let signed = self.sign(who, &blinded).await.expect(201);
            let output = blinded.finalize(&survey["blind"], &signed);
            return json!({"ticket": crypto::encode(&blinded.bits), "output": output});
        }
        let (bits, hash) = ticket();
        self.take(who, &hash).await.expect(201);
        json!({"ticket": bits})
    }

    /// Takes a ticket, and hands in a sheet with it.
    pub async fn answer(&self, world: &World, who: &Person, answers: Value) -> Reply {
        let mut sheet = self.ticket_of(who).await;
        sheet["answers"] = answers;
        self.hand_in(world, &sheet).await.expect(201)
    }

    pub async fn results(&self, who: &Person) -> Reply {
        who.get(&self.event.path("/survey/results")).await
    }
}

/// The figures of a question.
pub fn figures(results: &Value, key: &str) -> Value {
    let questions = results["questions"].as_array().unwrap();
    let found = questions.iter().find(|q| q["key"] == key);
    found.unwrap_or_else(|| panic!("no {key}")).clone()
}

impl Feedback {
    /// Closes it, and reads the figures.
    pub async fn results_after_closing(&self) -> Value {
        self.event.step("survey/close").await.expect(200);
        self.results(&self.event.organizer).await.expect(200).body
    }
}
