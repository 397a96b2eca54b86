//! Tickets that the service signs without seeing them: the partially oblivious pseudorandom
//! function of RFC 9497 (ristretto255-SHA512), with the event's id as public information.

use rand_core::OsRng;
use serde::Serialize;
use utoipa::ToSchema;
use voprf::{BlindedElement, Group, PoprfServer, Ristretto255};

use crate::{
    auth::token::Keys,
    crypto,
    entity::ids::EventId,
    error::{Error, Finding, FindingCode, Result},
};

/// The suite of RFC 9497.
pub const SUITE: &str = "ristretto255-SHA512";

/// What the commitment begins with, and the key is derived for.
pub const PURPOSE: &str = "kreisrunde-fb-v1";

/// The key with which tickets are signed blindly
///
/// One for the whole service: with a key of their own somebody could be told from the others. So
/// a client compares the commitment with what stands elsewhere (on a wall at the event, at partner
/// organizations), and checks the proof that its ticket was signed with that key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({
    "suite": "ristretto255-SHA512", "public_key": "xke-84SXvG7Ad8IvZbtpbvpDv_O0oZdao-jgoaxaedYx",
    "commitment": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", "info": "0199d1a0-5c1f-7000-8000-000000000011"
}))]
pub struct BlindKey {
    /// The suite of RFC 9497, in the mode POPRF.
    #[schema(max_length = 50)]
    pub suite: String,
    /// The public key, base64url.
    #[schema(max_length = 64)]
    pub public_key: String,
    /// SHA-256 of `kreisrunde-fb-v1`, the suite and the public key's bytes one after the other,
    /// base64url.
    #[schema(max_length = 64)]
    pub commitment: String,
    /// The public information: the event's id as text.
    #[schema(max_length = 36)]
    pub info: String,
}

/// What the service makes of a blinded element.
pub struct Evaluated {
    /// The evaluated element, base64url.
    pub element: String,
    /// The proof, base64url.
    pub proof: String,
}

/// The key with which tickets are signed blindly.
pub struct Blind {
    server: PoprfServer<Ristretto255>,
}

impl Blind {
    /// The key of this instance: the same in all its processes.
    ///
    /// # Errors
    /// Never with a seed of 32 bytes.
    pub fn of(keys: &Keys) -> Result<Self> {
        Self::from_seed(&keys.derive(PURPOSE)?, PURPOSE.as_bytes())
    }

    /// The key pair of a seed (RFC 9497, `DeriveKeyPair`).
    fn from_seed(seed: &[u8], info: &[u8]) -> Result<Self> {
        let server = PoprfServer::new_from_seed(seed, info).map_err(broken)?;
        Ok(Self { server })
    }

    fn public_key(&self) -> Vec<u8> {
        Ristretto255::serialize_elem(self.server.get_public_key()).to_vec()
    }

    /// What clients compare with what they know from elsewhere.
    #[must_use]
    pub fn commitment(&self) -> String {
        let said = [PURPOSE.as_bytes(), SUITE.as_bytes(), &self.public_key()].concat();
        crypto::encode(&crypto::sha256_plain(&said))
    }

    /// The key as clients need it for an event.
    #[must_use]
    pub fn key(&self, event: EventId) -> BlindKey {
        BlindKey {
            suite: SUITE.into(),
            public_key: crypto::encode(&self.public_key()),
            commitment: self.commitment(),
            info: event.to_string(),
        }
    }

    /// Signs what it can't see.
    ///
    /// # Errors
    /// 422 for what is no element.
    pub fn evaluate(&self, blinded: &[u8], event: EventId) -> Result<Evaluated> {
        let bad = |_| Finding::with("/blinded_element", FindingCode::Format, &[&SUITE]);
        let blinded =
            BlindedElement::deserialize(blinded).map_err(|e| Error::Invalid(vec![bad(e)]))?;
        let info = event.to_string();
        let made = self
            .server
            .blind_evaluate(&mut OsRng, &blinded, Some(info.as_bytes()))
            .map_err(broken)?;
        Ok(Evaluated {
            element: crypto::encode(&made.message.serialize()),
            proof: crypto::encode(&made.proof.serialize()),
        })
    }

    /// Whether an output is that of a ticket for this event.
    ///
    /// # Errors
    /// Never with a ticket of 32 bytes.
    pub fn fits(&self, ticket: &[u8], output: &[u8], event: EventId) -> Result<bool> {
        let info = event.to_string();
        let own = self
            .server
            .evaluate(ticket, Some(info.as_bytes()))
            .map_err(broken)?;
        Ok(crypto::same(&own, output))
    }
}

