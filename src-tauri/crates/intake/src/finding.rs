//! What is wrong with a cell (a finding: nothing is taken in) or merely odd (a note). Must not: decide what to do.

use domain::Personal;
use schema::codes::Lang;
use serde::Serialize;

/// A cell that bars the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// File name; for a workbook the sheet's name + `.csv`.
    pub file: String,
    /// Line of the record's start, counted from 1, which is the header.
    pub line: u32,
    /// Column name; empty when the whole line or file is meant.
    pub column: String,
    /// What stands there, cut after 200 characters.
    pub value: Personal<String>,
    /// Why it is refused.
    pub reason: Reason,
}

impl Finding {
    /// One line of JSON: `{"file":…,"line":…,"column":…,"value":…,"reason":…}`.
    #[must_use]
    pub fn json(&self, lang: Lang) -> String {
        #[derive(Serialize)]
        struct Line<'a> {
            file: &'a str,
            line: u32,
            column: &'a str,
            value: &'a str,
            reason: &'a str,
        }
        let line = Line {
            file: &self.file,
            line: self.line,
            column: &self.column,
            value: self.value.expose(),
            reason: self.reason.text(lang),
        };
        serde_json::to_string(&line).unwrap_or_default()
    }
}

macro_rules! sentences {
    ($(#[$doc:meta])* $name:ident { $($variant:ident: $de:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $en] $variant,)*
        }

        impl $name {
            /// Every one of them.
            pub const ALL: [Self; [$($de),*].len()] = [$(Self::$variant),*];

            /// The sentence a counsellor reads.
            #[must_use]
            pub fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$variant, Lang::De) => $de, (Self::$variant, Lang::En) => $en,)*
                }
            }

            /// Stable name, for the translations of the screens.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($variant),)*
                }
            }
        }
    };
}

sentences! {
    /// Why a cell is refused.
    Reason {
        IdentifierMissing: "Kennung fehlt", "identifier missing";
        IdentifierTwice: "Kennung kommt doppelt vor", "duplicate identifier";
        IdentifierTaken: "steht schon mit anderem Inhalt im Tresor", "already in the vault with other content";
        UnknownCode: "unbekannter Code", "unknown code";
        NoSuchPerson: "diese Person gibt es nicht", "no such person";
        NoSuchCase: "diesen Fall gibt es nicht", "no such case";
        NoSuchContact: "diesen Kontakt gibt es nicht", "no such contact";
        DateMissing: "Datum fehlt", "date missing";
        NotADate: "kein Datum (TT.MM.JJJJ)", "not a date (DD.MM.YYYY)";
        NotATime: "keine Uhrzeit (HH:MM)", "not a time (HH:MM)";
        NotANumber: "keine Zahl", "not a number";
        NotAWholeNumber: "keine ganze Zahl", "not a whole number";
        NegativeNumber: "negativ", "negative";
        LongerThanADay: "länger als ein Tag (1.440 Minuten)", "longer than a day (1,440 minutes)";
        BornAfterToday: "Geburt liegt in der Zukunft", "birth date in the future";
        EndBeforeBeginning: "endet vor dem Beginn", "ends before it begins";
        PassedOnWithoutRelease: "Daten übermittelt ohne Datum der Entbindung",
            "data passed on without the date of a release";
        ReportWithoutConsent: "Meldung ohne Einwilligung", "report without consent";
        UnknownColumn: "unbekannte Spalte", "unknown column";
        ColumnTwice: "Spalte kommt doppelt vor", "duplicate column";
        ColumnMissing: "Spalte fehlt", "column missing";
        HeaderMissing: "Kopfzeile fehlt", "header row missing";
        UnknownFile: "unbekannte Datei", "unknown file";
        FileTwice: "Datei kommt doppelt vor", "duplicate file";
        NothingHere: "keine der acht Dateien ist hier", "none of the eight files is here";
        MoreCellsThanColumns: "mehr Zellen als Spalten", "more cells than columns";
        QuoteNotClosed: "Anführungszeichen nicht geschlossen", "quotation mark not closed";
        ControlCharacter: "Steuerzeichen", "control character";
        CellTooLong: "Zelle länger als 4 KiB", "cell longer than 4 KiB";
        FileTooLarge: "Datei größer als 50 MiB", "file larger than 50 MiB";
        TooManyRows: "mehr als 500.000 Zeilen", "more than 500,000 rows";
        NotReadable: "nicht lesbar", "cannot be read";
        WorkbookDamaged: "keine lesbare Arbeitsmappe (XLSX)", "not a readable workbook (XLSX)";
        WorkbookTooLarge: "Arbeitsmappe zu groß", "workbook too large";
    }
}

/// Something odd that is taken in all the same, as real lists have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// File name, as in [`Finding::file`].
    pub file: String,
    /// Line, as in [`Finding::line`]; 1 when the whole file is meant.
    pub line: u32,
    /// Column name; empty when the whole line or file is meant.
    pub column: String,
    /// What is odd.
    pub oddity: Oddity,
}

sentences! {
    /// What is odd about a cell, a line or a file.
    Oddity {
        FileAbsent: "Datei fehlt: leer angenommen", "file absent: taken as empty";
        ReadAsWindows1252: "als Windows-1252 gelesen", "read as Windows-1252";
        RowTooShort: "weniger Zellen als Spalten: Rest leer angenommen", "fewer cells than columns: taken as empty";
        AfterToday: "liegt in der Zukunft", "after today";
        PlannedInThePast: "geplant, aber vergangen", "planned, but in the past";
        OtherLineThanItsCase: "andere Förderlinie als der Fall", "another funding line than its case";
        BeforeBirth: "vor der Geburt", "before birth";
        SameStatusAgain: "derselbe Status noch einmal", "the same status again";
    }
}
