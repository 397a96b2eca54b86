//! Taking a ticket (signed in) and handing in a sheet (whoever holds the ticket).

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, prelude::Uuid};

use super::{
    blind::Blind,
    dto_give::{FeedbackIn, TicketRequest, TicketTerms, TicketView},
    dto_question::Question,
    people,
    service::{open_survey, questions_of, survey_of},
    urn::{Sheet, Spent, Urn},
};
use crate::{
    auth::{Allow, scope},
    crypto,
    db::Tx,
    entity::{
        ids::EventId,
        kinds::{
            AnswerValue, QuestionKind, RegistrationStatus::Confirmed, SurveyMode, SurveyStatus,
        },
        registration, survey,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    policy::{GiveFeedback, TakeTicket},
    web::{
        forms::{self, Findings},
        strict::escape,
    },
};

/// Puts the hash of a participant's ticket into the urn, or signs the ticket blindly. One each;
/// repeating the same hash succeeds while it has not been handed in, repeating the same blinded
/// element always.
///
/// # Errors
/// 404 if there is no survey, 403 for people without a confirmed registration, 422 for what the
/// mode does not take, 409 for a second ticket, or once the survey is closed.
pub async fn take_ticket(
    tx: &Tx,
    by: &Allow<TakeTicket>,
    blind: &Blind,
    event: EventId,
    request: &TicketRequest,
) -> Result<TicketView> {
    let participant = participant(tx, by, event).await?;
    // From confirmation on, also before it opens: a ticket taken long before its sheet comes
    // tells nobody who is handing in.
    let survey = survey_of(tx, event).await?;
    match survey.mode {
        SurveyMode::Ticket => {
            let hash = asked_for(request.ticket_hash.as_deref(), "/ticket_hash")?;
            pool(tx, &survey, participant, hash).await
        }
        SurveyMode::Blind => {
            let blinded = asked_for(request.blinded_element.as_deref(), "/blinded_element")?;
            sign(tx, &survey, participant, blind, blinded).await
        }
    }
}

/// How participants get a ticket.
///
/// # Errors
/// 404 if there is no survey, 409 once it is closed.
pub async fn terms<C: sea_orm::ConnectionTrait>(
    db: &C,
    blind: &Blind,
    event: EventId,
) -> Result<TicketTerms> {
    let survey = survey_of(db, event).await?;
    let status = survey.status;
    if !matches!(status, SurveyStatus::Draft | SurveyStatus::Open) {
        return Err(Error::refused_with(
            Code::SurveyNotOpen,
            &[&status.as_str()],
        ));
    }
    Ok(TicketTerms {
        survey_id: survey.id,
        mode: survey.mode,
        blind: (survey.mode == SurveyMode::Blind).then(|| blind.key(event)),
    })
}

/// What the mode of the survey takes.
fn asked_for<'a>(said: Option<&'a str>, pointer: &str) -> Result<&'a str> {
    said.ok_or_else(|| Error::Invalid(vec![Finding::new(pointer, FindingCode::Required)]))
}

async fn sign(
    tx: &Tx,
    survey: &survey::Model,
    participant: [Uuid; 2],
    blind: &Blind,
    blinded: &str,
) -> Result<TicketView> {
    let made = blind.evaluate(&crypto::decode(blinded)?, survey.event_id)?;
    let mut urn = Urn::locked(tx, survey.id).await?;
    same_key(&urn, blind)?;
    let again = urn.blinded.contains(blinded);
    if participant.iter().any(|id| urn.issued.contains(id)) {
        if !again {
            return Err(Error::refused(Code::TicketTaken));
        }
    } else {
        // Somebody else's would bring the same ticket.
        if again {
            return Err(Error::refused(Code::TicketTaken));
        }
        urn.issued.extend(participant);
        urn.blinded.insert(blinded.to_owned());
        urn.commitment = Some(blind.commitment());
        urn.put_back(tx, survey.id).await?;
    }
    Ok(TicketView {
        survey_id: survey.id,
        evaluated_element: Some(made.element),
        proof: Some(made.proof),
    })
}

