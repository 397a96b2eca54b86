//! The index of the search on both databases: `tsvector` with GIN on PostgreSQL, FTS5 on SQLite.
//! Neither analyses anything; what it is given are words of [`crate::fulltext`].

use std::collections::BTreeSet;

use sea_orm::{
    ActiveEnum, ConnectionTrait, DbBackend, EntityTrait, QueryTrait, Statement, Value,
    sea_query::{Alias, Expr, ExprTrait, Query as Select, SelectStatement, SimpleExpr},
};

use super::Tx;
use crate::{
    entity::{kinds::SearchKind, search_entry},
    error::Result,
    fulltext::{Query, Term},
};

/// Rows written by one statement.
const ROWS: usize = 100;

/// Where the words of a query are found. Hits of a query are shown in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of them as whole words in the title.
    Title,
    /// All in the title, the last one as the beginning of a word; and not as above.
    TitlePrefix,
    /// All in title and text, and not as above.
    Text,
    /// Any of these.
    All,
}

/// An entry and its words.
#[derive(Clone, Debug)]
pub struct Indexed {
    /// The entry.
    pub entry: search_entry::Model,
    /// Words of the title.
    pub title: BTreeSet<String>,
    /// Words of the text.
    pub body: BTreeSet<String>,
}

/// Entries in which a query is found, and the expression for their number, by which they can be
/// read in order: the index then delivers them so, and those behind a page are not looked at.
pub fn matching<C: ConnectionTrait>(
    db: &C,
    query: &Query,
    part: Part,
) -> (SelectStatement, SimpleExpr) {
    let no = Expr::col((search_entry::Entity, search_entry::Column::No));
    let mut select = search_entry::Entity::find().into_query();
    if db.get_database_backend() == DbBackend::Postgres {
        let of = |column: &str, prefix| {
            let sql = format!("search_entry.{column} @@ $1::tsquery");
            Expr::cust_with_values(sql, [tsquery(query, prefix)])
        };
        select.and_where(match part {
            Part::Title => of("title", false),
            Part::TitlePrefix => of("title", true).and(of("title", false).not()),
            Part::Text => of("words", true).and(of("title", true).not()),
            Part::All => of("words", true),
        });
        return (select, no);
    }
    let title = |prefix| fts5(query, prefix, true);
    let text = match part {
        Part::Title => title(false),
        Part::TitlePrefix => format!("{} NOT {}", title(true), title(false)),
        Part::Text => format!("{} NOT {}", fts5(query, true, false), title(true)),
        Part::All => fts5(query, true, false),
    };
    let words = Alias::new("search_words");
    let rowid = Expr::col((words.clone(), Alias::new("rowid")));
    select
        .inner_join(words, rowid.clone().eq(no))
        .and_where(Expr::cust_with_values("search_words MATCH ?", [text]));
    (select, rowid)
}

/// Ids of what is found of a kind, for the `q=` of a list.
pub fn ids<C: ConnectionTrait>(db: &C, kind: SearchKind, query: &Query) -> SelectStatement {
    if query.is_empty() {
        let nothing = Select::select()
            .expr(Expr::val(Option::<uuid::Uuid>::None))
            .to_owned();
        return nothing.clone().and_where(Expr::val(1).eq(0)).to_owned();
    }
    let (mut select, _) = matching(db, query, Part::All);
    select
        .clear_selects()
        .column((search_entry::Entity, search_entry::Column::Id))
        .and_where(
            Expr::col((search_entry::Entity, search_entry::Column::Kind)).eq(kind.to_value()),
        );
    select
}

