//! Work besides cases (domain.md b8): what it is called in the vault, how hours are typed, and how a list of those who took
//! part becomes head-counts. A head-count is never a person of a report.

use crate::Birth;
use crate::birth::completed_years;
use chrono::NaiveDate;

/// Declares an enum whose values have a code in the vault and on the wire.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// Kind of a group offer.
    OfferKind {
        /// A group that meets again and again.
        Group = "group",
        /// A course with an end.
        Course = "course",
        /// An open meeting place.
        OpenMeeting = "open-meeting",
        /// A single event.
        Event = "event",
        /// An outing.
        Outing = "outing",
        /// Anything else.
        Other = "other",
    }
}

coded! {
    /// Kind of an engagement for the field.
    EngagementKind {
        /// A meeting of a network.
        Network = "network",
        /// A committee.
        Committee = "committee",
        /// Work for the public: press, stands, talks.
        Publicity = "publicity",
        /// Training of others who work with refugees.
        Training = "training",
    }
}

coded! {
    /// The office's own part in an engagement.
    OwnPart {
        /// One of the members.
        Member = "member",
        /// It invited.
        Host = "host",
        /// It gave a talk.
        Speaker = "speaker",
        /// A guest.
        Guest = "guest",
    }
}

coded! {
    /// What working time was for (domain.md b8; the classes of the reports on how a post was used).
    Activity {
        /// Talks with those who seek advice.
        Counselling = "counselling",
        /// Preparing talks, and what follows them.
        Preparation = "preparation",
        /// Group offers.
        Group = "group",
        /// Networks and committees.
        Network = "network",
        /// Work for the public.
        Publicity = "publicity",
        /// Administration.
        Administration = "administration",
        /// One's own training.
        Training = "training",
    }
}

coded! {
    /// Where a volunteer stands.
    VolunteerState {
        /// She gives time.
        Active = "active",
        /// Not for the time being.
        Paused = "paused",
        /// Not any more.
        Ended = "ended",
    }
}

/// After so many months an extended certificate of conduct (§ 30a BZRG) is looked at again. § 72a SGB VIII says "at regular
/// intervals"; five years are what agreements with youth welfare offices name.
pub const CONDUCT_MONTHS: u32 = 60;

/// Minutes of a day.
pub const DAY_MINUTES: u32 = 24 * 60;

/// Working time as typed, in whole minutes: hours as in [`read_hours`] (`2`, `2,5`, `1:30`), minutes as `45m`, `45 min`; none
/// when nothing is typed. A part of a minute is rounded, half a minute upwards.
///
/// # Errors
/// [`HoursTextError`] for anything else.
pub fn read_minutes(text: &str) -> Result<Option<u32>, HoursTextError> {
    let text = text.trim().to_lowercase();
    let minutes = ["minuten", "min.", "min", "m"].iter().find_map(|unit| text.strip_suffix(unit));
    if let Some(digits) = minutes {
        return read_count(digits).map_err(|_| HoursTextError)?.ok_or(HoursTextError).map(Some);
    }
    let hours = ["stunden", "std.", "std", "h"].iter().find_map(|unit| text.strip_suffix(unit));
    let Some(millionths) = read_hours(hours.unwrap_or(&text))? else {
        return if hours.is_some() { Err(HoursTextError) } else { Ok(None) };
    };
    u32::try_from((millionths * 60 + HOUR / 2) / HOUR).map(Some).map_err(|_| HoursTextError)
}

/// One hour in the unit in which hours are kept: millionths, so that thirds from lists stay exact enough.
pub const HOUR: u64 = 1_000_000;

/// What was typed is no number of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number of hours")]
pub struct HoursTextError;

/// Hours as typed, in millionths of an hour: `2`, `2,5`, `2.25`, `1:30`; none when nothing is typed.
///
/// # Errors
/// [`HoursTextError`] for anything else, and for more than two digits after the comma.
pub fn read_hours(text: &str) -> Result<Option<u64>, HoursTextError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = |digits: &str| -> Result<u64, HoursTextError> {
        let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if plain { digits.parse().map_err(|_| HoursTextError) } else { Err(HoursTextError) }
    };
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        return if minutes < 60 { Ok(Some(hours * HOUR + minutes * HOUR / 60)) } else { Err(HoursTextError) };
    }
    match text.split_once([',', '.']) {
        None => Ok(Some(number(text)? * HOUR)),
        Some((whole, part)) => {
            let hundredths = match part.len() {
                1 => number(part)? * 10,
                2 => number(part)?,
                _ => return Err(HoursTextError),
            };
            Ok(Some(number(if whole.is_empty() { "0" } else { whole })? * HOUR + hundredths * (HOUR / 100)))
        }
    }
}

/// A count as typed; none when nothing is typed.
///
/// # Errors
/// Anything but up to four digits.
pub fn read_count(text: &str) -> Result<Option<u32>, std::num::ParseIntError> {
    match text.trim() {
        "" => Ok(None),
        digits if digits.len() > 4 || digits.starts_with('+') => "x".parse().map(Some),
        digits => digits.parse().map(Some),
    }
}

