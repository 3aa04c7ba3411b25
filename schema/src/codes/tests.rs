//! What every code list must hold.

use super::*;

/// Codes of the import format for office records, list by list.
const PROMISED: &[(ListName, &str)] = &[
    (ListName::FundingLine, "AVB RB STADT IA"),
    (
        ListName::Topic,
        "ANHOERUNG BESCHEID KLAGE DUBLIN FOLGEANTRAG WIDERRUF AUFENTHALT BLEIBERECHT DULDUNG IDENTITAET WOHNSITZ \
         EINBUERGERUNG FAMILIENNACHZUG RUECKKEHR EXISTENZ WOHNEN GESUNDHEIT PSYCHE SPRACHE SCHULE_KITA AUSBILDUNG \
         ARBEIT FAMILIE GEWALTSCHUTZ SCHULDEN DISKRIMINIERUNG BEHOERDENPOST EHRENAMT SONSTIGES",
    ),
    (
        ListName::ResidenceStatus,
        "AKN GEST FOLGE DULD60A DULD60B DULD60C DULD60D GUEB OHNE 25_1 25_2GFK 25_2SUB 25_3 25_4 25_4A 25_4B 25_5 \
         25A 25B 104C 24 22_23 23A FAM 16_21 NE DAEU FIKT EU SPAET DEU UNB",
    ),
    (ListName::Setting, "einzel familie gruppe fallbesprechung"),
    (ListName::Form, "termin offen aufsuchend begleitung telefon video online brief"),
    (ListName::Interpreting, "keine eigene pool profi telefon ehrenamt angehoerige fehlte"),
    (
        ListName::AgencyKind,
        "AUSLAENDERBEHOERDE BAMF SOZIALAMT JOBCENTER JUGENDAMT SCHULE_KITA ARZT PSZ ANWALT VERWALTUNGSGERICHT MBE \
         JMD RUECKKEHRBERATUNG SCHWANGERSCHAFTSBERATUNG FRAUENBERATUNG SCHULDNERBERATUNG SUCHTBERATUNG SPRACHKURS \
         EHRENAMT KIM SONSTIGE ARBEITSAGENTUR AVB WOHNUNGSLOSENHILFE MIGRANTENORGANISATION KIRCHENGEMEINDE POLIZEI",
    ),
    (ListName::ReferralOutcome, "genannt termin begleitet angekommen"),
    (
        ListName::ClosingReason,
        "ziel_erreicht weitervermittlung wegzug kontakt_abgebrochen ausreise status_entfallen sonstiges abschiebung \
         verstorben unbekannt",
    ),
    (ListName::Vulnerability, "UAM LGBTQ VHT VT DISAB PREG SHH TRAUMA ELDERLY OTHER"),
    (ListName::FieldOfAction, "engagement oeffnung sozialraum antidiskriminierung"),
    (ListName::AnonymousAge, "0-17 18-26 27-64 65+"),
    (ListName::Gender, "m w d"),
    (ListName::NeedsInterpreter, "ja nein teils"),
    (ListName::TalkKind, "erst folge sonst_klient sonst_umfeld"),
    (ListName::ContactState, "geplant erledigt abgesagt nicht_erschienen"),
    (ListName::ReportRecipient, "bamf aufnahme"),
    (ListName::Country, "SY AF TR GE IR IQ RU MK VE SO ER DZ CO TN NG IN PK EG RS XK staatenlos ungeklärt"),
    (ListName::Language, "ar tr fa fa-AF ti uk ru so sq sr mk ka hy az bn ur am fr en es de ku kmr ckb ps"),
];

#[test]
fn every_code_of_the_import_format_is_shipped() {
    for (name, codes) in PROMISED {
        for code in codes.split_whitespace() {
            assert!(shipped().list(*name).contains(code), "{name} lacks {code}");
        }
    }
}

