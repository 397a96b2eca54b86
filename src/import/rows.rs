//! Writes rows, many with one statement, and tells what differs.

use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait,
};

use crate::{db::Tx, error::Result};

/// Most values bound by one statement. SQLite would take 32766, PostgreSQL 65535; prepared
/// statements of this size are small enough to be kept.
const VALUES: usize = 2000;

/// Inserts rows in statements of bounded size.
///
/// # Errors
/// If the database fails.
pub async fn insert_all<M, A>(tx: &Tx, rows: Vec<M>) -> Result<()>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior + Send,
{
    let columns = <M::Entity as EntityTrait>::Column::iter().count();
    let at_once = (VALUES / columns.max(1)).max(1);
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    loop {
        let chunk: Vec<A> = rows.by_ref().take(at_once).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        <M::Entity as EntityTrait>::insert_many(chunk)
            .exec_without_returning(tx)
            .await?;
    }
}

/// Writes each row anew under its key.
///
/// # Errors
/// If the database fails.
pub async fn update_all<M, A>(tx: &Tx, rows: Vec<M>) -> Result<()>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior + Send,
    <M::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    for row in rows {
        row.into_active_model().reset_all().update(tx).await?;
    }
    Ok(())
}

/// Names of the fields that came to differ.
#[derive(Debug, Default)]
pub struct Changes(pub Vec<String>);

impl Changes {
    /// Puts a value, and notes the field if it was another one.
    pub fn set<T: PartialEq>(&mut self, slot: &mut T, value: T, field: &str) {
        if *slot != value {
            *slot = value;
            self.note(field);
        }
    }

    /// Puts a value if there is one.
    pub fn given<T: PartialEq>(&mut self, slot: &mut Option<T>, value: Option<T>, field: &str) {
        if value.is_some() {
            self.set(slot, value, field);
        }
    }

    /// Notes a field.
    pub fn note(&mut self, field: &str) {
        if !self.0.iter().any(|known| known == field) {
            self.0.push(field.to_owned());
        }
    }

    /// Whether nothing differs.
    pub fn none(&self) -> bool {
        self.0.is_empty()
    }
}

/// Rows to insert and rows to update.
#[derive(Debug)]
pub struct Batch<M> {
    /// Not there yet.
    pub new: Vec<M>,
    /// There, but different.
    pub changed: Vec<M>,
}

impl<M> Default for Batch<M> {
    fn default() -> Self {
        Self {
            new: Vec::new(),
            changed: Vec::new(),
        }
    }
}

impl<M> Batch<M> {
    /// Adds a row.
    pub fn put(&mut self, new: bool, row: M) {
        if new {
            self.new.push(row);
        } else {
            self.changed.push(row);
        }
    }

    /// Writes them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn save<A>(self, tx: &Tx) -> Result<()>
    where
        M: ModelTrait + IntoActiveModel<A>,
        A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior + Send,
        <M::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        insert_all(tx, self.new).await?;
        update_all(tx, self.changed).await
    }
}