/// How many took part, each in exactly one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Grown women.
    pub women: u32,
    /// Grown men.
    pub men: u32,
    /// Grown diverse persons.
    pub diverse: u32,
    /// Children and young people under 18, of any gender.
    pub children: u32,
    /// Grown persons whose gender is not known.
    pub unknown: u32,
}

impl Heads {
    /// All together.
    pub fn total(&self) -> u32 {
        self.women + self.men + self.diverse + self.children + self.unknown
    }
}

/// Counts those on a list. Age is that on the day of the meeting, by the first day the birth can have been (the day that
/// counts in reports); somebody of unknown birth counts as grown.
pub fn heads<'a>(
    list: impl IntoIterator<Item = (Option<Birth>, Option<&'a str>)>,
    held_on: NaiveDate,
) -> Heads {
    let mut heads = Heads::default();
    for (birth, gender) in list {
        let age = birth.and_then(|b| b.earliest()).and_then(|born| completed_years(born, held_on));
        let place = match (age, gender) {
            (Some(age), _) if age < 18 => &mut heads.children,
            (_, Some("w")) => &mut heads.women,
            (_, Some("m")) => &mut heads.men,
            (_, Some("d")) => &mut heads.diverse,
            (_, Some(_) | None) => &mut heads.unknown,
        };
        *place += 1;
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_an_office_writes_them() {
        for (text, minutes) in
            [("2", 120), (" 2,5 ", 150), ("2.25", 135), ("1:30", 90), ("0:45", 45), (",5", 30)]
        {
            assert_eq!(read_hours(text), Ok(Some(minutes * HOUR / 60)), "{text}");
        }
        assert_eq!(read_hours("  "), Ok(None));
        for text in ["zwei", "2,555", "1:75", "-1", "1:", ",", "12345", "+2"] {
            assert_eq!(read_hours(text), Err(HoursTextError), "{text}");
        }
    }

    #[test]
    fn working_time_is_hours_unless_minutes_are_said() {
        for (text, minutes) in [
            ("2", 120),
            ("1:30", 90),
            (" 0,25 ", 15),
            ("0,33", 20),
            ("45m", 45),
            ("45 Min", 45),
            ("3 Std.", 180),
            ("0", 0),
        ] {
            assert_eq!(read_minutes(text), Ok(Some(minutes)), "{text}");
        }
        assert_eq!(read_minutes(" "), Ok(None));
        for text in ["m", "std", "1:75", "-1", "zwei", "1,5m", "12h30"] {
            assert_eq!(read_minutes(text), Err(HoursTextError), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_length_of_a_day_is_read_back_as_it_is_written(minutes in 0_u32..=DAY_MINUTES) {
            let (hours, rest) = (minutes / 60, minutes % 60);
            proptest::prop_assert_eq!(read_minutes(&format!("{hours}:{rest:02}")), Ok(Some(minutes)));
            proptest::prop_assert_eq!(read_minutes(&format!("{minutes} m")), Ok(Some(minutes)));
        }
    }

    #[test]
    fn a_count_is_a_short_run_of_digits() {
        assert_eq!(read_count(" 14 "), Ok(Some(14)));
        assert_eq!(read_count(""), Ok(None));
        for text in ["+3", "-1", "3.5", "viele", "100000"] {
            assert!(read_count(text).is_err(), "{text}");
        }
    }

    #[test]
    fn everybody_on_the_list_is_counted_in_exactly_one_place_and_children_by_the_day_of_the_meeting() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let born = |text: &str| Some(Birth::on(day(text)));
        let list = [
            (born("2008-11-24"), Some("w")), // 18 on the day after the meeting
            (born("2008-11-23"), Some("w")), // 18 on the day of the meeting
            (Some(Birth::in_year(1985)), Some("m")),
            (None, Some("d")),
            (None, None),
            (None, Some("KA")),
        ];
        let counted = heads(list, day("2026-11-23"));
        assert_eq!(counted, Heads { women: 1, men: 1, diverse: 1, children: 1, unknown: 2 });
        assert_eq!(counted.total() as usize, list.len());
    }

    #[test]
    fn every_code_leads_back_to_its_kind() {
        for kind in OfferKind::ALL {
            assert_eq!(OfferKind::from_code(kind.code()), Some(*kind));
        }
        for kind in EngagementKind::ALL {
            assert_eq!(EngagementKind::from_code(kind.code()), Some(*kind));
        }
        for activity in Activity::ALL {
            assert_eq!(Activity::from_code(activity.code()), Some(*activity));
        }
        for part in OwnPart::ALL {
            assert_eq!(OwnPart::from_code(part.code()), Some(*part));
        }
        assert_eq!(OfferKind::from_code("Group"), None);
    }
}