#[test]
fn every_list_has_both_labels_its_own_place_and_one_unknown_entry() {
    for list in shipped().lists() {
        let unknown: Vec<&str> = list.iter().filter(|c| c.unknown).map(|c| c.code.as_str()).collect();
        let expected = match list.name {
            ListName::ResidenceStatus => "UNB",
            ListName::ClosingReason => "unbekannt",
            ListName::Language => "und",
            _ => "KA",
        };
        assert_eq!(unknown, [expected], "{}", list.name);
        let mut last = 0;
        for code in list.iter() {
            assert!(!code.de.trim().is_empty() && !code.en.trim().is_empty(), "{}: {}", list.name, code.code);
            assert!(code.sort > last, "{}: {} has no place of its own", list.name, code.code);
            last = code.sort;
        }
    }
}

#[test]
fn no_label_is_used_twice_in_a_list() {
    for list in shipped().lists() {
        for lang in [Lang::De, Lang::En] {
            let mut seen = std::collections::BTreeSet::new();
            for code in list.iter() {
                assert!(seen.insert(code.label(lang)), "{}: {:?} twice", list.name, code.label(lang));
            }
        }
    }
}

#[test]
fn lists_are_found_by_name_and_sit_at_their_own_place() {
    for name in ListName::ALL {
        assert_eq!(shipped().list(name).name, name);
        assert_eq!(name.as_str().parse(), Ok(name));
        assert_eq!(name.table_name(), format!("code_{name}"));
    }
    assert!("colour".parse::<ListName>().is_err());
}

#[test]
fn residence_statuses_say_whether_they_belong_to_the_target_group() {
    let list = shipped().list(ListName::ResidenceStatus);
    assert!(
        list.iter().all(|code| code.target_group.is_some()),
        "each status has an answer, if only \"ask\""
    );
    assert_eq!(list.get("GEST").unwrap().target_group, Some(TargetGroup::Yes));
    assert_eq!(list.get("25_2GFK").unwrap().target_group, Some(TargetGroup::No));
    assert_eq!(list.get("24").unwrap().target_group, Some(TargetGroup::Ask));
}

#[test]
fn every_topic_and_every_country_belongs_to_a_group() {
    for name in [ListName::Topic, ListName::Country, ListName::AgencyKind] {
        let list = shipped().list(name);
        assert!(list.iter().all(|code| code.group.is_some() || code.unknown), "{name}");
    }
}

#[test]
fn the_counselling_services_are_those_of_line_31() {
    let list = shipped().list(ListName::AgencyKind);
    let services = list.iter().filter(|code| code.group.as_deref() == Some("beratung"));
    assert_eq!(
        services.map(|code| code.code.as_str()).collect::<Vec<_>>().join(" "),
        "PSZ MBE JMD RUECKKEHRBERATUNG SCHWANGERSCHAFTSBERATUNG FRAUENBERATUNG SCHULDNERBERATUNG SUCHTBERATUNG KIM"
    );
}

#[test]
fn countries_are_iso_codes_and_never_former_states() {
    let list = shipped().list(ListName::Country);
    assert_eq!(list.len(), 249 + 1 + 2 + 1, "ISO 3166-1, Kosovo, stateless and unclear, not stated");
    for gone in ["SU", "YU", "CS", "DD", "ZZ", "EU", "UN", "sy"] {
        assert!(!list.contains(gone), "{gone}");
    }
    assert_eq!(list.label("CD", Lang::De), "Kongo (Demokratische Republik)");
    let kurdistan = list.iter().filter(|c| c.aliases.iter().any(|a| a == "Kurdistan")).count();
    assert_eq!(kurdistan, 4, "a hint at four states, not a code");
}

#[test]
fn practice_names_lead_to_languages() {
    let list = shipped().list(ListName::Language);
    for (name, code) in
        [("Farsi", "fa"), ("Kurmanci", "kmr"), ("Sorani", "ckb"), ("Zazaki", "zza"), ("DGS", "gsg")]
    {
        let found = list.get(code).unwrap();
        assert!(
            found.aliases.iter().any(|alias| alias == name) || found.de.contains(name),
            "{name} → {code}"
        );
    }
    assert_eq!(list.get("ti").unwrap().autonym.as_deref(), Some("ትግርኛ"));
}