/// Refuses a key other than that of the tickets before: each would belong to a smaller group.
fn same_key(urn: &Urn, blind: &Blind) -> Result<()> {
    let commitment = blind.commitment();
    if urn
        .commitment
        .as_ref()
        .is_some_and(|first| *first != commitment)
    {
        return Err(Error::refused(Code::FeedbackKeyChanged));
    }
    Ok(())
}

async fn pool(
    tx: &Tx,
    survey: &survey::Model,
    participant: [Uuid; 2],
    hash: &str,
) -> Result<TicketView> {
    let mut urn = Urn::locked(tx, survey.id).await?;
    let view = TicketView {
        survey_id: survey.id,
        evaluated_element: None,
        proof: None,
    };
    if participant.iter().any(|id| urn.issued.contains(id)) {
        if urn.tickets.contains(hash) {
            return Ok(view);
        }
        return Err(Error::refused(Code::TicketTaken));
    }
    let known = urn.tickets.contains(hash) || urn.spent.iter().any(|spent| spent.hash == hash);
    if known {
        return Err(Error::refused(Code::TicketTaken));
    }
    urn.issued.extend(participant);
    urn.tickets.insert(hash.to_owned());
    urn.put_back(tx, survey.id).await?;
    Ok(view)
}

/// Who the caller is as a participant: the person, and the place.
///
/// # Errors
/// 404 if the event is not to be seen, 403 without a confirmed registration.
pub async fn participant<C: sea_orm::ConnectionTrait>(
    db: &C,
    by: &Allow<TakeTicket>,
    event: EventId,
) -> Result<[Uuid; 2]> {
    scope::visible_event(db, by.caller(), event).await?;
    let me = by.user()?.id;
    let own = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(registration::COLUMN.user_id.eq(me))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .one(db)
        .await?;
    own.map(|own| [me.0, own.id.0])
        .ok_or_else(|| Error::refused_with(Code::Forbidden, &[&"feedback:ticket"]))
}

/// Puts a sheet into the urn against a ticket. The same sheet again is the same; another
/// one with the same ticket is refused.
///
/// # Errors
/// 404 if there is no survey to be seen, 422 for answers that do not fit, 409 for unknown
/// or spent tickets or a survey that is not open.
pub async fn hand_in(
    tx: &Tx,
    by: &Allow<GiveFeedback>,
    blind: &Blind,
    event: EventId,
    sheet: &FeedbackIn,
) -> Result<()> {
    let survey = open_survey(tx, by.caller(), event).await?;
    let questions = questions_of(tx, survey.id).await?;
    check(&questions, &sheet.answers)?;
    if survey.status != SurveyStatus::Open {
        return Err(Error::refused_with(
            Code::SurveyNotOpen,
            &[&survey.status.as_str()],
        ));
    }
    let ticket = crypto::decode(&sheet.ticket)?;
    let signed = match survey.mode {
        SurveyMode::Ticket => None,
        SurveyMode::Blind => {
            let output = asked_for(sheet.output.as_deref(), "/output")?;
            Some(blind.fits(&ticket, &crypto::decode(output)?, event)?)
        }
    };
    let hash = crypto::encode(&crypto::sha256_plain(&ticket));
    let body = serde_json::to_vec(&(&sheet.answers, &sheet.quote));
    let body = body.map_err(|e| Error::Internal(e.to_string()))?;
    let tag = crypto::encode(&crypto::mac(&ticket, &body));
    let mut urn = Urn::locked(tx, survey.id).await?;
    if let Some(spent) = urn.spent.iter().find(|spent| spent.hash == hash) {
        if spent.tag == tag {
            return Ok(());
        }
        return Err(Error::refused(Code::TicketSpent));
    }
    if let Some(role) = sheet.quote.as_ref().and_then(|quote| quote.attribution) {
        let roles = people::roles(tx, event, survey.threshold).await?;
        if !roles.contains(&role) {
            let known: Vec<String> = roles.iter().map(|role| role.as_str()).collect();
            let code = FindingCode::Format;
            let finding = Finding::with("/quote/attribution", code, &[&known.join(", ")]);
            return Err(Error::Invalid(vec![finding]));
        }
    }
    let known = match signed {
        None => urn.tickets.remove(&hash),
        Some(fits) => {
            same_key(&urn, blind)?;
            fits
        }
    };
    if !known {
        return Err(Error::refused(Code::TicketUnknown));
    }
    urn.spent.insert(Spent { hash, tag });
    urn.sheets.push(sheet.answers.clone());
    urn.quotes.extend(sheet.quote.clone());
    urn.put_back(tx, survey.id).await
}