fn broken(e: voprf::Error) -> Error {
    Error::Internal(format!("blind tickets: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use voprf::{EvaluationElement, PoprfClient, Proof};

    type Suite = Ristretto255;

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex
            .chars()
            .filter_map(|c| c.to_digit(16))
            .map(|d| u8::try_from(d).unwrap())
            .collect();
        digits
            .chunks(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect()
    }

    /// RFC 9497, A.1.3: key, and the vectors of batch size 1: input, blinded element, evaluated
    /// element, proof, output.
    const KEY: &str = "c647bef38497bc6ec077c22af65b696efa43bff3b4a1975a3e8e0a1c5a79d631";
    const BLIND: &str = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
    const VECTORS: [[&str; 5]; 2] = [
        [
            "00",
            "c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715",
            "1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874",
            "41ad1a291aa02c80b0915fbfbb0c0afa15a57e2970067a602ddb9e8fd6b7100de32e1ecff943a36f0b10e3dae6bd266cdeb8adf825d86ef27dbc6c0e30c52206",
            "ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221",
        ],
        [
            "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            "f0f0b209dd4d5f1844dac679acc7761b91a2e704879656cb7c201e82a99ab07d",
            "8c3c9d064c334c6991e99f286ea2301d1bde170b54003fb9c44c6d7bd6fc1540",
            "4c39992d55ffba38232cdac88fe583af8a85441fefd7d1d4a8d0394cd1de77018bf135c174f20281b3341ab1f453fe72b0293a7398703384bed822bfdeec8908",
            "7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507",
        ],
    ];

    #[test]
    fn the_vectors_of_the_rfc_hold() {
        let blind = Blind::from_seed(&[0xa3; 32], b"test key").unwrap();
        assert_eq!(blind.public_key(), bytes(KEY));
        let info: Option<&[u8]> = Some(b"test info");
        for [input, blinded, evaluated, proof, output] in VECTORS {
            let input = bytes(input);
            let element = BlindedElement::<Suite>::deserialize(&bytes(blinded)).unwrap();
            let made = blind
                .server
                .blind_evaluate(&mut OsRng, &element, info)
                .unwrap();
            assert_eq!(made.message.serialize().to_vec(), bytes(evaluated));
            assert_eq!(
                blind.server.evaluate(&input, info).unwrap().to_vec(),
                bytes(output)
            );
            // A client with the vector's blind accepts the vector's proof, and ours.
            let state = [bytes(BLIND), bytes(blinded)].concat();
            let client = PoprfClient::<Suite>::deserialize(&state).unwrap();
            let theirs = EvaluationElement::deserialize(&bytes(evaluated)).unwrap();
            for proof in [Proof::deserialize(&bytes(proof)).unwrap(), made.proof] {
                let pk = blind.server.get_public_key();
                let got = client.finalize(&input, &theirs, &proof, pk, info).unwrap();
                assert_eq!(got.to_vec(), bytes(output));
            }
        }
    }

    #[test]
    fn an_output_fits_its_ticket_its_event_and_its_key_only() {
        let blind = Blind::from_seed(&[1; 32], b"a").unwrap();
        let (event, ticket) = (EventId::new(), [7; 32]);
        let client = PoprfClient::<Suite>::blind(&ticket, &mut OsRng).unwrap();
        let made = blind.evaluate(&client.message.serialize(), event).unwrap();
        let element = EvaluationElement::deserialize(&crypto::decode(&made.element).unwrap());
        let proof = Proof::deserialize(&crypto::decode(&made.proof).unwrap()).unwrap();
        let info = event.to_string();
        let finalize = |server: &Blind, info: &str| {
            let pk = server.server.get_public_key();
            let element = element.as_ref().unwrap();
            client
                .state
                .finalize(&ticket, element, &proof, pk, Some(info.as_bytes()))
        };
        let output = finalize(&blind, &info).unwrap();
        assert!(blind.fits(&ticket, &output, event).unwrap());
        assert!(!blind.fits(&[8; 32], &output, event).unwrap());
        assert!(!blind.fits(&ticket, &output, EventId::new()).unwrap());
        // Signed with another key, or for another event: the client sees it.
        let other = Blind::from_seed(&[2; 32], b"a").unwrap();
        assert!(finalize(&other, &info).is_err());
        assert!(finalize(&blind, "another").is_err());
        assert_ne!(blind.commitment(), other.commitment());
        // No elements: zero (the identity), no encoding, too short.
        for bad in [&[0; 32][..], &[0xff; 32], &[1; 31]] {
            assert!(blind.evaluate(bad, event).is_err());
        }
    }
}
