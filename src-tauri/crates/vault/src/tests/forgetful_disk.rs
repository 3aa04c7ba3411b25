//! Promise 3: power may fail at any moment while a file is published. A disk that forgets whatever was not synced is
//! asked for every state it could wake up in: every prefix of unsynced writes, every subset of unsynced renames.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::disk::{Disk, OpenFile};
use crate::whole_file::publish;

/// What could be found under the watched name: nothing, or some content.
type Awakenings = Vec<Option<Vec<u8>>>;

#[derive(Clone)]
enum NameChange {
    Made(PathBuf, usize),
    Renamed(PathBuf, PathBuf, usize),
    Removed(PathBuf),
}

/// Contents as written and as synced, names as they are and as they were when the directory was last synced.
#[derive(Clone, Default)]
struct Platter {
    contents: Vec<(Vec<u8>, usize)>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    pending: Vec<NameChange>,
    /// What every possible awakening after every step so far would show under the watched name.
    awakenings: Awakenings,
    watched: PathBuf,
}

impl Platter {
    /// All that could be found under the watched name if the power failed now.
    fn possible(&self) -> Awakenings {
        let mut found = Vec::new();
        for subset in 0..1_u32 << self.pending.len() {
            let mut names = self.durable_names.clone();
            for (index, change) in self.pending.iter().enumerate() {
                if subset & 1 << index == 0 {
                    continue;
                }
                match change {
                    NameChange::Made(path, content) => _ = names.insert(path.clone(), *content),
                    NameChange::Removed(path) => _ = names.remove(path),
                    // The new name can reach the disk without the making of the old one having done so.
                    NameChange::Renamed(from, to, content) => {
                        names.remove(from);
                        names.insert(to.clone(), *content);
                    }
                }
            }
            match names.get(&self.watched) {
                None => found.push(None),
                Some(content) => {
                    let (written, synced) = &self.contents[*content];
                    found.extend((*synced..=written.len()).map(|length| Some(written[..length].to_vec())));
                }
            }
        }
        found
    }

    fn step(&mut self) {
        let possible = self.possible();
        self.awakenings.extend(possible);
    }
}

#[derive(Clone)]
struct ForgetfulDisk {
    platter: Rc<RefCell<Platter>>,
    syncs_files: bool,
    syncs_directories: bool,
}

struct ForgetfulFile {
    disk: ForgetfulDisk,
    content: usize,
}

impl ForgetfulDisk {
    fn new(watched: &str, old: Option<&[u8]>) -> Self {
        let mut platter = Platter { watched: watched.into(), ..Platter::default() };
        if let Some(old) = old {
            platter.contents.push((old.to_vec(), old.len()));
            platter.names.insert(watched.into(), 0);
            platter.durable_names = platter.names.clone();
        }
        Self { platter: Rc::new(RefCell::new(platter)), syncs_files: true, syncs_directories: true }
    }

    fn change(&self, change: NameChange) {
        let mut platter = self.platter.borrow_mut();
        platter.pending.push(change);
        platter.step();
    }
}

impl Disk for ForgetfulDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        let content = {
            let mut platter = self.platter.borrow_mut();
            if platter.names.contains_key(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            platter.contents.push((Vec::new(), 0));
            let content = platter.contents.len() - 1;
            platter.names.insert(path.into(), content);
            content
        };
        self.change(NameChange::Made(path.into(), content));
        Ok(Box::new(ForgetfulFile { disk: self.clone(), content }))
    }
    fn make_directory(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let content = self.platter.borrow_mut().names.remove(from).ok_or(io::ErrorKind::NotFound)?;
        self.platter.borrow_mut().names.insert(to.into(), content);
        self.change(NameChange::Renamed(from.into(), to.into(), content));
        Ok(())
    }
    fn sync_directory(&self, _: &Path) -> io::Result<()> {
        let mut platter = self.platter.borrow_mut();
        if self.syncs_directories {
            platter.durable_names = platter.names.clone();
            platter.pending.clear();
        }
        platter.step();
        Ok(())
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.platter.borrow_mut().names.remove(path).ok_or(io::ErrorKind::NotFound)?;
        self.change(NameChange::Removed(path.into()));
        Ok(())
    }
    fn read(&self, path: &Path, _: u64) -> io::Result<Vec<u8>> {
        let platter = self.platter.borrow();
        let content = platter.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(platter.contents[*content].0.clone())
    }
}

impl OpenFile for ForgetfulFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut platter = self.disk.platter.borrow_mut();
        platter.contents[self.content].0.extend_from_slice(bytes);
        platter.step();
        Ok(())
    }
    fn sync(&mut self) -> io::Result<()> {
        let mut platter = self.disk.platter.borrow_mut();
        if self.disk.syncs_files {
            let (written, synced) = &mut platter.contents[self.content];
            *synced = written.len();
        }
        platter.step();
        Ok(())
    }
}

const OLD: &[u8] = b"the head of yesterday";
const NEW: &[u8] = b"the head of today, which is longer";

/// Publishes and gives all awakenings during and those after the confirmation.
fn all_awakenings(disk: &ForgetfulDisk) -> (Awakenings, Awakenings) {
    publish(disk, Path::new("/v/vault.head"), NEW, |_| Ok::<(), io::Error>(())).unwrap();
    let platter = disk.platter.borrow();
    (platter.awakenings.clone(), platter.possible())
}

#[test]
fn after_a_power_cut_the_old_or_the_new_head_stands_and_after_confirmation_the_new_one() {
    for old in [Some(OLD), None] {
        let (during, after) = all_awakenings(&ForgetfulDisk::new("/v/vault.head", old));
        assert!(during.len() >= 10, "many states were looked at: {}", during.len());
        for found in &during {
            let found = found.as_deref();
            assert!(found == old || found == Some(NEW), "half a head: {found:?}");
        }
        assert!(during.iter().any(|found| found.as_deref() == old), "some states came before the rename");
        assert!(
            after.iter().all(|found| found.as_deref() == Some(NEW)),
            "confirmed means durable: {after:?}"
        );
    }
}

#[test]
fn a_left_over_of_an_earlier_cut_is_no_obstacle() {
    let disk = ForgetfulDisk::new("/v/vault.head", Some(OLD));
    disk.create_new(Path::new("/v/vault.head.new")).unwrap().write(b"half").unwrap();
    let (during, after) = all_awakenings(&disk);
    assert!(during.iter().all(|found| matches!(found.as_deref(), Some(head) if head == OLD || head == NEW)));
    assert!(after.iter().all(|found| found.as_deref() == Some(NEW)));
}

#[test]
fn the_forgetful_disk_catches_a_missing_sync() {
    let mut disk = ForgetfulDisk::new("/v/vault.head", Some(OLD));
    disk.syncs_files = false;
    let (during, _) = all_awakenings(&disk);
    assert!(during.iter().flatten().any(|found| found != OLD && found != NEW), "half a head would be seen");
    let mut disk = ForgetfulDisk::new("/v/vault.head", Some(OLD));
    disk.syncs_directories = false;
    let (_, after) = all_awakenings(&disk);
    assert!(
        after.iter().any(|found| found.as_deref() == Some(OLD)),
        "a forgotten confirmation would be seen"
    );
}
