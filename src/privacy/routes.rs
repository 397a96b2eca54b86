use actix_web::{HttpResponse, delete, get, web::Path};

use super::{
    data::PersonalData,
    erase::{erase, erase_guest},
    export::export,
    list,
};
use crate::{
    accounts::users,
    auth::Allow,
    db::Expected,
    entity::{
        ids::{RegistrationId, UserId},
        user,
    },
    error::Result,
    outbox::{self, Fact},
    policy::{EraseUsers, OwnAccount, Permit},
    registrations,
    web::{Call, NoFilter, Reply, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(export_me)
        .service(delete_me)
        .service(delete_user)
        .service(delete_registration);
}

/// Read everything that is stored about oneself
///
/// Account, sessions, invitations, places at events with needs, answers and consents, topics,
/// votes, questions, and what one did. Not feedback: nobody knows whose it is. That it was read is noted
/// in the audit log.
#[utoipa::path(
    tag = "me",
    operation_id = "exportMe",
    security(("bearer" = ["account"])),
    responses((status = 200, description = "Everything", body = PersonalData)),
)]
#[get("/me/export")]
async fn export_me(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let me = by.user()?;
    let NoFilter {} = call.query()?;
    let data = export(call.read(), call.state(), me, call.db().now()).await?;
    let version = data.account.version;
    let tx = call
        .db()
        .write(by.caller().actor(call.id()), Expected::Unsaid)
        .await?;
    outbox::record(&tx, Fact::new("user.exported", me.id, version)).await?;
    tx.commit().await?;
    call.show(&data, version, Cache::Never)
}

/// Delete one's own account
///
/// For good: name, address, telephone, needs, answers and sessions are gone, future
/// registrations are cancelled (a freed seat goes to the first in line). What happened stays
/// counted without a person. The last admin stays.
#[utoipa::path(
    tag = "me",
    operation_id = "deleteMe",
    security(("bearer" = ["account"])),
    responses(
        (status = 204, description = "The account is gone"),
        (status = 409, description = "It is the last admin"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/me")]
async fn delete_me(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let me = users::me(call.read(), &by).await?;
    delete_account(&call, &by, me).await
}

/// Delete somebody's account
///
/// For good, as when they delete it themselves.
#[utoipa::path(
    tag = "users",
    operation_id = "deleteUser",
    params(("id" = UserId, Path, description = "The user")),
    security(("bearer" = ["users:erase"])),
    responses(
        (status = 204, description = "The account is gone"),
        (status = 409, description = "It is the last admin"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/users/{id}")]
async fn delete_user(by: Allow<EraseUsers>, id: Path<UserId>, call: Call) -> Result<HttpResponse> {
    let user = users::of_id(call.read(), *id).await?;
    delete_account(&call, &by, user).await
}

/// Delete somebody who has no account
///
/// A guest, or a colleague whom somebody else registered: all registrations for the address of
/// this one lose the person for good, those ahead are cancelled, and what happened stays counted.
#[utoipa::path(
    tag = "registrations",
    operation_id = "deleteRegistration",
    params(("id" = RegistrationId, Path, description = "One of the person's registrations")),
    security(("bearer" = ["users:erase"])),
    responses(
        (status = 204, description = "The person is gone"),
        (status = 409, description = "There is an account; delete that"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/registrations/{id}")]
async fn delete_registration(
    by: Allow<EraseUsers>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    let row = registrations::service::visible(call.read(), &by, *id).await?;
    let done = call
        .write(&by, async |tx| {
            erase_guest(tx, call.state(), &row).await?;
            Ok(Reply::nothing())
        })
        .await?;
    finish(&call).await;
    Ok(done)
}

async fn delete_account<P: Permit>(
    call: &Call,
    by: &Allow<P>,
    account: user::Model,
) -> Result<HttpResponse> {
    let done = call
        .write(by, async |tx| {
            erase(tx, call.state(), &account).await?;
            Ok(Reply::nothing())
        })
        .await?;
    finish(call).await;
    Ok(done)
}

/// It is done: the list is completed now, or by the worker later.
async fn finish(call: &Call) {
    if let Err(e) = list::sync(call.state()).await {
        tracing::error!(error = %e, "the list of erasures could not be written; tries again");
    }
    if let Err(e) = call.db().forget().await {
        tracing::warn!(error = %e, "the log of the database could not be emptied; tries again");
    }
}
