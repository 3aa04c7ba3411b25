//! Proposing the last day of a deadline while its form is being filled. It proposes; the letter decides.

use super::typed_day::{TypedDay, past_day};
use crate::store::{deadline, office};
use crate::{Office, OfficeError};
use chrono::NaiveDate;
use domain::PersonId;
use domain::deadline::{
    Known, Land, Period, Question, Reckoning, Starts, Warning, What, disclaimer, reckon, rule, rules,
};
use domain::permission::Deed;
use domain::reminder::first_ahead;
use schema::codes::Lang;
use wire::{
    BeginDeadlineRequest, DeadlineStart, ProposalView, ProposeDeadlineRequest, ReckonStep, ReckonWarning,
    RuleView,
};

/// What is asked of the reckoning, understood from what was typed.
pub(super) struct Asked<'a> {
    pub(super) rule: Option<&'a str>,
    pub(super) period: Option<&'a str>,
    pub(super) served: Option<NaiveDate>,
    pub(super) posted: Option<NaiveDate>,
    pub(super) lodged: Option<NaiveDate>,
    pub(super) land: Land,
}

impl Asked<'_> {
    /// Reckons; none while rule or day are missing, else the sentence why it cannot be.
    pub(super) fn answer(&self, lang: Lang) -> Option<Result<Reckoning, String>> {
        let what = match (self.rule, self.period) {
            (Some(code), _) => What::Rule(rule(code)?),
            (None, Some(period)) => What::Period(period.parse::<Period>().ok()?),
            (None, None) => return None,
        };
        let known = Known::of(self.served, self.posted)?;
        let question = Question { what, known, lodged: self.lodged, land: self.land };
        Some(reckon(&question).map_err(|error| error.text(lang)))
    }
}

impl Office {
    /// What the form *Brief und Frist* begins with.
    ///
    /// # Errors
    /// When the store fails.
    pub fn begin_deadline(&self, request: &BeginDeadlineRequest) -> Result<DeadlineStart, OfficeError> {
        self.may(Deed::Read)?;
        let lodged = match request.person {
            Some(person) => deadline::lodged(self.conn(), PersonId(person))?,
            None => None,
        };
        Ok(DeadlineStart {
            rules: rules().iter().map(rule_view).collect(),
            lands: Land::ALL.iter().map(|land| land.code().to_owned()).collect(),
            land: office::land(self.conn())?.code().to_owned(),
            lodged: lodged.map(|day| day.to_string()),
        })
    }

    /// The proposed last day with each step, its provision, and every earlier reading; empty while something is missing.
    ///
    /// # Errors
    /// [`OfficeError::NotAllowed`].
    pub fn propose_deadline(&self, request: &ProposeDeadlineRequest) -> Result<ProposalView, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today();
        let lang = if request.language == "en" { Lang::En } else { Lang::De };
        let empty = ProposalView { disclaimer: disclaimer(lang).to_owned(), ..ProposalView::default() };
        let day = |text: &str| match past_day(text, today) {
            TypedDay::Day(day) => Ok(Some(day)),
            TypedDay::Empty => Ok(None),
            TypedDay::Refused(_) => Err(()),
        };
        let (Ok(served), Ok(posted), Ok(lodged), Ok(land)) = (
            day(&request.served),
            day(&request.posted),
            day(&request.lodged),
            request.land.parse::<Land>().map_err(|_| ()),
        ) else {
            return Ok(empty);
        };
        let asked = Asked {
            rule: request.rule.as_deref(),
            period: request.period.as_deref(),
            served,
            posted,
            lodged,
            land,
        };
        Ok(match asked.answer(lang) {
            None => empty,
            Some(Err(trouble)) => ProposalView { trouble: Some(trouble), ..empty },
            Some(Ok(reckoning)) => view(&reckoning, today, lang),
        })
    }
}

fn rule_view(rule: &domain::deadline::Rule) -> RuleView {
    RuleView {
        code: rule.code.clone(),
        de: rule.de.clone(),
        en: rule.en.clone(),
        event_de: rule.event_de.clone(),
        event_en: rule.event_en.clone(),
        by_letter: rule.starts == Starts::Service,
        by_lodging: rule.needs_lodged(),
    }
}

fn view(reckoning: &Reckoning, today: NaiveDate, lang: Lang) -> ProposalView {
    let safe = reckoning.safe_day();
    ProposalView {
        last_day: Some(reckoning.last_day.to_string()),
        earlier: (safe < reckoning.last_day).then(|| safe.to_string()),
        remind: first_ahead(&reckoning.pre_deadlines, today).map(|day| day.to_string()),
        steps: reckoning
            .steps
            .iter()
            .map(|step| ReckonStep { text: step.text(lang), basis: step.basis().map(str::to_owned) })
            .collect(),
        warnings: reckoning
            .warnings
            .iter()
            .map(|warning| ReckonWarning {
                text: warning.text(lang),
                earlier: matches!(warning, Warning::Earlier(_)),
            })
            .collect(),
        legal_basis: reckoning.legal_basis.clone(),
        disclaimer: disclaimer(lang).to_owned(),
        trouble: None,
    }
}
