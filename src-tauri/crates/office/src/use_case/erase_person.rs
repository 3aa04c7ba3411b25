//! Erasing a person for good: what that would do is shown first, her own number is typed to be sure, and then it cannot be taken
//! back. Either everything goes, or the bare counting facts stay and the figures of open years with them.

use crate::store::{erase_person, legal_hold};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::PersonId;
use domain::erasure::{EraseWay, blunt};
use domain::permission::{Deed, may};
use erase_person::Hers;
use wire::{ErasePersonRequest, Erasure, ErasureCount, ErasureView, PersonRequest};

impl Office {
    /// What erasing a person would do.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody stands under this number, or was erased.
    pub fn erasure(&self, request: &PersonRequest) -> Result<ErasureView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, person) = (self.conn(), PersonId(request.id));
        erase_person::standing(conn, person)?.ok_or(OfficeError::NotThere("person"))?;
        let hers = Hers::standing(conn, person)?;
        let goes = hers.counts(conn)?.into_iter().filter(|(_, count)| *count > 0);
        Ok(ErasureView {
            may: may(self.actor().role, Deed::AnswerRights),
            open_cases: erase_person::open_cases(conn, person)?,
            holds: legal_hold::of_person(conn, person)?,
            goes: goes.map(|(what, count)| ErasureCount { what: what.to_owned(), count }).collect(),
            shared: hers.shared(conn)?,
            years: of_years(&hers.years(conn)?, false),
            frozen_years: of_years(&hers.years(conn)?, true),
            mentions: hers.mentions(conn)?,
            drafts: u32::try_from(hers.drafts(conn)?.len()).unwrap_or(u32::MAX),
        })
    }

    /// Erases her. This cannot be taken back, and no before-image stays.
    ///
    /// # Errors
    /// [`OfficeError::StillNeeded`] while a case is open, a hold stands, or others hang on her cases and everything was to go;
    /// [`OfficeError::Invalid`] when the number is another; [`OfficeError::ChangedMeanwhile`] when other years would change than
    /// were shown. Then nothing is changed.
    pub fn erase_person(&mut self, request: &ErasePersonRequest) -> Result<(), OfficeError> {
        self.erase_one(
            PersonId(request.person),
            way_of(request.way),
            Some(request.number.trim()),
            &request.years,
        )
    }

    /// Erases one record; `typed` is her own number where it was asked for.
    pub(super) fn erase_one(
        &mut self,
        person: PersonId,
        way: EraseWay,
        typed: Option<&str>,
        years: &[i32],
    ) -> Result<(), OfficeError> {
        self.may(Deed::AnswerRights)?;
        let today = self.clock().today();
        let act = match way {
            EraseWay::Anonymise => Act::PersonAnonymised,
            EraseWay::Whole => Act::PersonErased,
        };
        self.transact(act, |tx| {
            let conn = &tx.conn;
            let (number, birth) =
                erase_person::standing(conn, person)?.ok_or(OfficeError::NotThere("person"))?;
            if typed.is_some_and(|typed| typed != number) {
                return Err(OfficeError::field("number", "other-number"));
            }
            let hers = Hers::find(conn, person)?;
            let kept = !erase_person::open_cases(conn, person)?.is_empty()
                || !legal_hold::of_person(conn, person)?.is_empty();
            if kept || (way == EraseWay::Whole && hers.shared(conn)?) {
                return Err(OfficeError::StillNeeded);
            }
            match way {
                EraseWay::Whole => {
                    if of_years(&hers.years(conn)?, false) != years {
                        return Err(OfficeError::ChangedMeanwhile);
                    }
                    hers.erase(conn)?;
                }
                EraseWay::Anonymise => {
                    let days = hers.days(conn)?;
                    hers.anonymise(conn, person, birth.map(|birth| blunt(birth, &days)), today)?;
                }
            }
            Ok(Done::of((), Some(person.0), format!("person {person} {way:?}")))
        })?;
        // The act is done; pages that cannot be given back now are at the next lock.
        let _ = self.vault().settle();
        Ok(())
    }
}

/// The years that are frozen, or those that are not.
pub(super) fn of_years(years: &[(i32, bool)], frozen: bool) -> Vec<i32> {
    years.iter().filter(|(_, is)| *is == frozen).map(|(year, _)| *year).collect()
}

/// The way as the wire names it.
pub(super) fn way_of(way: Erasure) -> EraseWay {
    match way {
        Erasure::Anonymise => EraseWay::Anonymise,
        Erasure::Whole => EraseWay::Whole,
    }
}

