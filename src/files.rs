//! [`Files`]: where the bytes of materials are kept, a folder or a bucket. What is there, and for
//! whom, stands in the database; here are only objects under names that nobody chose.

use std::{ops::Range, path::PathBuf, pin::Pin, sync::Arc, time::Duration};

use actix_web::web::{Bytes, BytesMut};
use aws_lc_rs::digest;
use futures_util::{Stream, StreamExt, stream};
use object_store::{
    ClientConfigKey, GetOptions, GetRange, GetResultPayload, MultipartUpload, ObjectStore,
    ObjectStoreExt,
    aws::{AmazonS3Builder, AmazonS3ConfigKey::Client},
    local::LocalFileSystem,
    path::Path,
    prefix::PrefixStore,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Uploads at a time; others wait, with their bytes at the client.
const UPLOADS: usize = 8;

/// How long they wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// Bytes of a part of an object in a folder.
const FOLDER_PART: usize = 1024 * 1024;

/// The same in a bucket, which takes none below 5 MiB but for the last.
const BUCKET_PART: usize = 5 * 1024 * 1024;

/// Bytes that are read from a file at a time: a hundred downloads hold as many of these.
const BLOCK: usize = 16 * 1024;

/// Bytes as they are read.
pub type Reading = Pin<Box<dyn Stream<Item = std::io::Result<Bytes>>>>;

/// Where the bytes are kept.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// The folder, if it is one.
    folder: Option<PathBuf>,
    /// Bytes of a part.
    part: usize,
    uploads: Arc<Semaphore>,
}

/// What the store says when it fails.
pub type Failed = object_store::Error;

impl Files {
    /// A folder, which is made if it is not there, or `s3://bucket/prefix` with what the
    /// environment says of it (`AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT` and so on).
    ///
    /// # Errors
    /// If there can be no such folder, or the address or the environment is wrong.
    pub fn open(place: &str) -> Result<Self, Failed> {
        let uploads = Arc::new(Semaphore::new(UPLOADS));
        if let Some(rest) = place.strip_prefix("s3://") {
            let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
            // Not for the whole of a download, which takes as long as its reader does.
            let bucket = AmazonS3Builder::from_env()
                .with_bucket_name(bucket)
                .with_config(Client(ClientConfigKey::Timeout), "1 day")
                .with_config(Client(ClientConfigKey::ReadTimeout), "1 minute")
                .build()?;
            return Ok(Self {
                store: Arc::new(PrefixStore::new(bucket, Path::parse(prefix)?)),
                folder: None,
                part: BUCKET_PART,
                uploads,
            });
        }
        let folder = PathBuf::from(place);
        let failed = |e: std::io::Error| Failed::Generic {
            store: "folder",
            source: format!("{}: {e}", folder.display()).into(),
        };
        std::fs::create_dir_all(&folder).map_err(failed)?;
        // What was acknowledged is there after a power cut.
        let store = LocalFileSystem::new_with_prefix(&folder)?.with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            folder: Some(folder),
            part: FOLDER_PART,
            uploads,
        })
    }

    /// Begins an object. None: too many are under way, for too long.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn begin(&self, name: &str) -> Result<Option<Writing>, Failed> {
        let turn = Arc::clone(&self.uploads).acquire_owned();
        let Ok(Ok(turn)) = tokio::time::timeout(PATIENCE, turn).await else {
            return Ok(None);
        };
        let upload = self.store.put_multipart(&Path::from(name)).await?;
        Ok(Some(Writing {
            upload,
            part: BytesMut::new(),
            whole: self.part,
            size: 0,
            hash: digest::Context::new(&digest::SHA256),
            _turn: turn,
        }))
    }

    /// The bytes of an object, or a part of them.
    ///
    /// # Errors
    /// If it is not there, or the store fails.
    pub async fn read(&self, name: &str, range: Range<u64>) -> Result<Reading, Failed> {
        if range.is_empty() {
            return Ok(Box::pin(stream::empty()));
        }
        let options = GetOptions {
            range: Some(GetRange::Bounded(range)),
            ..GetOptions::default()
        };
        let result = self.store.get_opts(&Path::from(name), options).await?;
        Ok(match result.payload {
            GetResultPayload::File(file, _) => Box::pin(blocks(file, result.range)),
            GetResultPayload::Stream(bytes) => {
                Box::pin(bytes.map(|part| part.map_err(std::io::Error::other)))
            }
        })
    }

    /// Removes an object, and what an upload of it that was killed left; it need not be there.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn delete(&self, name: &str) -> Result<(), Failed> {
        if let Some(folder) = &self.folder {
            // The store writes to `name#1` until all is there.
            let staged = folder.join(format!("{name}#1"));
            let _ = tokio::fs::remove_file(staged).await;
        }
        match self.store.delete(&Path::from(name)).await {
            Err(Failed::NotFound { .. }) => Ok(()),
            other => other,
        }
    }
}

/// The bytes of a file from its position on, some at a time.
fn blocks(file: std::fs::File, range: Range<u64>) -> impl Stream<Item = std::io::Result<Bytes>> {
    stream::try_unfold((file, range), |(file, range)| async move {
        if range.is_empty() {
            return Ok(None);
        }
        let read = tokio::task::spawn_blocking(move || block(file, range));
        let (bytes, file, rest) = read.await.map_err(std::io::Error::other)??;
        Ok(Some((bytes, (file, rest))))
    })
}

fn block(
    mut file: std::fs::File,
    range: Range<u64>,
) -> std::io::Result<(Bytes, std::fs::File, Range<u64>)> {
    use std::io::{Read, Seek, SeekFrom};
    file.seek(SeekFrom::Start(range.start))?;
    let left = usize::try_from(range.end - range.start).unwrap_or(usize::MAX);
    let mut bytes = vec![0; left.min(BLOCK)];
    file.read_exact(&mut bytes)?;
    let from = range.start + bytes.len() as u64;
    Ok((bytes.into(), file, from..range.end))
}

/// An object that is being written: not there for anybody until [`Writing::finish`].
pub struct Writing {
    upload: Box<dyn MultipartUpload>,
    part: BytesMut,
    /// Bytes of a whole part.
    whole: usize,
    size: u64,
    hash: digest::Context,
    _turn: OwnedSemaphorePermit,
}

impl Writing {
    /// Takes some bytes. Holds at most one part in memory, and one more while it is sent.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), Failed> {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        self.part.extend_from_slice(bytes);
        while self.part.len() >= self.whole {
            let part = self.part.split_to(self.whole).freeze();
            self.upload.put_part(part.into()).await?;
        }
        Ok(())
    }

    /// How many bytes came so far.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Makes it there, all at once. Returns its SHA-256.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn finish(&mut self) -> Result<[u8; 32], Failed> {
        let last = self.part.split().freeze();
        if !last.is_empty() || self.size == 0 {
            self.upload.put_part(last.into()).await?;
        }
        self.upload.complete().await?;
        let mut hash = [0; 32];
        hash.copy_from_slice(self.hash.clone().finish().as_ref());
        Ok(hash)
    }

    /// Leaves nothing of it.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn abort(&mut self) -> Result<(), Failed> {
        self.upload.abort().await
    }
}