/// Puts entries into the index. None of their numbers is taken.
///
/// # Errors
/// If the database fails.
pub async fn store(tx: &Tx, entries: &[Indexed]) -> Result<()> {
    let postgres = tx.get_database_backend() == DbBackend::Postgres;
    for entries in entries.chunks(ROWS) {
        let columns = entries.iter().map(|indexed| {
            let search_entry::Model {
                no,
                kind,
                id,
                event_id,
            } = indexed.entry.clone();
            let mut row: Vec<Value> = vec![
                no.into(),
                kind.to_value().into(),
                id.into(),
                event_id.into(),
            ];
            if postgres {
                row.push(tsvector(indexed.title.iter()).into());
                row.push(tsvector(indexed.title.union(&indexed.body)).into());
            }
            row
        });
        let names = "no, kind, id, event_id";
        if postgres {
            let sql = format!("INSERT INTO search_entry ({names}, title, words)");
            insert(
                tx,
                &sql,
                columns,
                &["", "", "", "", "::text::tsvector", "::text::tsvector"],
            )
            .await?;
            continue;
        }
        insert(
            tx,
            &format!("INSERT INTO search_entry ({names})"),
            columns,
            &[""; 4],
        )
        .await?;
        let words = entries.iter().map(|indexed| {
            let [title, body] = [&indexed.title, &indexed.body].map(|words| {
                words
                    .iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(" ")
            });
            vec![indexed.entry.no.into(), title.into(), body.into()]
        });
        let sql = "INSERT INTO search_words (rowid, title, body)";
        insert(tx, sql, words, &[""; 3]).await?;
    }
    Ok(())
}

/// One `INSERT` of rows, whose values are cast as it says.
async fn insert(
    tx: &Tx,
    sql: &str,
    rows: impl Iterator<Item = Vec<Value>>,
    casts: &[&str],
) -> Result<()> {
    let (mut places, mut values) = (Vec::new(), Vec::new());
    for row in rows {
        let first = values.len() + 1;
        let row_places = casts
            .iter()
            .zip(first..)
            .map(|(cast, n)| format!("${n}{cast}"));
        places.push(format!("({})", row_places.collect::<Vec<_>>().join(", ")));
        values.extend(row);
    }
    let sql = format!("{sql} VALUES {}", places.join(", "));
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

/// Takes entries out of the index.
///
/// # Errors
/// If the database fails.
pub async fn remove(tx: &Tx, numbers: &[i64]) -> Result<()> {
    // Numbers need no quoting, and may be more than a statement takes parameters.
    let list = numbers
        .iter()
        .map(i64::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    tx.execute_unprepared(&format!("DELETE FROM search_entry WHERE no IN ({list})"))
        .await?;
    if tx.get_database_backend() != DbBackend::Postgres {
        tx.execute_unprepared(&format!("DELETE FROM search_words WHERE rowid IN ({list})"))
            .await?;
    }
    Ok(())
}

/// Empties the index.
///
/// # Errors
/// If the database fails.
pub async fn clear(tx: &Tx) -> Result<()> {
    tx.execute_unprepared("DELETE FROM search_entry").await?;
    if tx.get_database_backend() != DbBackend::Postgres {
        tx.execute_unprepared("DELETE FROM search_words").await?;
    }
    Ok(())
}

/// A `tsvector` of words. They are letters and digits: nothing in them has to be quoted.
fn tsvector<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let words: Vec<String> = words.map(|word| format!("'{word}'")).collect();
    words.join(" ")
}

/// What PostgreSQL is asked, without its analysis. All is said three times: it takes a word that it does not
/// know for half a percent of all rows and a beginning for two, and would read all rows in order rather than
/// the index. Three times they are next to nothing, and a word in every row still is in every row.
fn tsquery(query: &Query, prefix: bool) -> String {
    let word = |word: &str| format!("'{word}'");
    let starts = |form: &str| format!("'{form}':*");
    let once = written(query, prefix, ["&", "|"], word, starts);
    format!("{once} & {once} & {once}")
}

/// What FTS5 is asked.
fn fts5(query: &Query, prefix: bool, in_title: bool) -> String {
    let column = if in_title { "title : " } else { "" };
    let word = |word: &str| format!("{column}\"{word}\"");
    let starts = |form: &str| format!("{column}\"{form}\"*");
    written(query, prefix, ["AND", "OR"], word, starts)
}

/// All words of a query, each as its stem or its form; the last one as a beginning too, if `prefix` says so.
fn written(
    query: &Query,
    prefix: bool,
    [and, or]: [&str; 2],
    word: impl Fn(&str) -> String,
    starts: impl Fn(&str) -> String,
) -> String {
    let term = |term: &Term| {
        let mut ways = vec![word(&term.stem), word(&term.form)];
        ways.dedup();
        ways.extend((prefix && term.begins).then(|| starts(&term.form)));
        format!("({})", ways.join(&format!(" {or} ")))
    };
    let terms: Vec<String> = query.terms.iter().map(term).collect();
    format!("({})", terms.join(&format!(" {and} ")))
}