#[test]
fn language_tags_are_read_by_their_meaning() {
    let language = |tag| shipped().language(tag).map(|code| code.code);
    assert_eq!(language("fa-AF").as_deref(), Some("fa-AF"));
    assert_eq!(language("FA-af").as_deref(), Some("fa-AF"), "case does not matter in a tag");
    assert_eq!(language("prs").as_deref(), Some("fa-AF"), "CLDR: the same language");
    assert_eq!(language("sr-Latn-RS").as_deref(), Some("sr-Latn-RS"));
    assert_eq!(shipped().language("ar-SY").unwrap().de, "Arabisch (Syrien)");
    for none in ["", "und", "xx", "arabisch", "ar-", "ar_SY", "ar-ZZ", "fa-AF-x", "ar-SY-SY", "-", "ä"] {
        assert_eq!(language(none), None, "{none:?}");
    }
}

#[test]
fn a_code_is_offered_only_while_it_is_valid() {
    let status = shipped().list(ListName::ResidenceStatus).get("104C").unwrap();
    assert!(!status.is_valid_on("2022-12-30"));
    assert!(status.is_valid_on("2022-12-31"));
}

#[test]
fn unlisted_codes_label_themselves_and_sort_last() {
    let list = shipped().list(ListName::Topic);
    assert_eq!(list.label("QUATSCH", Lang::De), "QUATSCH");
    assert_eq!(list.order("QUATSCH"), i64::MAX);
    assert_eq!(list.get("DUBLIN").unwrap().short(Lang::En), "Dublin");
    assert_eq!(list.get("KLAGE").unwrap().short(Lang::De), "Klage");
    assert_eq!(list.group(list.get("KLAGE").unwrap()).unwrap().en, "Asylum procedure");
}

fn with_topics(text: &'static str) -> Result<Codes, CodesError> {
    Codes::read(move |name| if name == ListName::Topic { text } else { name.shipped_text() })
}

#[test]
fn a_damaged_list_is_refused_with_file_line_and_reason() {
    let end = "\n{ code = \"KA\", de = \"k\", en = \"n\", unknown = true },\n]\n";
    let cases = [
        ("{ code = \"A\", de = \"a\", en = \"a\" },\n{ code = \"A\", de = \"b\", en = \"b\" },", 5, "twice"),
        ("{ code = \"A\", de = \"\", en = \"a\" },", 4, "`de` is empty"),
        ("{ code = \"A B\", de = \"a\", en = \"a\" },", 4, "separator"),
        ("{ code = \"A\", de = \"a\" },", 4, "en"),
        ("{ code = \"A\", de = \"a\", en = \"a\", colour = 1 },", 4, "colour"),
        ("{ code = \"A\", de = \"a\", en = \"a\", group = \"g\" },", 4, "no group"),
        ("{ code = \"A\", de = \"a\", en = \"a\", valid_from = \"2025-02-29\" },", 4, "no day"),
        (
            "\n{ code = \"A\", de = \"a\", en = \"a\", valid_from = \"2025-02-02\", valid_to = \"2025-02-01\" },",
            5,
            "ends",
        ),
        ("{ code = \"A\", de = \"a\", en = \"a\", unknown = true },", 1, "exactly one"),
        ("{ code = [ },", 4, ""),
    ];
    for (entries, line, reason) in cases {
        let text = format!("de = \"L\"\nen = \"L\"\ncodes = [\n{entries}{end}");
        let error = with_topics(text.leak()).expect_err(entries);
        assert_eq!((error.file.as_str(), error.line), ("topic.toml", line), "{entries}: {error}");
        assert!(error.reason.contains(reason), "{entries}: {error}");
    }
}
