//! The eight kinds of row, column by column. Every cell of a row is read before the row is given up, so that all its
//! findings are told at once. Must not: know how a cell is read.

use super::row_reader::RowReader;
use crate::{
    CaseRow, ContactRow, GroupRow, OfficeFile, PersonRow, PostRow, Reason, ReferralRow, ReportRow, StatusRow,
};
use schema::codes::ListName;

impl RowReader<'_> {
    pub(super) fn person(&mut self) -> Option<PersonRow> {
        let birth = self.birth("geburt");
        let gender = self.code("geschlecht", ListName::Gender);
        let nationality = self.code("staat", ListName::Country);
        let language = self.language("sprache");
        let interpreter = self.code("dolmetschen", ListName::NeedsInterpreter);
        let entered_on = self.day("einreise");
        Some(PersonRow {
            at: self.at(),
            ident: self.ident("person")?,
            family_name: self.private("nachname"),
            given_name: self.private("vorname"),
            birth,
            gender,
            nationality,
            language,
            interpreter,
            town: self.private("wohnort"),
            entered_on,
            household: self.text("haushalt"),
        })
    }

    pub(super) fn status(&mut self) -> Option<StatusRow> {
        let person = self.needed_reference("person", OfficeFile::Personen);
        let status = match self.cell("status") {
            None => Some("UNB".to_owned()),
            Some(_) => self.code("status", ListName::ResidenceStatus),
        };
        let from = self.day("von");
        let to = self.end("bis", from);
        Some(StatusRow { at: self.at(), person: person?, status: status?, from, to })
    }

    pub(super) fn case(&mut self) -> Option<CaseRow> {
        let person = self.needed_reference("person", OfficeFile::Personen);
        let opened_on = self.needed_day("eroeffnet");
        let closed_on = self.end("geschlossen", opened_on);
        let closing_reason = self.code("abschlussgrund", ListName::ClosingReason);
        let funding_line = self.code("foerderlinie", ListName::FundingLine);
        Some(CaseRow {
            at: self.at(),
            ident: self.ident("fall")?,
            person: person?,
            opened_on: opened_on?,
            closed_on,
            closing_reason,
            funding_line,
            counsellor: self.private("beraterin"),
        })
    }

    pub(super) fn contact(&mut self) -> Option<ContactRow> {
        let case = self.reference("fall", OfficeFile::Faelle);
        let date = self.needed_day("datum");
        let begin = self.time("beginn");
        let minutes = self.minutes("dauer");
        let kind = self.code("art", ListName::TalkKind);
        let setting = self.code("setting", ListName::Setting);
        let form = self.code("form", ListName::Form);
        let state = self.code("stand", ListName::ContactState);
        let topics = self.codes("themen", ListName::Topic);
        let language = self.language("sprache");
        let interpreting = self.code("sprachmittlung", ListName::Interpreting);
        let funding_line = self.code("foerderlinie", ListName::FundingLine);
        let participants = self.persons("mitberatene");
        let anonymous_gender = self.code("anonym_geschlecht", ListName::Gender);
        let anonymous_age = self.code("anonym_alter", ListName::AnonymousAge);
        Some(ContactRow {
            at: self.at(),
            ident: self.ident("kontakt")?,
            case,
            date: date?,
            begin,
            minutes,
            kind,
            setting,
            form,
            state,
            topics,
            language,
            interpreting,
            funding_line,
            counsellor: self.private("beraterin"),
            participants,
            anonymous_gender,
            anonymous_age,
            note: self.private("notiz"),
        })
    }

    pub(super) fn referral(&mut self) -> Option<ReferralRow> {
        let contact = self.needed_reference("kontakt", OfficeFile::Kontakte);
        let date = self.needed_day("datum");
        let agency = self.code("stelle", ListName::AgencyKind);
        let outcome = self.code("ergebnis", ListName::ReferralOutcome);
        let passed_on = self.yes_or_no("daten_uebermittelt");
        let released_on = self.day("entbindung_vom");
        if passed_on == Some(true) && self.cell("entbindung_vom").is_none() {
            self.refuse("daten_uebermittelt", Reason::PassedOnWithoutRelease);
        }
        Some(ReferralRow {
            at: self.at(),
            ident: self.ident("nr")?,
            contact: contact?,
            date: date?,
            agency,
            outcome,
            passed_on,
            released_on,
        })
    }

    pub(super) fn report(&mut self) -> Option<ReportRow> {
        let case = self.needed_reference("fall", OfficeFile::Faelle);
        let person = self.needed_reference("person", OfficeFile::Personen);
        let date = self.needed_day("datum");
        let recipient = self.code("empfaenger", ListName::ReportRecipient);
        let kinds = self.codes("arten", ListName::Vulnerability);
        if self.cell("einwilligung_vom").is_none() {
            self.refuse("einwilligung_vom", Reason::ReportWithoutConsent);
        }
        let consented_on = self.day("einwilligung_vom");
        Some(ReportRow {
            at: self.at(),
            ident: self.ident("nr")?,
            case: case?,
            person: person?,
            date: date?,
            recipient,
            kinds,
            consented_on: consented_on?,
        })
    }

    pub(super) fn group(&mut self) -> Option<GroupRow> {
        let date = self.needed_day("datum");
        let hours_millionths = self.hours("stunden");
        let field_of_action = self.code("handlungsfeld", ListName::FieldOfAction);
        let women = self.count("frauen");
        let men = self.count("maenner");
        let diverse = self.count("divers");
        let children = self.count("kinder");
        let volunteers = self.count("ehrenamtliche");
        let newcomers = self.count("neu");
        Some(GroupRow {
            at: self.at(),
            ident: self.ident("nr")?,
            title: self.private("titel"),
            date: date?,
            hours_millionths,
            field_of_action,
            women,
            men,
            diverse,
            children,
            volunteers,
            newcomers,
        })
    }

    pub(super) fn post(&mut self) -> Option<PostRow> {
        let funding_line = self.code("foerderlinie", ListName::FundingLine);
        let fte_millionths = self.millionths("vzae");
        let from = self.day("von");
        let to = self.end("bis", from);
        Some(PostRow { at: self.at(), funding_line, fte_millionths, from, to })
    }
}
