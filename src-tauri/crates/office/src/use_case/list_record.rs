//! The chronological record of one person, filtered by kind, year and words, a part at a time.
//! Opening the page is the act that stands in the journal; turning its leaves is not another one.

use crate::store::{code::OfficeLabels, person, record};
use crate::{Office, OfficeError};
use domain::PersonId;
use domain::name::sort_key;
use domain::permission::Deed;
use report::Labels;
use schema::codes::{Lang, ListName};
use std::collections::BTreeSet;
use wire::{ListRecordRequest, RecordEntry, RecordKind, RecordPage};

const MOST_AT_ONCE: u32 = 1_000;

impl Office {
    /// A part of one person's record, newest first.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn list_record(&self, request: &ListRecordRequest) -> Result<RecordPage, OfficeError> {
        self.may(Deed::Read)?;
        let id = PersonId(request.person);
        let conn = self.conn();
        person::one(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let all = record::entries(conn, id, self.actor().id)?;
        let (kinds, years) = (kinds(&all), years(&all));
        let sought: Vec<String> = sort_key(&request.text).split_whitespace().map(str::to_owned).collect();
        let labels = if sought.is_empty() { None } else { Some(OfficeLabels::load(conn)?) };
        let fits = |entry: &RecordEntry| {
            request.kind.is_none_or(|wanted| kind(entry) == wanted)
                && request.year.is_none_or(|wanted| year(entry) == Some(wanted))
                && labels.as_ref().is_none_or(|labels| {
                    let text = folded(entry, labels);
                    sought.iter().all(|word| text.contains(word))
                })
        };
        let found: Vec<RecordEntry> = all.into_iter().filter(fits).collect();
        Ok(RecordPage {
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            entries: found
                .into_iter()
                .skip(request.skip as usize)
                .take(request.limit.clamp(1, MOST_AT_ONCE) as usize)
                .collect(),
            kinds,
            years,
        })
    }
}

/// The kinds that occur, each once.
pub(super) fn kinds(entries: &[RecordEntry]) -> Vec<RecordKind> {
    entries.iter().map(kind).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The calendar years that occur, newest first.
pub(super) fn years(entries: &[RecordEntry]) -> Vec<i32> {
    entries.iter().filter_map(year).collect::<BTreeSet<_>>().into_iter().rev().collect()
}

fn kind(entry: &RecordEntry) -> RecordKind {
    match entry {
        RecordEntry::Contact { .. } => RecordKind::Contact,
        RecordEntry::Referral { .. } => RecordKind::Referral,
        RecordEntry::Report { .. } => RecordKind::Report,
        RecordEntry::Consent { .. } => RecordKind::Consent,
        RecordEntry::Letter { .. } | RecordEntry::Writing { .. } | RecordEntry::Deadline { .. } => {
            RecordKind::Letter
        }
        RecordEntry::Status { .. } => RecordKind::Status,
        RecordEntry::Appointment { .. } => RecordKind::Appointment,
        RecordEntry::CaseOpened { .. } | RecordEntry::CaseClosed { .. } => RecordKind::Case,
    }
}

fn year(entry: &RecordEntry) -> Option<i32> {
    record::day(entry).get(..4)?.parse().ok()
}

/// Everything of an entry that a counsellor reads on the screen, folded for comparing.
fn folded(entry: &RecordEntry, labels: &OfficeLabels) -> String {
    let (texts, codes) = words(entry);
    let mut all: Vec<String> = texts.into_iter().flatten().map(str::to_owned).collect();
    for (list, code) in codes {
        let Some(code) = code else { continue };
        all.extend(
            [Lang::De, Lang::En].into_iter().filter_map(|language| labels.label(list, code, language)),
        );
    }
    sort_key(&all.join(" "))
}

type Words<'a> = (Vec<Option<&'a str>>, Vec<(ListName, Option<&'a str>)>);

/// What an entry says in words, and what it says in codes.
fn words(entry: &RecordEntry) -> Words<'_> {
    match entry {
        RecordEntry::Contact {
            note,
            private_note,
            counsellors,
            counsellor,
            companions,
            topics,
            talk_kind,
            setting,
            form,
            state,
            language,
            interpreting,
            funding_line,
            ..
        } => {
            let mut texts = vec![note.as_deref(), private_note.as_deref(), counsellor.as_deref()];
            texts.extend(counsellors.iter().chain(companions).map(|name| Some(name.as_str())));
            let mut codes = vec![
                (ListName::TalkKind, talk_kind.as_deref()),
                (ListName::Setting, setting.as_deref()),
                (ListName::Form, form.as_deref()),
                (ListName::ContactState, state.as_deref()),
                (ListName::Language, language.as_deref()),
                (ListName::Interpreting, interpreting.as_deref()),
                (ListName::FundingLine, funding_line.as_deref()),
            ];
            codes.extend(topics.iter().map(|topic| (ListName::Topic, Some(topic.as_str()))));
            (texts, codes)
        }
        RecordEntry::Consent { recipient, .. } => (vec![recipient.as_deref()], Vec::new()),
        RecordEntry::Referral { agency, agency_name, purpose, outcome, .. } => (
            vec![agency_name.as_deref(), purpose.as_deref()],
            vec![(ListName::AgencyKind, agency.as_deref()), (ListName::ReferralOutcome, outcome.as_deref())],
        ),
        RecordEntry::Letter { sender, subject, .. } => {
            (vec![sender.as_deref(), subject.as_deref()], Vec::new())
        }
        RecordEntry::Writing { recipient, subject, counsellor, .. } => {
            (vec![Some(recipient.as_str()), Some(subject), Some(counsellor)], Vec::new())
        }
        RecordEntry::Deadline { subject, .. } => (vec![Some(subject.as_str())], Vec::new()),
        RecordEntry::Appointment { counsellor, title, .. } => {
            (vec![Some(counsellor.as_str()), title.as_deref()], Vec::new())
        }
        RecordEntry::Report { recipient, kinds, .. } => {
            let mut codes = vec![(ListName::ReportRecipient, recipient.as_deref())];
            codes.extend(kinds.iter().map(|kind| (ListName::Vulnerability, Some(kind.as_str()))));
            (Vec::new(), codes)
        }
        RecordEntry::Status { status, .. } => (Vec::new(), vec![(ListName::ResidenceStatus, Some(status))]),
        RecordEntry::CaseOpened { number, funding_line, .. } => {
            (vec![Some(number)], vec![(ListName::FundingLine, funding_line.as_deref())])
        }
        RecordEntry::CaseClosed { number, reason, .. } => {
            (vec![Some(number)], vec![(ListName::ClosingReason, reason.as_deref())])
        }
    }
}
