//! Finding and listing persons.

use crate::store::person::{self, Listing};
use crate::store::person_filter;
use crate::store::person_key::{self, Matched};
use crate::{Office, OfficeError};
use domain::permission::Deed;
use domain::read_sought;
use wire::{FindPersonRequest, ListPersonsRequest, MatchView, PersonHit, PersonPage};

const PAGE: u32 = 100;
const MOST_HITS: u32 = 50;
/// So many of those that match best are looked at for who was there last.
const MOST_RANKED: usize = 200;

impl Office {
    /// The persons who match best; with nothing typed, those the counsellor saw last.
    ///
    /// # Errors
    /// When the store fails.
    pub fn find_person(&self, request: &FindPersonRequest) -> Result<Vec<PersonHit>, OfficeError> {
        self.may(Deed::Read)?;
        let limit = request.limit.clamp(1, MOST_HITS);
        let text = request.text.trim();
        if text.is_empty() {
            return person::recent(self.conn(), self.actor().id, limit);
        }
        let found = person_key::matching(self.conn(), &read_sought(text, self.clock().today()))?;
        let mut hits = Vec::with_capacity(MOST_RANKED.min(found.len()));
        for one in found.into_iter().take(MOST_RANKED) {
            if let Some(hit) = person::one(self.conn(), one.person)? {
                hits.push((one.score, explained(hit, &one.matched)));
            }
        }
        hits.sort_by(|(score_a, a), (score_b, b)| {
            score_b
                .total_cmp(score_a)
                .then_with(|| b.last_contact.cmp(&a.last_contact))
                .then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
        });
        Ok(hits.into_iter().take(limit as usize).map(|(_, hit)| hit).collect())
    }

    /// One page of the list of persons.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_persons(&self, request: &ListPersonsRequest) -> Result<PersonPage, OfficeError> {
        self.may(Deed::Read)?;
        let text = request.text.trim();
        let today = self.clock().today();
        let chosen = person_filter::matching(self.conn(), &request.filter, today)?;
        let only: Option<Vec<i64>> = match text {
            "" => chosen.map(|ids| ids.into_iter().collect()),
            _ => {
                let found = person_key::matching(self.conn(), &read_sought(text, today))?;
                let found = found.into_iter().map(|hit| hit.person.0);
                Some(found.filter(|id| chosen.as_ref().is_none_or(|ids| ids.contains(id))).collect())
            }
        };
        let total = match &only {
            Some(ids) => u32::try_from(ids.len()).unwrap_or(u32::MAX),
            None => person::count(self.conn())?,
        };
        let pages = total.div_ceil(PAGE).max(1);
        let page = request.page.min(pages - 1);
        let rows = person::list(
            self.conn(),
            &Listing {
                only: only.as_deref(),
                by_last_contact: request.order == "last-contact",
                offset: page * PAGE,
                limit: PAGE,
            },
        )?;
        Ok(PersonPage { rows, total, page, pages })
    }
}

/// The hit with what matched: the code of the least sure reason, and every piece once.
fn explained(hit: PersonHit, matched: &[Matched]) -> PersonHit {
    let least = matched.iter().min_by(|a, b| a.score.total_cmp(&b.score));
    let mut pieces: Vec<MatchView> = Vec::with_capacity(matched.len());
    for one in matched {
        let view = MatchView { why: one.why.to_owned(), piece: one.piece.clone() };
        if !pieces.contains(&view) {
            pieces.push(view);
        }
    }
    let why = least.map_or_else(|| hit.why.clone(), |least| least.why.to_owned());
    PersonHit { why, matched: pieces, ..hit }
}
