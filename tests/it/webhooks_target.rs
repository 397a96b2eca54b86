//! Where webhooks may not lead: spellings of what only we can reach, names that lead there, and names
//! that change their meaning.

use std::{
    net::{IpAddr, SocketAddr},
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use kreisrunde::webhooks::{
    self, Sender,
    target::{Guarded, check, is_public},
};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use serde_json::{Value, json};

use crate::support::{World, hook::Receiver};

/// Spellings that must be refused, whatever they mean to whom.
const REFUSED: &[&str] = &[
    // This machine and its network, plainly.
    "https://localhost/",
    "https://localhost:8443/",
    "https://LOCALHOST/",
    "https://localhost./",
    "https://foo.localhost/",
    "https://127.0.0.1/",
    "https://127.0.0.1:443/",
    "https://127.1.2.3/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://172.31.255.255/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.100.100.200/",
    "https://192.0.0.192/",
    "https://198.18.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://240.0.0.1/",
    // Odd notations that browsers and libc read as addresses.
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0x0.0x0.0x1/",
    "https://0x7f.1/",
    "https://017700000001/",
    "https://0177.0.0.1/",
    "https://0177.0.0.01/",
    "https://127.1/",
    "https://127.0.1/",
    "https://0/",
    "https://0x0/",
    "https://00000000/",
    "https://3232235777/",
    "https://0xc0a80101/",
    "https://0300.0250.1.1/",
    "https://2852039166/",
    "https://0xa9fea9fe/",
    "https://0xa9.0xfe.0xa9.0xfe/",
    "https://0251.0376.0251.0376/",
    "https://169.254.43518/",
    "https://169.16689662/",
    "https://127.0.0.1./",
    "https://127.000.000.001/",
    "https://127.0.0.0x1/",
    "https://0127.0.0.1/",
    "https://10.1/",
    "https://0xA.0.0.1/",
    "https://012.0.0.1/",
    "https://167772161/",
    // Digits and dots that normalization turns into others.
    "https://①②⑦.⓪.⓪.①/",
    "https://１２７.０.０.１/",
    "https://127。0。0。1/",
    "https://127．0．0．1/",
    "https://127｡0｡0｡1/",
    "https://𝟙𝟚𝟟.𝟘.𝟘.𝟙/",
    "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "https://ｌocalhost/",
    "https://loc\u{ad}alhost/",
    "https://localhost\u{3002}/",
    "https://%6c%6f%63%61%6c%68%6f%73%74/",
    "https://%31%32%37.0.0.1/",
    "https://127%2e0%2e0%2e1/",
    // IPv6 in its forms, and IPv4 in IPv6.
    "https://[::1]/",
    "https://[::]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[0000::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://[::ffff:0:127.0.0.1]/",
    "https://[64:ff9b::127.0.0.1]/",
    "https://[64:ff9b:1::10.0.0.1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "https://[fe80::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[fec0::1]/",
    "https://[ff02::1]/",
    "https://[2001:db8::1]/",
    "https://[3fff::1]/",
    "https://[100::1]/",
    "https://[5f00::1]/",
    // Numbers that are public are refused, too: a receiver has a name.
    "https://93.184.215.14/",
    "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
    "https://1.1.1.1/",
    "https://8.8.8.8:8443/",
    // Names of one's own network.
    "https://db/",
    "https://postgres:8443/",
    "https://kreisrunde/",
    "https://metadata.google.internal/",
    "https://router.local/",
    "https://printer.lan/",
    "https://nas.home/",
    "https://x.home.arpa/",
    "https://wiki.corp/",
    "https://wiki.intranet/",
    "https://a.private/",
    "https://x.test/",
    "https://abc.onion/",
    "https://1.0.0.127.in-addr.arpa/",
    "https://x..example.org/",
    "https://.example.org/",
    "https://example.org../",
    // Other schemes, ports, passwords, what hides the host.
    "http://portal.example.org/",
    "ftp://portal.example.org/",
    "file:///etc/passwd",
    "gopher://portal.example.org/",
    "javascript:alert(1)",
    "data:text/plain,x",
    "unix:/run/x.sock",
    "//portal.example.org/",
    "portal.example.org",
    "",
    "https://portal.example.org:22/",
    "https://portal.example.org:80/",
    "https://portal.example.org:5432/",
    "https://portal.example.org:6379/",
    "https://portal.example.org:0/",
    "https://portal.example.org:65536/",
    "https://user@portal.example.org/",
    "https://user:secret@portal.example.org/",
    "https://@portal.example.org/",
    "https://:@portal.example.org/",
    "https://portal.example.org@127.0.0.1/",
    "https://127.0.0.1@portal.example.org/",
    "https://portal.example.org#@127.0.0.1/",
    "https://portal.example.org\\@127.0.0.1/",
    "https:\\\\127.0.0.1\\",
    "https://127.0.0.1\\.example.org/",
    "https://portal.example.org/#fragment",
    "https://portal.example.org/\r\nHost: x",
    "https://portal.exa\tmple.org/",
    " https://portal.example.org/",
    "https://portal.example.org/ x",
    "https://portal.example.org\0/",
    "https:///portal",
    "https://",
    "https://?x",
    "https://[portal.example.org]/",
    "https://exa mple.org/",
    "https://exam%20ple.org/",
];

#[test]
fn more_than_a_hundred_spellings_of_what_only_we_can_reach_are_refused() {
    assert!(REFUSED.len() > 100, "{}", REFUSED.len());
    for url in REFUSED {
        let found = check(url, false);
        assert!(
            found.is_err(),
            "{url:?} became {:?}",
            found.map(|url| url.to_string())
        );
    }
}

#[test]
fn receivers_of_the_public_internet_are_taken_and_written_in_one_way() {
    for (said, stored) in [
        (
            "https://portal.example.org/hooks?key=1",
            "https://portal.example.org/hooks?key=1",
        ),
        (
            "HTTPS://Portal.Example.ORG:443",
            "https://portal.example.org/",
        ),
        (
            "https://portal.example.org:8443/a/../b",
            "https://portal.example.org:8443/b",
        ),
        (
            "https://bücher.example.org/",
            "https://xn--bcher-kva.example.org/",
        ),
        (
            "https://portal.example.org./x",
            "https://portal.example.org./x",
        ),
        (
            "https://portal.example.org/a@b",
            "https://portal.example.org/a@b",
        ),
    ] {
        assert_eq!(check(said, false).unwrap().as_str(), stored);
    }
    // With the setting for development this machine, and nothing else of our own.
    for url in [
        "http://127.0.0.1:9000/",
        "http://localhost:3000/h",
        "https://[::1]:8443/",
    ] {
        check(url, true).unwrap();
    }
    for url in [
        "http://10.0.0.1/",
        "http://portal.example.org/",
        "https://192.168.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0:9000/",
        "http://user@127.0.0.1/",
    ] {
        assert!(check(url, true).is_err(), "{url}");
    }
}

#[test]
fn an_address_is_public_only_if_it_is_known_to_be() {
    let own = [
        "0.0.0.0",
        "0.1.2.3",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.251",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:8.8.8.8",
        "::8.8.8.8",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:808:808::1",
        "2620:4f:8000::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
    ];
    for address in own {
        assert!(!is_public(IpAddr::from_str(address).unwrap()), "{address}");
    }
    let public = [
        "1.1.1.1",
        "8.8.8.8",
        "93.184.215.14",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2a00:1450::1",
        "2606:2800:21f::1",
        "2001:4860:4860::8888",
        "2620:fe::fe",
    ];
    for address in public {
        assert!(is_public(IpAddr::from_str(address).unwrap()), "{address}");
    }
}

/// A name server that gives one answer after the other, and counts.
#[derive(Clone)]
struct Changing {
    answers: Arc<Vec<Vec<IpAddr>>>,
    asked: Arc<AtomicUsize>,
}

impl Changing {
    fn new(answers: &[&[&str]]) -> Self {
        let answers = answers
            .iter()
            .map(|list| list.iter().map(|a| a.parse().unwrap()).collect());
        Self {
            answers: Arc::new(answers.collect()),
            asked: Arc::default(),
        }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Resolve for Changing {
    fn resolve(&self, _: Name) -> Resolving {
        let n = self.asked.fetch_add(1, Ordering::SeqCst);
        let answer = self.answers[n.min(self.answers.len() - 1)].clone();
        Box::pin(async move {
            let all = answer.into_iter().map(|ip| SocketAddr::new(ip, 0));
            Ok(Box::new(all) as Addrs)
        })
    }
}

#[tokio::test]
async fn a_name_is_looked_up_once_and_what_was_looked_at_is_what_is_used() {
    // Public at first, then this machine: what the second question would give is never used.
    let server = Changing::new(&[&["93.184.215.14"], &["127.0.0.1"]]);
    let guarded = Guarded::new(server.clone(), false);
    let first: Vec<SocketAddr> = guarded
        .resolve("portal.example.org".parse().unwrap())
        .await
        .unwrap()
        .collect();
    assert_eq!(first, ["93.184.215.14:0".parse().unwrap()]);
    assert_eq!(server.asked(), 1);
    let then = guarded.resolve("portal.example.org".parse().unwrap()).await;
    assert!(then.is_err(), "rebound");
    // One that is not public spoils the whole answer; no answer is none.
    for answer in [
        &["93.184.215.14", "10.0.0.1"][..],
        &["::1"],
        &["::ffff:93.184.215.14"],
        &[],
    ] {
        let guarded = Guarded::new(Changing::new(&[answer]), true);
        assert!(
            guarded
                .resolve("portal.example.org".parse().unwrap())
                .await
                .is_err(),
            "{answer:?}"
        );
    }
    // Only the name of this machine may mean this machine, and only with the setting.
    for (loopback, name, good) in [
        (true, "localhost", true),
        (false, "localhost", false),
        (true, "portal.example.org", false),
    ] {
        let guarded = Guarded::new(Changing::new(&[&["127.0.0.1"]]), loopback);
        assert_eq!(
            guarded.resolve(name.parse().unwrap()).await.is_ok(),
            good,
            "{name}"
        );
    }
}

story!(
    a_name_that_means_this_machine_by_now_is_not_spoken_to,
    async |world: &World| {
        let receiver = Receiver::start();
        // Good when it was said; the port is that of somebody who listens here.
        let port = receiver
            .url
            .rsplit(':')
            .next()
            .unwrap()
            .split('/')
            .next()
            .unwrap()
            .to_owned();
        let hook = world.hook("https://portal.example.org/hook", |_| {}).await;
        let elsewhere =
            format!("UPDATE webhook SET url = 'https://portal.example.org:{port}/hook'");
        world.held(&elsewhere).await.commit().await.unwrap();
        let sent = hook.admin.post(&hook.path("/test")).await.expect(202).id();
        world.place().await;
        let server = Changing::new(&[&["127.0.0.1"]]);
        let sender = Sender::by(server.clone(), false).unwrap();
        webhooks::tick(&world.state, &sender).await.unwrap();
        let one = hook.path(&format!("/deliveries/{sent}"));
        let tried = hook.admin.get(&one).await.expect(200).body;
        assert_eq!(
            tried["problem"], "address_refused",
            "a port that nobody may name"
        );
        assert_eq!(server.asked(), 0);
        world
            .held("UPDATE webhook SET url = 'https://portal.example.org:8443/hook'")
            .await
            .commit()
            .await
            .unwrap();
        hook.admin
            .post(&format!("{one}/redeliver"))
            .await
            .expect(202);
        webhooks::tick(&world.state, &sender).await.unwrap();
        let tried = hook.admin.get(&one).await.expect(200).body;
        assert_eq!(tried["problem"], "address_refused");
        assert_eq!(server.asked(), 1, "looked up once in a try");
        assert_eq!(tried["response_status"], Value::Null);
        assert!(receiver.told().is_empty());
        assert_ne!(hook.now().await["failing_since"], json!(null));
    }
);
