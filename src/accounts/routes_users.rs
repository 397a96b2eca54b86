use actix_web::{HttpResponse, delete, get, http::StatusCode, patch, post, web::Path};

use super::{
    dto::{EditUser, InvitationView, NewInvitation, UserFilter, UserView},
    dto_auth::{TokenAndPassword, TokenPair},
    invitations, sessions, users,
};
use crate::{
    auth::{Allow, password},
    entity::ids::{InvitationId, UserId},
    error::Result,
    policy::{ManageUsers, SignIn},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of users and invitations.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_users)
        .service(get_user)
        .service(update_user)
        .service(list_invitations)
        .service(create_invitation)
        .service(accept_invitation)
        .service(get_invitation)
        .service(revoke_invitation);
}

/// List users
///
/// Admins see all, organizers coordinators and contributors.
#[utoipa::path(
    tag = "users",
    operation_id = "listUsers",
    params(Paging, UserFilter, ("sort" = Option<String>, Query, description = "`name` (default) or `created_at`, with `-` for descending", example = "-created_at")),
    security(("bearer" = ["users:write"])),
    responses((status = 200, description = "A page of users", body = Page<UserView>)),
)]
#[get("/users")]
async fn list_users(by: Allow<ManageUsers>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<UserFilter>(by.caller())?;
    let page = users::list(call.read(), &by, &paging, filter).await?;
    call.show_list(&page.map(UserView::from), Cache::Never)
}

/// Read a user
#[utoipa::path(
    tag = "users",
    operation_id = "getUser",
    params(("id" = UserId, Path, description = "The user")),
    security(("bearer" = ["users:write"])),
    responses((status = 200, description = "The user", body = UserView)),
)]
#[get("/users/{id}")]
async fn get_user(by: Allow<ManageUsers>, id: Path<UserId>, call: Call) -> Result<HttpResponse> {
    let user = users::get(call.read(), &by, *id).await?;
    let version = user.version;
    call.show(&UserView::from(user), version, Cache::Never)
}

/// Change a user
///
/// Role, mandate, organization. Takes effect with the next request of the person. The last
/// admin stays admin.
#[utoipa::path(
    tag = "users",
    operation_id = "updateUser",
    params(("id" = UserId, Path, description = "The user")),
    request_body(content = EditUser, content_type = "application/merge-patch+json"),
    security(("bearer" = ["users:write"])),
    responses(
        (status = 200, description = "Changed", body = UserView),
        (status = 409, description = "The address is taken, or it is the last admin"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/users/{id}")]
async fn update_user(by: Allow<ManageUsers>, id: Path<UserId>, call: Call) -> Result<HttpResponse> {
    users::get(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let user = users::update(tx, call.state(), &by, *id, &patch).await?;
        let version = user.version;
        Reply::ok(&UserView::from(user), version)
    })
    .await
}

/// List invitations
///
/// Newest first.
#[utoipa::path(
    tag = "users",
    operation_id = "listInvitations",
    params(Paging),
    security(("bearer" = ["users:write"])),
    responses((status = 200, description = "A page of invitations", body = Page<InvitationView>)),
)]
#[get("/invitations")]
async fn list_invitations(by: Allow<ManageUsers>, call: Call) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = invitations::list(call.read(), &by, &paging).await?;
    call.show_list(&page.map(InvitationView::from), Cache::Never)
}

/// Invite somebody
///
/// A link goes out by mail, good once and for 14 days. Organizers invite coordinators and
/// contributors, admins anybody.
#[utoipa::path(
    tag = "users",
    operation_id = "createInvitation",
    request_body = NewInvitation,
    security(("bearer" = ["users:write"])),
    responses(
        (status = 201, description = "Invited", body = InvitationView),
        (status = 409, description = "The address has an account or an invitation"),
    ),
)]
#[post("/invitations")]
async fn create_invitation(by: Allow<ManageUsers>, call: Call) -> Result<HttpResponse> {
    let new = call.json::<NewInvitation>().await?;
    let made = std::cell::RefCell::new(String::new());
    let response = call
        .write(&by, async |tx| {
            let (invitation, link) = invitations::create(tx, call.state(), &by, &new).await?;
            made.replace(link);
            let location = format!("/api/v1/invitations/{}", invitation.id);
            Reply::created(&InvitationView::from(invitation), 1, location)
        })
        .await?;
    // A repeated request makes no second link.
    let link = made.into_inner();
    if call.state().print_links && !link.is_empty() {
        crate::telemetry::say(&format!("Invitation for {}: {link}", new.email));
    }
    Ok(response)
}

/// Accept an invitation
///
/// With the token of the link: opens the account and signs in.
#[utoipa::path(
    tag = "users",
    operation_id = "acceptInvitation",
    request_body = TokenAndPassword,
    security(()),
    responses(
        (status = 200, description = "The account is open, signed in", body = TokenPair),
        (status = 409, description = "The link was used, is expired or was withdrawn"),
    ),
)]
#[post("/auth/accept-invitation")]
async fn accept_invitation(by: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let TokenAndPassword { token, password } = call.json().await?;
    let invited = invitations::by_token(call.read(), &token, call.db().now()).await?;
    password::check(&password, &[&invited.name, &invited.email], "/password")?;
    let hash = call.state().passwords.hash(password).await?;
    call.write_unstored(by.caller(), async |tx| {
        let account = invitations::accept(tx, &token, hash.clone()).await?;
        let tokens = sessions::open(tx, call.state(), &account, None).await?;
        Reply::plain(StatusCode::OK, &tokens)
    })
    .await
}

/// Read an invitation
#[utoipa::path(
    tag = "users",
    operation_id = "getInvitation",
    params(("id" = InvitationId, Path, description = "The invitation")),
    security(("bearer" = ["users:write"])),
    responses((status = 200, description = "The invitation", body = InvitationView)),
)]
#[get("/invitations/{id}")]
async fn get_invitation(
    by: Allow<ManageUsers>,
    id: Path<InvitationId>,
    call: Call,
) -> Result<HttpResponse> {
    let invitation = invitations::get(call.read(), &by, *id).await?;
    call.show(&InvitationView::from(invitation), 1, Cache::Never)
}

/// Withdraw an invitation
#[utoipa::path(
    tag = "users",
    operation_id = "revokeInvitation",
    params(("id" = InvitationId, Path, description = "The invitation")),
    security(("bearer" = ["users:write"])),
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 409, description = "It is not pending"),
    ),
)]
#[delete("/invitations/{id}")]
async fn revoke_invitation(
    by: Allow<ManageUsers>,
    id: Path<InvitationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        invitations::revoke(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
