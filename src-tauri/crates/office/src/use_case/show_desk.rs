//! What the page needs once after unlocking, and the screen *Heute*.

use crate::store::{case_details, code, contact, draft, missing, office, person, staff};
use crate::{Office, OfficeError, refusal};
use chrono::{Datelike, Duration, NaiveDate};
use domain::permission::Deed;
use wire::{Appearance, CounsellorView, DeskView, TodayView};

const RECENT: u32 = 8;

impl Office {
    /// Office, counsellor, code lists and settings.
    ///
    /// # Errors
    /// When the store fails.
    pub fn desk(&self) -> Result<DeskView, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today().to_string();
        let row = office::load(self.conn())?;
        let actor = self.actor();
        Ok(DeskView {
            office: row.name,
            practice: row.practice,
            counsellor: CounsellorView {
                id: actor.id.0,
                name: actor.name.expose().clone(),
                label: actor.label.clone(),
                role: actor.role.code().to_owned(),
            },
            colleagues: staff::everybody(self.conn())?,
            lists: code::views(self.conn(), &today)?,
            today,
            appearance: self.appearance()?,
            warning: self.lines_missing().map(|lines| refusal(&OfficeError::LinesMissing(lines))),
        })
    }

    /// The counsellor's own look of the window; German and the system's theme at first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn appearance(&self) -> Result<Appearance, OfficeError> {
        let choice = |name| staff::setting(self.conn(), self.actor().id, name);
        Ok(Appearance {
            language: choice("language")?.unwrap_or_else(|| "de".to_owned()),
            theme: choice("theme")?.unwrap_or_else(|| "system".to_owned()),
        })
    }

    /// Keeps the counsellor's choice of language and theme.
    ///
    /// # Errors
    /// A language or theme that is none.
    pub fn set_appearance(&self, appearance: &Appearance) -> Result<(), OfficeError> {
        self.may(Deed::Read)?;
        if !["de", "en"].contains(&appearance.language.as_str()) {
            return Err(OfficeError::field("language", "unknown-code"));
        }
        if !["system", "light", "dark", "contrast"].contains(&appearance.theme.as_str()) {
            return Err(OfficeError::field("theme", "unknown-code"));
        }
        staff::choose(self.conn(), self.actor().id, "language", &appearance.language)?;
        staff::choose(self.conn(), self.actor().id, "theme", &appearance.theme)
    }

    /// The screen *Heute*.
    ///
    /// # Errors
    /// When the store fails.
    pub fn today(&self) -> Result<TodayView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, me, today) = (self.conn(), self.actor().id, self.clock().today());
        let monday = today - Duration::days(i64::from(today.weekday().num_days_from_monday()));
        let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        Ok(TodayView {
            today: today.to_string(),
            consultations: contact::of_day(conn, me, today)?,
            handovers: case_details::unseen(conn, me)?,
            week_count: contact::count_between(conn, monday, today)?,
            drafts: draft::of_staff(conn, me)?,
            missing: missing::between(conn, new_year, today, None)?,
            recent: person::recent(conn, me, RECENT)?,
        })
    }
}