#[cfg(test)]
mod tests {
    use crate::{FixedClock, Found, Office, OfficeError};
    use rusqlite::types::ValueRef;
    use wire::{
        CloseCaseRequest, EditPersonRequest, ErasePersonRequest, Erasure, LogConsultationRequest, NewPerson,
        PersonRequest, ReportRequest, SaveDraftRequest, Who,
    };

    const NAME: &str = "Kanarienvogel";

    fn office(folder: &tempfile::TempDir) -> Office {
        let found = Found {
            directory: &folder.path().join("office.vault"),
            office: "Stelle am Musterplatz",
            counsellor: "Ada Muster",
            label: "A.M.",
            passphrase: vault::Passphrase::typed("drei graue kraniche am kanal".to_owned()),
            practice: false,
        };
        Office::found(found, Box::new(FixedClock("2026-11-23T09:05:00".parse().unwrap()))).unwrap().0
    }

    fn talk(office: &mut Office, who: Who, day: &str, note: &str) -> wire::LoggedView {
        let request = LogConsultationRequest {
            appointment: None,
            queue: None,
            who,
            companions: Vec::new(),
            topics: vec!["BESCHEID".to_owned(), "WOHNEN".to_owned()],
            date: day.to_owned(),
            time: "905".to_owned(),
            minutes: Some(30),
            setting: "einzel".to_owned(),
            form: "termin".to_owned(),
            funding_line: "RB".to_owned(),
            language: Some("ti".to_owned()),
            interpreting: Some("pool".to_owned()),
            note: note.to_owned(),
            private_note: note.to_owned(),
            counsellors: Vec::new(),
            status_still_right: false,
            referral: None,
            draft: None,
        };
        office.log_consultation(&request).unwrap()
    }

    fn new(given: &str, family: &str, birth: &str) -> Who {
        Who::New {
            person: NewPerson {
                family_name: Some(family.to_owned()),
                given_name: Some(given.to_owned()),
                birth: Some(birth.to_owned()),
                gender: Some("w".to_owned()),
                nationality: Some("ER".to_owned()),
                language: Some("ti".to_owned()),
                interpreter: Some("ja".to_owned()),
                status: Some("GEST".to_owned()),
                postal_code: Some("46282".to_owned()),
                town: None,
                consent: true,
            },
        }
    }

    /// A closed record full of one word, and another person's.
    fn closed_record(office: &mut Office) -> (i64, i64) {
        let first = talk(office, new("Haimanot", NAME, "17.8.2008"), "3.3.2026", &format!("{NAME} kam"));
        let her = first.person.unwrap();
        talk(office, Who::Known { id: her }, "heute", &format!("wieder {NAME}"));
        let other = talk(office, new("Yonas", "Beispielname", "1990"), "heute", "anderer").person.unwrap();
        let details = office.person_details(&PersonRequest { id: her }).unwrap();
        let mut fields = details.fields.clone();
        fields.original_name = "ቃናርያ".to_owned();
        fields.other_names = format!("{NAME}ova");
        office.edit_person(&EditPersonRequest { id: her, seen: details.version, fields }).unwrap();
        let body = format!(
            "{{\"version\":1,\"entry\":{{\"who\":{{\"id\":{her},\"number\":\"x\"}},\"note\":\"{NAME}\"}}}}"
        );
        office.save_draft(&SaveDraftRequest { form: "consultation".to_owned(), body }).unwrap();
        let page = office.person(&PersonRequest { id: her }).unwrap();
        for case in page.cases {
            let seen = crate::store::image::version(office.conn(), "casefile", case.id).unwrap();
            let close = CloseCaseRequest {
                id: case.id,
                seen,
                closed_on: "heute".to_owned(),
                reason: Some("ziel_erreicht".to_owned()),
            };
            office.close_case(&close).unwrap();
        }
        (her, other)
    }

    fn request(office: &Office, person: i64, way: Erasure) -> ErasePersonRequest {
        let number = office.person_details(&PersonRequest { id: person }).unwrap().number;
        let years = office.erasure(&PersonRequest { id: person }).unwrap().years;
        ErasePersonRequest { person, way, number, years }
    }

    /// Every cell of every table that holds one of the words, the index of notes and its inner tables among them.
    fn traces(office: &Office, words: &[&str]) -> Vec<String> {
        let conn = office.conn();
        let tables: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
            .unwrap()
            .query_map((), |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut found = Vec::new();
        for table in tables {
            let mut query = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = query.column_count();
            let mut rows = query.query(()).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for column in 0..columns {
                    let bytes = match row.get_ref(column).unwrap() {
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
                        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => continue,
                    };
                    let text = String::from_utf8_lossy(&bytes).to_lowercase();
                    if words.iter().any(|word| text.contains(&word.to_lowercase())) {
                        found.push(format!("{table}.{column}"));
                    }
                }
            }
        }
        found
    }

