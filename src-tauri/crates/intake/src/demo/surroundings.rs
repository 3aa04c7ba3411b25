//! Fictional referrals, reports, groups and posts. Must not: make people or contacts.

use super::{Chance, Period, days_before, placed, words};
use crate::{GroupRow, OfficeFile, OfficeRows, Place, PostRow, ReferralRow, ReportRow};
use domain::Personal;

pub(super) fn referrals_and_reports(chance: &mut Chance, rows: &mut OfficeRows) {
    let OfficeRows { cases, contacts, referrals, reports, .. } = rows;
    for contact in contacts.iter().filter(|contact| contact.state.as_deref() == Some("erledigt")) {
        if !chance.percent(15) {
            continue;
        }
        let passed_on = chance.percent(30);
        let released_on = days_before(contact.date, chance.below(40));
        referrals.push(ReferralRow {
            at: Place { file: OfficeFile::Weiterleitungen, line: 0 },
            ident: format!("W-{:05}", referrals.len() + 1),
            contact: contact.ident.clone(),
            date: contact.date,
            agency: Some(chance.weighted(words::AGENCIES).to_owned()),
            outcome: chance.answer(words::OUTCOMES, 4),
            passed_on: Some(passed_on),
            released_on: Some(released_on).filter(|_| passed_on),
        });
    }
    for case in cases.iter() {
        if chance.below(1000) >= 25 {
            continue;
        }
        let date = case.closed_on.unwrap_or(case.opened_on).max(case.opened_on);
        let mut kinds = vec![chance.weighted(words::KINDS_OF_NEED).to_owned()];
        let second = chance.weighted(words::KINDS_OF_NEED).to_owned();
        if chance.percent(30) && !kinds.contains(&second) {
            kinds.push(second);
        }
        reports.push(ReportRow {
            at: Place { file: OfficeFile::Meldungen, line: 0 },
            ident: format!("M-{:05}", reports.len() + 1),
            case: case.ident.clone(),
            person: case.person.clone(),
            date,
            recipient: Some(if chance.percent(55) { "bamf" } else { "aufnahme" }.to_owned()),
            kinds,
            consented_on: days_before(date, chance.below(30)),
        });
    }
    placed(referrals, |row| &mut row.at);
    placed(reports, |row| &mut row.at);
}

pub(super) fn groups_and_posts(persons: u32, period: &Period, chance: &mut Chance, rows: &mut OfficeRows) {
    for number in 1..=period.years.saturating_mul(36) {
        let place = chance.below(u32::try_from(words::GROUPS.len()).unwrap_or(1)) as usize;
        let (title, field) = words::GROUPS.get(place).copied().unwrap_or_default();
        rows.groups.push(GroupRow {
            at: Place { file: OfficeFile::Gruppen, line: 0 },
            ident: format!("G-{number:04}"),
            title: Some(Personal::new(title.to_owned())),
            date: chance.day(period.first_day, period.last_day),
            hours_millionths: Some(i64::from(chance.between(2, 8)) * 500_000),
            field_of_action: Some(field.to_owned()),
            women: Some(chance.below(15)),
            men: Some(chance.below(10)),
            diverse: Some(u32::from(chance.percent(8))),
            children: Some(chance.below(9)).filter(|_| !chance.percent(5)),
            volunteers: Some(chance.below(5)),
            newcomers: Some(chance.below(5)),
        });
    }
    let middle =
        super::days_after(period.first_day, super::days_between(period.first_day, period.last_day) / 2);
    // half a post more of the regional counselling for every 400 persons
    let regional = i64::from(persons / 400 + 2) * 500_000;
    let post = |line: &str, fte_millionths, from, to| PostRow {
        at: Place { file: OfficeFile::Stellen, line: 0 },
        funding_line: Some(line.to_owned()),
        fte_millionths: Some(fte_millionths),
        from: Some(from),
        to,
    };
    rows.posts = vec![
        post("RB", regional, period.first_day, None),
        post("AVB", 1_000_000, period.first_day, Some(days_before(middle, 1))),
        post("AVB", 1_500_000, middle, None),
        post("STADT", 500_000, period.first_day, None),
        post("IA", 500_000, days_before(period.first_day, 700), None),
    ];
    placed(&mut rows.groups, |row| &mut row.at);
    placed(&mut rows.posts, |row| &mut row.at);
}
