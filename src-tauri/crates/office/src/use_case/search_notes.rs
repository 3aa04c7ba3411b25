//! Searching the notes of contacts.

use crate::store::note;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use wire::{NoteHit, SearchNotesRequest};

const MOST_HITS: u32 = 50;

impl Office {
    /// Notes that hold every word of the text, newest first, with the words marked. Only for those who may read records.
    ///
    /// # Errors
    /// When the actor may not read, or the store fails.
    pub fn search_notes(&self, request: &SearchNotesRequest) -> Result<Vec<NoteHit>, OfficeError> {
        self.may(Deed::Read)?;
        note::search(self.conn(), &request.text, request.limit.clamp(1, MOST_HITS))
    }
}