    fn log_is_empty_and_no_page_is_unused(office: &Office) {
        let unused: i64 = office.conn().query_row("PRAGMA freelist_count", (), |row| row.get(0)).unwrap_or(0);
        assert_eq!(unused, 0, "pages that held her are given back");
    }

    fn packs(office: &Office) -> Vec<String> {
        ["regionale-beratung", "avb-bamf"]
            .iter()
            .map(|pack| {
                let report = ReportRequest {
                    pack: (*pack).to_owned(),
                    from: "2026-01-01".to_owned(),
                    to: "2026-12-31".to_owned(),
                    merges: Vec::new(),
                };
                let view = office.report(&report).unwrap();
                assert!(!view.tables.is_empty());
                serde_json::to_string(&view.tables).unwrap()
            })
            .collect()
    }

    fn person_of(office: &mut Office, id: i64) -> String {
        let request = PersonRequest { id };
        format!("{:?}{:?}", office.person(&request).unwrap(), office.person_details(&request).unwrap())
    }

    #[test]
    fn erased_as_a_whole_nothing_of_her_is_left_and_others_are_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder);
        let (her, other) = closed_record(&mut office);
        let number = request(&office, her, Erasure::Whole).number;
        let before = person_of(&mut office, other);
        assert!(traces(&office, &[NAME]).len() > 10, "she is all over the vault");
        office.erase_person(&request(&office, her, Erasure::Whole)).unwrap();
        assert_eq!(traces(&office, &[NAME, "ቃናርያ", &number]), Vec::<String>::new());
        log_is_empty_and_no_page_is_unused(&office);
        assert_eq!(person_of(&mut office, other), before);
        assert!(matches!(office.person_details(&PersonRequest { id: her }), Err(OfficeError::NotThere(_))));
    }

    #[test]
    fn anonymised_she_is_recognised_by_nobody_and_every_figure_of_both_packs_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder);
        let (her, other) = closed_record(&mut office);
        let number = request(&office, her, Erasure::Anonymise).number;
        let (figures, before) = (packs(&office), person_of(&mut office, other));
        office.erase_person(&request(&office, her, Erasure::Anonymise)).unwrap();
        assert_eq!(packs(&office), figures, "her age of 17 in March counts as before");
        assert_eq!(traces(&office, &[NAME, "Haimanot", "ቃናርያ", &number]), Vec::<String>::new());
        log_is_empty_and_no_page_is_unused(&office);
        assert_eq!(person_of(&mut office, other), before);
        let day: Option<i64> = office
            .conn()
            .query_row("SELECT birth_day FROM person WHERE id = ?1", [her], |row| row.get(0))
            .unwrap();
        assert!(day.is_none(), "the day of birth is gone");
        let again = ErasePersonRequest { person: her, way: Erasure::Whole, number, years: Vec::new() };
        assert!(matches!(office.erase_person(&again), Err(OfficeError::NotThere(_))));
    }

    #[test]
    fn what_fails_half_way_has_changed_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder);
        let (her, _) = closed_record(&mut office);
        let before = traces(&office, &[NAME]);
        office
            .conn()
            .execute_batch(
                "CREATE TEMP TRIGGER fails BEFORE DELETE ON main.person BEGIN SELECT raise(ABORT, 'power'); END",
            )
            .unwrap();
        assert!(office.erase_person(&request(&office, her, Erasure::Whole)).is_err());
        assert_eq!(traces(&office, &[NAME]), before);
    }

    #[test]
    fn the_wrong_number_an_open_case_and_other_years_keep_her() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder);
        let (her, other) = closed_record(&mut office);
        let right = request(&office, her, Erasure::Whole);
        assert_eq!(right.years, [2026]);
        let wrong = ErasePersonRequest { number: "2026-9999".to_owned(), ..right.clone() };
        assert!(matches!(office.erase_person(&wrong), Err(OfficeError::Invalid(_))));
        let unasked = ErasePersonRequest { years: Vec::new(), ..right };
        assert!(matches!(office.erase_person(&unasked), Err(OfficeError::ChangedMeanwhile)));
        let open = request(&office, other, Erasure::Anonymise);
        assert!(matches!(office.erase_person(&open), Err(OfficeError::StillNeeded)));
        assert_eq!(office.erasure(&PersonRequest { id: other }).unwrap().open_cases.len(), 1);
    }
}
