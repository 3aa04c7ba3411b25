//! Finding and listing persons.

use crate::store::person::{self, Listing};
use crate::{Office, OfficeError};
use domain::permission::Deed;
use wire::{FindPersonRequest, ListPersonsRequest, PersonHit, PersonPage};

const PAGE: u32 = 100;
const MOST_HITS: u32 = 50;

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
        let found = person::matching(self.conn(), text)?;
        let mut best: Vec<(u8, i64)> = found.iter().map(|(id, rank)| (*rank, *id)).collect();
        best.sort_unstable();
        best.truncate(400);
        let mut hits = Vec::with_capacity(best.len());
        for (rank, id) in best {
            if let Some(mut hit) = person::one(self.conn(), domain::PersonId(id))? {
                hit.why = person::why(rank).to_owned();
                hits.push((rank, hit));
            }
        }
        hits.sort_by(|(rank_a, a), (rank_b, b)| {
            (rank_a, std::cmp::Reverse(&a.last_contact), &a.name, a.id).cmp(&(
                rank_b,
                std::cmp::Reverse(&b.last_contact),
                &b.name,
                b.id,
            ))
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
        let only: Option<Vec<i64>> = match text {
            "" => None,
            _ => Some(person::matching(self.conn(), text)?.into_keys().collect()),
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
