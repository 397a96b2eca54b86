//! Keyset pages: a row value compared with the last one seen, so that page 1000 costs what
//! page 1 costs. Cursors are opaque, signed, and bound to caller, path, filters and order.

use std::str::FromStr;

use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, Value,
    prelude::{Date, DateTimeUtc, Uuid},
    sea_query::{Expr, ExprTrait, SimpleExpr},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    crypto,
    error::{Code, Error, Result},
};

/// A page of a list
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Page<T> {
    /// What is on this page.
    #[schema(max_items = 100)]
    pub items: Vec<T>,
    /// Cursor of the next page; null on the last one.
    #[schema(max_length = 1000)]
    pub next: Option<String>,
    /// How many there are on all pages, if asked for with `count=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991i64)]
    pub total: Option<u64>,
}

impl<T> Page<T> {
    /// The same page with each item turned into something else.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(f).collect(),
            next: self.next,
            total: self.total,
        }
    }
}

/// How to leaf through a list
#[derive(Debug, Clone, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// Most items on a page.
    #[param(minimum = 1, maximum = 100, default = 50, required = false)]
    pub limit: u32,
    /// `next` of the page before.
    #[param(max_length = 1000, required = false)]
    pub cursor: Option<String>,
    /// Whether to count all items.
    #[param(default = false, required = false)]
    pub count: bool,
    /// Key to sort by, with `-` in front for descending; the id breaks ties, nulls come last.
    #[param(ignore)]
    pub sort: Option<String>,
    /// What the cursor is bound to: caller, path, filters.
    #[param(ignore)]
    pub bound: Vec<u8>,
    /// Key that signs cursors.
    #[param(ignore)]
    pub key: [u8; 32],
}

/// Filters of a list that has none.
#[derive(Debug, Default, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct NoFilter {}

/// A value to sort by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SortValue {
    /// A text key.
    Text(String),
    /// A whole number.
    Int(i32),
    /// A great whole number.
    Long(i64),
    /// A calendar date.
    Date(Date),
    /// An instant.
    Instant(DateTimeUtc),
    /// An id.
    Id(Uuid),
}

impl SortValue {
    fn parse(&self, text: &str) -> Option<Self> {
        Some(match self {
            Self::Text(_) => Self::Text(text.to_owned()),
            Self::Int(_) => Self::Int(text.parse().ok()?),
            Self::Long(_) => Self::Long(text.parse().ok()?),
            Self::Date(_) => Self::Date(Date::from_str(text).ok()?),
            Self::Instant(_) => {
                Self::Instant(DateTimeUtc::from_timestamp_micros(text.parse().ok()?)?)
            }
            Self::Id(_) => Self::Id(text.parse().ok()?),
        })
    }

    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Long(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Instant(at) => at.timestamp_micros().to_string(),
            Self::Id(id) => id.to_string(),
        }
    }

    fn value(self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Int(number) => number.into(),
            Self::Long(number) => number.into(),
            Self::Date(date) => date.into(),
            Self::Instant(at) => at.into(),
            Self::Id(id) => id.into(),
        }
    }
}

/// A key by which a list can be sorted.
pub struct SortKey<M> {
    /// Its name in `sort=`.
    pub name: &'static str,
    /// Never null: wrap nullable columns in `COALESCE`. Is told whether descending.
    pub column: fn(bool) -> SimpleExpr,
    /// The same value of a row that was read. Is told whether descending.
    pub of: fn(&M, bool) -> SortValue,
}

/// How a list is sorted; the first key is the default.
pub struct Sorting<M: 'static> {
    /// The keys.
    pub keys: &'static [SortKey<M>],
    /// The id column, which breaks ties.
    pub id: fn() -> SimpleExpr,
    /// The id of a row that was read.
    pub id_of: fn(&M) -> SortValue,
    /// Whether the default order is descending.
    pub newest_first: bool,
}

/// Reads one page, with one statement (and one more if a count was asked for).
///
/// # Errors
/// 400 for an unknown sort key or a cursor of another list.
pub async fn fetch<E, M, C>(
    db: &C,
    select: Select<E>,
    paging: &Paging,
    sorting: &Sorting<M>,
) -> Result<Page<M>>
where
    E: EntityTrait,
    E::Model: Sync,
    M: FromQueryResult + Sized + Send + Sync,
    C: ConnectionTrait,
{
    let (key, descending) = chosen(paging, sorting)?;
    let column = (key.column)(descending);
    let id = (sorting.id)();
    let order = if descending { Order::Desc } else { Order::Asc };
    let total = if paging.count {
        Some(select.clone().count(db).await?)
    } else {
        None
    };
    let mut page = select
        .order_by(column.clone(), order.clone())
        .order_by(id.clone(), order);
    if let Some(cursor) = &paging.cursor {
        let (seen, seen_id) = paging.open(cursor, key.name, descending)?;
        let row = Expr::tuple([column, id]);
        let last = Expr::tuple([Expr::val(seen.value()), Expr::val(seen_id.value())]);
        page = page.filter(if descending {
            row.lt(last)
        } else {
            row.gt(last)
        });
    }
    let page = page.limit(u64::from(paging.limit) + 1);
    let mut items = page.into_model::<M>().all(db).await?;
    let size = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let more = items.len() > size;
    items.truncate(size);
    let next = items.last().filter(|_| more).map(|last| {
        paging.seal(
            (key.of)(last, descending),
            (sorting.id_of)(last),
            key.name,
            descending,
        )
    });
    Ok(Page { items, next, total })
}

