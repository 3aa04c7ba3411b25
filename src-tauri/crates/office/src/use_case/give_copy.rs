//! The copy of everything held on a person who asked (§ 19 DSG-EKD, Art. 15 GDPR). First it is looked through: other persons are
//! proposed to be blacked out, somebody decides word by word. Only then is it written, as PDF and JSON with the chosen documents
//! beside them, into a folder outside the vault; the journal says that it was, not what it holds.

use super::collect_copy::{Copy, Told, collect, german_day, place};
use super::export_report::fit_folder;
use crate::store::{access_request, document, office, person, template};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::blackout::blacked_out;
use domain::document::FileKind;
use domain::permission::Deed;
use domain::{AccessRequestId, DocumentId, PersonId};
use schema::copy_plan;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use wire::{
    CopyChapter, CopyDocument, CopyReview, ExportedView, Passage, PassagePiece, ReviewCopyRequest,
    WriteCopyRequest,
};

/// What the PDF is called.
const TITLE: &str = "Auskunft: Ihre gespeicherten Daten";

impl Office {
    /// The copy as it would be, to be looked through. Looking stands in the journal; nothing is written.
    ///
    /// # Errors
    /// [`OfficeError::NotAllowed`]; [`OfficeError::NotThere`].
    pub fn review_copy(&mut self, request: &ReviewCopyRequest) -> Result<CopyReview, OfficeError> {
        self.may(Deed::AnswerRights)?;
        let id = AccessRequestId(request.id);
        let whose = access_request::whose(self.conn(), id)?.ok_or(OfficeError::NotThere("access_request"))?;
        let copy = collect(self.conn(), whose, self.actor().id, request.private_notes)?;
        let documents = lying_beside(self, whose)?;
        self.transact(Act::CopyReviewed, |_| {
            Ok(Done::of((), Some(whose.0), format!("copy for access request {id} looked through")))
        })?;
        Ok(CopyReview {
            passages: passages(&copy),
            chapters: copy
                .chapters
                .iter()
                .map(|chapter| CopyChapter {
                    title: chapter.title.to_owned(),
                    entries: u32::try_from(chapter.entries.len()).unwrap_or(u32::MAX),
                })
                .collect(),
            documents,
            seen: copy.seen,
        })
    }

    /// Writes the copy that was looked through into a folder of its own.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when the record is not what was looked through; an unfit folder; then nothing is left.
    pub fn write_copy(
        &mut self,
        request: &WriteCopyRequest,
        vault: &Path,
    ) -> Result<ExportedView, OfficeError> {
        self.may(Deed::AnswerRights)?;
        let id = AccessRequestId(request.id);
        let whose = access_request::whose(self.conn(), id)?.ok_or(OfficeError::NotThere("access_request"))?;
        let copy = collect(self.conn(), whose, self.actor().id, request.private_notes)?;
        if copy.seen != request.seen {
            return Err(OfficeError::ChangedMeanwhile);
        }
        let asked = access_request::of_person(self.conn(), whose)?
            .into_iter()
            .find(|row| row.id == id.0)
            .map(|row| row.asked_on)
            .unwrap_or_default();
        let told = Blackened::of(&copy, request);
        let pdf = paper::copy(&self.paper(&copy, &told, &asked)?)
            .map_err(|error| OfficeError::Report(error.to_string()))?;
        let json = self.for_machines(&copy, &told, &asked)?;
        let chosen: BTreeSet<i64> = request.documents.iter().copied().collect();
        let documents: Vec<CopyDocument> =
            lying_beside(self, whose)?.into_iter().filter(|document| chosen.contains(&document.id)).collect();
        if documents.len() != chosen.len() {
            return Err(OfficeError::ChangedMeanwhile);
        }
        let parent = fit_folder(Path::new(request.folder.trim()), vault)?;
        let today = self.clock().today();
        let folder = free_folder(&parent, &format!("Auskunft_{today}"));
        let waiting = Waiting::make(&folder)?;
        let mut names = vec!["auskunft.pdf".to_owned(), "auskunft.json".to_owned()];
        waiting.write("auskunft.pdf", |out| out.write_all(&pdf).map_err(unwritten))?;
        waiting.write("auskunft.json", |out| out.write_all(&json).map_err(unwritten))?;
        for one in &documents {
            let name = format!("dokument-{}.{}", one.id, one.kind);
            waiting.write(&name, |out| document::hand_out(self.conn(), DocumentId(one.id), out))?;
            names.push(name);
        }
        let about = format!("copy for access request {id}, {} documents", documents.len());
        let ((), act) = self.transact(Act::CopyWritten, |tx| {
            tx.changing("access_request", id.0)?;
            access_request::answer(&tx.conn, id, today)?;
            Ok(Done::of((), Some(whose.0), about))
        })?;
        waiting.take_place(&folder)?;
        let files = names.iter().map(|name| folder.join(name).display().to_string()).collect();
        Ok(ExportedView { files, act })
    }

