//! The eight files of the import format and their columns. Must not: know what the columns mean.

/// One of the eight files (or sheets of a workbook).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfficeFile {
    /// Persons.
    Personen,
    /// History of residence statuses.
    Aufenthalt,
    /// Cases.
    Faelle,
    /// Contacts.
    Kontakte,
    /// Referrals.
    Weiterleitungen,
    /// Vulnerability reports.
    Meldungen,
    /// Group offers.
    Gruppen,
    /// Full-time posts.
    Stellen,
}

impl OfficeFile {
    /// All eight, in the order in which they refer to each other.
    pub const ALL: [Self; 8] = [
        Self::Personen,
        Self::Aufenthalt,
        Self::Faelle,
        Self::Kontakte,
        Self::Weiterleitungen,
        Self::Meldungen,
        Self::Gruppen,
        Self::Stellen,
    ];

    /// File name: `personen.csv`. A finding in a workbook names its sheet so, too.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Personen => "personen.csv",
            Self::Aufenthalt => "aufenthalt.csv",
            Self::Faelle => "faelle.csv",
            Self::Kontakte => "kontakte.csv",
            Self::Weiterleitungen => "weiterleitungen.csv",
            Self::Meldungen => "meldungen.csv",
            Self::Gruppen => "gruppen.csv",
            Self::Stellen => "stellen.csv",
        }
    }

    /// Sheet name: `personen`.
    #[must_use]
    pub fn sheet_name(self) -> &'static str {
        self.file_name().trim_end_matches(".csv")
    }

    /// The file of this name. Capitals do not matter, as on the file systems of Windows and in a workbook.
    #[must_use]
    pub fn from_file_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.file_name().eq_ignore_ascii_case(name))
    }

    /// The columns, in the order in which they are written; read in any order.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Personen => &[
                "person",
                "nachname",
                "vorname",
                "geburt",
                "geschlecht",
                "staat",
                "sprache",
                "dolmetschen",
                "wohnort",
                "einreise",
                "haushalt",
            ],
            Self::Aufenthalt => &["person", "status", "von", "bis"],
            Self::Faelle => {
                &["fall", "person", "eroeffnet", "geschlossen", "abschlussgrund", "foerderlinie", "beraterin"]
            }
            Self::Kontakte => &[
                "kontakt",
                "fall",
                "datum",
                "beginn",
                "dauer",
                "art",
                "setting",
                "form",
                "stand",
                "themen",
                "sprache",
                "sprachmittlung",
                "foerderlinie",
                "beraterin",
                "mitberatene",
                "anonym_geschlecht",
                "anonym_alter",
                "notiz",
            ],
            Self::Weiterleitungen => {
                &["nr", "kontakt", "datum", "stelle", "ergebnis", "daten_uebermittelt", "entbindung_vom"]
            }
            Self::Meldungen => &["nr", "fall", "person", "datum", "empfaenger", "arten", "einwilligung_vom"],
            Self::Gruppen => &[
                "nr",
                "titel",
                "datum",
                "stunden",
                "handlungsfeld",
                "frauen",
                "maenner",
                "divers",
                "kinder",
                "ehrenamtliche",
                "neu",
            ],
            Self::Stellen => &["foerderlinie", "vzae", "von", "bis"],
        }
    }
}

impl std::fmt::Display for OfficeFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.file_name())
    }
}
