//! Public holidays: when they fall and where they hold. Must not: compute Easter.

use super::Land;
use crate::codes::Lang;

/// On which day of a year a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Falls {
    /// On a fixed day.
    On {
        /// Month, 1–12.
        month: u32,
        /// Day of the month.
        day: u32,
    },
    /// So many days after Easter Sunday.
    AfterEaster(i64),
    /// On the last Wednesday before a day.
    WednesdayBefore {
        /// Month, 1–12.
        month: u32,
        /// Day of the month.
        day: u32,
    },
}

/// Where a holiday holds that does not hold in the whole Land.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// In German.
    pub de: String,
    /// In English.
    pub en: String,
}

impl Local {
    /// Where.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

/// In which Länder and years a holiday holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holds {
    /// The Länder.
    pub lands: Vec<Land>,
    /// First year.
    pub from: i32,
    /// Last year; open when none.
    pub to: Option<i32>,
    /// The provision, where it is not the Land's own act.
    pub law: Option<String>,
    /// Set when it holds in parts of the Land only.
    pub local: Option<Local>,
}

impl Holds {
    /// Whether it holds (perhaps only locally) in a Land in a year.
    #[must_use]
    pub fn holds(&self, land: Land, year: i32) -> bool {
        self.lands.contains(&land) && self.from <= year && self.to.is_none_or(|to| year <= to)
    }
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicHoliday {
    /// German name.
    pub de: String,
    /// English name.
    pub en: String,
    /// When.
    pub falls: Falls,
    /// Where and since when.
    pub holds: Vec<Holds>,
}

/// All holidays, and the Länder with their acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicHolidays {
    /// First year for which they are known.
    pub first_year: i32,
    /// Each Land with its German name and its act.
    pub lands: Vec<(Land, String, String)>,
    /// The holidays.
    pub holidays: Vec<PublicHoliday>,
}

impl PublicHolidays {
    /// German name of a Land.
    #[must_use]
    pub fn land_name(&self, land: Land) -> &str {
        self.lands.iter().find(|(known, _, _)| *known == land).map_or(land.code(), |(_, name, _)| name)
    }

    /// The Land's act on holidays.
    #[must_use]
    pub fn law(&self, land: Land) -> &str {
        self.lands.iter().find(|(known, _, _)| *known == land).map_or("", |(_, _, law)| law)
    }
}