    fn paper(&self, copy: &Copy, told: &Blackened, asked: &str) -> Result<paper::Copy, OfficeError> {
        let today = german_day(&self.clock().today().to_string());
        let mut chapters: Vec<paper::CopyChapter> = copy
            .chapters
            .iter()
            .map(|chapter| paper::CopyChapter {
                title: chapter.title.to_owned(),
                entries: (0..)
                    .zip(&chapter.entries)
                    .map(|(entry, fields)| {
                        (0..)
                            .zip(fields)
                            .map(|(at, field)| {
                                let words = told.words(&field.told, &place(chapter.key, entry, at));
                                (field.label.to_owned(), words)
                            })
                            .collect()
                    })
                    .collect(),
            })
            .collect();
        if !copy.changes.is_empty() {
            let entries = copy.changes.iter().map(|change| {
                let what = if change.made { "neu" } else { "geändert" };
                let mut entry = vec![
                    ("Wann".to_owned(), change.at.clone()),
                    ("Was".to_owned(), format!("{}: {what}", change.chapter)),
                ];
                if !change.fields.is_empty() {
                    entry.push(("Angaben".to_owned(), change.fields.join(", ")));
                }
                if !change.by.is_empty() {
                    entry.push(("Durch".to_owned(), change.by.clone()));
                }
                entry
            });
            chapters.push(paper::CopyChapter {
                title: "Wer wann was eingetragen oder geändert hat".to_owned(),
                entries: entries.collect(),
            });
        }
        let office = office::load(self.conn())?.name;
        let head = template::letterhead(self.conn())?;
        let (carrier, officer) =
            head.map_or_else(Default::default, |head| (head.carrier, head.protection_officer));
        let values: BTreeMap<&str, String> = [
            ("{asked}", german_day(asked)),
            ("{made}", today.clone()),
            ("{carrier}", if carrier.trim().is_empty() { office.clone() } else { carrier }),
            ("{office}", office),
            ("{officer}", officer.replace('\n', ", ")),
        ]
        .into();
        let fill = |line: &String| {
            let mut filled = line.clone();
            for (place, value) in &values {
                if filled.contains(place) {
                    if value.trim().is_empty() {
                        return None;
                    }
                    filled = filled.replace(place, value);
                }
            }
            Some(filled)
        };
        Ok(paper::Copy {
            title: TITLE.to_owned(),
            foot: format!("Auskunft vom {today}"),
            about: copy_plan().about.iter().filter_map(fill).collect(),
            chapters,
        })
    }

    /// The same for machines: each field with its column, what was recorded, and its German label.
    fn for_machines(&self, copy: &Copy, told: &Blackened, asked: &str) -> Result<Vec<u8>, OfficeError> {
        let chapters: Vec<Value> = copy
            .chapters
            .iter()
            .map(|chapter| {
                let entries: Vec<Value> = (0..)
                    .zip(&chapter.entries)
                    .map(|(entry, fields)| {
                        let fields: Vec<Value> = (0..)
                            .zip(fields)
                            .map(|(at, field)| {
                                let words = told.words(&field.told, &place(chapter.key, entry, at));
                                let recorded = match field.told {
                                    Told::Words(_) => Some(&field.recorded),
                                    Told::Text(..) => None,
                                };
                                json!({ "column": field.column, "label": field.label, "value": words, "recorded": recorded })
                            })
                            .collect();
                        Value::from(fields)
                    })
                    .collect();
                json!({ "key": chapter.key, "title": chapter.title, "entries": entries })
            })
            .collect();
        let changes: Vec<Value> = copy
            .changes
            .iter()
            .map(|change| {
                json!({ "at": change.at, "by": change.by, "chapter": change.chapter, "fields": change.fields, "new": change.made })
            })
            .collect();
        let whole = json!({
            "format": "beratungsbuch-auskunft-1",
            "asked_on": asked,
            "made_on": self.clock().today().to_string(),
            "chapters": chapters,
            "changes": changes,
        });
        serde_json::to_vec_pretty(&whole).map_err(|_| OfficeError::Report("json".to_owned()))
    }
}