/// Takes back what was given with a code while the survey runs; its sheet stays. Returns whether
/// there was such a thing.
///
/// # Errors
/// If the database fails.
pub async fn take_back(tx: &Tx, event: EventId, hash: &str) -> Result<bool> {
    let survey = survey::Entity::find()
        .filter(survey::COLUMN.event_id.eq(event))
        .filter(survey::COLUMN.status.eq(SurveyStatus::Open))
        .one(tx)
        .await?;
    let Some(survey) = survey else {
        return Ok(false);
    };
    let Some(mut urn) = Urn::if_standing(tx, survey.id).await? else {
        return Ok(false);
    };
    let before = urn.quotes.len();
    urn.quotes
        .retain(|quote| quote.revocation_hash.as_deref() != Some(hash));
    if urn.quotes.len() == before {
        return Ok(false);
    }
    urn.put_back(tx, survey.id).await?;
    Ok(true)
}

/// Whether the answers fit the questions.
fn check(questions: &[Question], answers: &Sheet) -> Result<()> {
    let mut findings = given(questions, answers);
    for question in questions {
        if is_missing(question, answers) {
            let pointer = format!("/answers/{}", escape(&question.key));
            findings.add(Finding::new(pointer, FindingCode::Required));
        }
    }
    findings.refuse()
}

/// What is wrong with the answers that are there.
pub(super) fn given(questions: &[Question], answers: &Sheet) -> Findings {
    let mut findings = Findings::default();
    for (key, value) in answers {
        let pointer = format!("/answers/{}", escape(key));
        let asked = questions.iter().find(|question| question.key == *key);
        match asked.filter(|question| question.is_asked(answers)) {
            None => findings.add(Finding::with(pointer, FindingCode::NoSuch, &[&"question"])),
            Some(question) => {
                if let Some(finding) = misfit(question, value, &pointer) {
                    findings.add(finding);
                }
            }
        }
    }
    findings
}

/// Whether a sheet without an answer to it is refused.
pub(super) fn is_missing(question: &Question, answers: &Sheet) -> bool {
    question.required && question.is_asked(answers) && !answers.contains_key(&question.key)
}

fn misfit(question: &Question, value: &AnswerValue, pointer: &str) -> Option<Finding> {
    let scale = &question.scale;
    let (min, max) = (scale.min.unwrap_or(0), scale.max.unwrap_or(10));
    let one_of = || Finding::with(pointer, FindingCode::Format, &[&scale.choices.join(", ")]);
    let wrong = |kind: &str| Finding::with(pointer, FindingCode::WrongType, &[&kind]);
    match (question.kind, value) {
        (QuestionKind::Rating, AnswerValue::Number(number)) => {
            let outside = !(min..=max).contains(number);
            outside.then(|| Finding::with(pointer, FindingCode::Range, &[&min, &max]))
        }
        (QuestionKind::Rating, _) => Some(wrong("whole number")),
        (QuestionKind::Choice, AnswerValue::Text(choice)) => {
            (!scale.choices.contains(choice)).then(one_of)
        }
        (QuestionKind::Choice, _) => Some(wrong("key of a choice")),
        (QuestionKind::MultiChoice, AnswerValue::Many(chosen)) => {
            let known = chosen.iter().all(|choice| scale.choices.contains(choice));
            let distinct = crate::web::forms::distinct(chosen).is_ok();
            (!known || !distinct).then(one_of)
        }
        (QuestionKind::MultiChoice, _) => Some(wrong("keys of choices")),
        (QuestionKind::Text, AnswerValue::Text(text)) => {
            let length = text.chars().count();
            let outside = !(1..=5000).contains(&length);
            if !outside && forms::lines(text).is_err() {
                return Some(Finding::with(
                    pointer,
                    FindingCode::Format,
                    &[&"readable text"],
                ));
            }
            outside.then(|| Finding::with(pointer, FindingCode::Length, &[&1, &5000]))
        }
        (QuestionKind::Text, _) => Some(wrong("text")),
    }
}