/// The sort key asked for, or the default.
fn chosen<'a, M>(paging: &Paging, sorting: &'a Sorting<M>) -> Result<(&'a SortKey<M>, bool)> {
    let unknown = || {
        let names: Vec<&str> = sorting.keys.iter().map(|key| key.name).collect();
        let text = format!(
            "sort is one of {}, with - in front for descending",
            names.join(", ")
        );
        Error::refused_with(Code::UnreadableQuery, &[&text])
    };
    let Some(sort) = &paging.sort else {
        let first = sorting.keys.first().ok_or_else(unknown)?;
        return Ok((first, sorting.newest_first));
    };
    let (name, descending) = match sort.strip_prefix('-') {
        Some(name) => (name, true),
        None => (sort.as_str(), false),
    };
    let key = sorting.keys.iter().find(|key| key.name == name);
    Ok((key.ok_or_else(unknown)?, descending))
}

/// Tags a value's type in a cursor.
fn tag(value: &SortValue) -> char {
    match value {
        SortValue::Text(_) => 't',
        SortValue::Int(_) => 'n',
        SortValue::Long(_) => 'l',
        SortValue::Date(_) => 'd',
        SortValue::Instant(_) => 'i',
        SortValue::Id(_) => 'u',
    }
}

fn untag(text: &str) -> Option<SortValue> {
    let mut chars = text.chars();
    let kind = match chars.next()? {
        't' => SortValue::Text(String::new()),
        'n' => SortValue::Int(0),
        'l' => SortValue::Long(0),
        'd' => SortValue::Date(Date::default()),
        'i' => SortValue::Instant(DateTimeUtc::default()),
        'u' => SortValue::Id(Uuid::nil()),
        _ => return None,
    };
    kind.parse(chars.as_str())
}

/// What stands for the sort key in cursors of a list that has one order only.
const ONLY: &str = "";

impl Paging {
    /// Where a list that has one order of its own goes on; none at its beginning.
    ///
    /// # Errors
    /// 400 for a cursor of another list, and for any `sort`.
    pub fn seen(&self) -> Result<Option<(SortValue, SortValue)>> {
        if self.sort.is_some() {
            let text = "there is one order only, and no sort";
            return Err(Error::refused_with(Code::UnreadableQuery, &[&text]));
        }
        let cursor = self.cursor.as_deref();
        cursor
            .map(|cursor| self.open(cursor, ONLY, true))
            .transpose()
    }

    /// The cursor behind such a place.
    #[must_use]
    pub fn mark(&self, last: SortValue, id: SortValue) -> String {
        self.seal(last, id, ONLY, true)
    }

    fn signature(&self, body: &str, key: &str, descending: bool) -> [u8; 32] {
        let direction = [u8::from(descending)];
        let parts = [body.as_bytes(), key.as_bytes(), &direction, &self.bound];
        crypto::mac(&self.key, &crypto::sha256(&parts))
    }

    fn seal(&self, last: SortValue, id: SortValue, key: &str, descending: bool) -> String {
        let [last, id] = [last, id].map(|value| format!("{}{}", tag(&value), value.text()));
        let body = format!("{last}\u{1}{id}");
        let signature = self.signature(&body, key, descending);
        let mut bytes = signature.get(..16).unwrap_or_default().to_vec();
        bytes.extend_from_slice(body.as_bytes());
        crypto::encode(&bytes)
    }

    fn open(&self, cursor: &str, key: &str, descending: bool) -> Result<(SortValue, SortValue)> {
        let read = || {
            let bytes = crypto::decode(cursor).ok()?;
            let (signature, body) = bytes.split_at_checked(16)?;
            let body = std::str::from_utf8(body).ok()?;
            let expected = self.signature(body, key, descending);
            if !crypto::same(signature, expected.get(..16)?) {
                return None;
            }
            let (last, id) = body.split_once('\u{1}')?;
            Some((untag(last)?, untag(id)?))
        };
        read().ok_or_else(|| Error::refused(Code::InvalidCursor))
    }
}
