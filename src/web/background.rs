//! [`Background`]: work that goes on after its request was answered.
//!
//! It runs on one thread of its own. The server's threads end with the server, and what runs
//! there would be dropped in the middle of a transaction; this one is waited for. It stays as
//! long as the process, because connections that were opened on it belong to it.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};

use futures_util::future::LocalBoxFuture;
use tokio::{
    runtime,
    sync::{mpsc, watch},
    task::{LocalSet, spawn_local},
};

use crate::error::{Error, Result};

type Job = Box<dyn FnOnce() -> LocalBoxFuture<'static, ()> + Send>;

/// Takes work, and waits for it at the end.
#[derive(Debug, Default)]
pub struct Background {
    jobs: OnceLock<Option<mpsc::UnboundedSender<Job>>>,
    ending: Ending,
    busy: Busy,
}

/// Tells work that the process ends.
#[derive(Clone, Debug, Default)]
pub struct Ending(Arc<AtomicBool>);

impl Ending {
    /// Whether to stop after the present step.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How much is at work.
#[derive(Clone, Debug, Default)]
struct Busy(Arc<watch::Sender<usize>>);

impl Busy {
    fn begin(&self) -> Done {
        self.0.send_modify(|n| *n += 1);
        Done(self.clone())
    }
}

/// One that is at work; dropped, it has ended, however that came.
struct Done(Busy);

impl Drop for Done {
    fn drop(&mut self) {
        self.0.0.send_modify(|n| *n -= 1);
    }
}

impl Background {
    /// Begins a piece of work, that looks at [`Ending`] between its steps.
    ///
    /// # Errors
    /// If there can be no thread for it.
    pub fn begin<W, F>(&self, work: W) -> Result<()>
    where
        W: FnOnce(Ending) -> F + Send + 'static,
        F: Future<Output = ()> + 'static,
    {
        let (ending, done) = (self.ending.clone(), self.busy.begin());
        let job: Job = Box::new(move || {
            Box::pin(async move {
                work(ending).await;
                drop(done);
            })
        });
        let jobs = self.jobs.get_or_init(|| start().ok()).as_ref();
        jobs.and_then(|jobs| jobs.send(job).ok())
            .ok_or_else(|| Error::Internal("no thread for background work".into()))
    }

    /// Waits until everything has stopped after its present step.
    pub async fn end(&self) {
        self.ending.0.store(true, Ordering::Relaxed);
        // An error would say that there is nobody left to wait for.
        let _ = self.busy.0.subscribe().wait_for(|n| *n == 0).await;
    }
}

fn start() -> std::io::Result<mpsc::UnboundedSender<Job>> {
    let (sender, mut jobs) = mpsc::unbounded_channel::<Job>();
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    std::thread::Builder::new()
        .name("background".into())
        .spawn(move || {
            LocalSet::new().block_on(&runtime, async move {
                while let Some(job) = jobs.recv().await {
                    spawn_local(job());
                }
            });
        })?;
    Ok(sender)
}