fn passages(copy: &Copy) -> Vec<Passage> {
    let mut found = Vec::new();
    for chapter in &copy.chapters {
        for (entry, fields) in chapter.entries.iter().enumerate() {
            let first = fields.iter().find_map(|field| match &field.told {
                Told::Words(words) => Some(words.clone()),
                Told::Text(..) => None,
            });
            for (at, field) in fields.iter().enumerate() {
                let Told::Text(pieces, marks) = &field.told else { continue };
                found.push(Passage {
                    key: place(chapter.key, entry, at),
                    chapter: chapter.title.to_owned(),
                    entry: first.clone().unwrap_or_default(),
                    label: field.label.to_owned(),
                    pieces: pieces
                        .iter()
                        .zip(marks)
                        .map(|(piece, black)| PassagePiece {
                            text: piece.text.clone(),
                            word: piece.word,
                            black: *black,
                        })
                        .collect(),
                });
            }
        }
    }
    found
}

/// What somebody decided to black out.
struct Blackened(BTreeMap<String, BTreeSet<usize>>);

impl Blackened {
    fn of(copy: &Copy, request: &WriteCopyRequest) -> Self {
        let mut black: BTreeMap<String, BTreeSet<usize>> = request
            .black
            .iter()
            .map(|passage| {
                let places = passage.pieces.iter().filter_map(|place| usize::try_from(*place).ok());
                (passage.key.clone(), places.collect())
            })
            .collect();
        // A text that nobody spoke of stays as black as it was proposed: forgetting one must not show anybody.
        for passage in passages(copy) {
            let proposed =
                passage.pieces.iter().enumerate().filter(|(_, piece)| piece.black).map(|(at, _)| at);
            black.entry(passage.key).or_insert_with(|| proposed.collect());
        }
        Self(black)
    }

    fn words(&self, told: &Told, key: &str) -> String {
        match told {
            Told::Words(words) => words.clone(),
            Told::Text(pieces, _) => blacked_out(pieces, self.0.get(key).unwrap_or(&BTreeSet::new())),
        }
    }
}

/// The person's documents, the oldest first.
fn lying_beside(office: &Office, whose: PersonId) -> Result<Vec<CopyDocument>, OfficeError> {
    person::one(office.conn(), whose)?.ok_or(OfficeError::NotThere("person"))?;
    let mut rows = document::of_person(office.conn(), whose)?;
    rows.reverse();
    let known = |row: &wire::DocumentRow| FileKind::from_code(&row.kind).is_some();
    Ok(rows
        .into_iter()
        .filter(known)
        .map(|row| CopyDocument { id: row.id, title: row.fields.title, kind: row.kind, bytes: row.bytes })
        .collect())
}

/// `STEM`, or `STEM-2` … when that is taken.
fn free_folder(parent: &Path, stem: &str) -> PathBuf {
    let first = parent.join(stem);
    let numbered = (2..10_000).map(|n| parent.join(format!("{stem}-{n}")));
    std::iter::once(first.clone()).chain(numbered).find(|name| !name.exists()).unwrap_or(first)
}

fn unwritten(error: std::io::Error) -> OfficeError {
    OfficeError::CannotWrite(error.kind())
}

/// A folder that takes its name only when everything is in it; else nothing of it is left.
struct Waiting(PathBuf);

impl Waiting {
    fn make(folder: &Path) -> Result<Self, OfficeError> {
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let path = folder.with_file_name(name);
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(unwritten(error)),
            _ => {}
        }
        private_folder(&path).map_err(unwritten)?;
        Ok(Self(path))
    }

    fn write(
        &self,
        name: &str,
        fill: impl FnOnce(&mut BufWriter<File>) -> Result<(), OfficeError>,
    ) -> Result<(), OfficeError> {
        let mut out = BufWriter::new(File::create(self.0.join(name)).map_err(unwritten)?);
        fill(&mut out)?;
        out.flush().map_err(unwritten)?;
        out.get_ref().sync_all().map_err(unwritten)
    }

    fn take_place(self, folder: &Path) -> Result<(), OfficeError> {
        fs::rename(&self.0, folder).map_err(unwritten)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // After it took its place there is nothing under this name.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(unix)]
fn private_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn private_folder(path: &Path) -> std::io::Result<()> {
    fs::create_dir(path)
}
