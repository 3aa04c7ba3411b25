//! An unseen screen whose memory can be read: what it shows and when that changed, at almost no cost to the app.

use super::app::ended_with_us;
use crate::failure::{MeasureError, file};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const WIDTH: usize = 1280;
const HEIGHT: usize = 800;
/// Bytes of one pixel.
const DEPTH: usize = 4;
/// Every so many pixels one is looked at, in both directions.
const STEP: usize = 4;
/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(5);
/// Longer than any start takes.
const PATIENCE: Duration = Duration::from_secs(60);
/// Pictures that differ in a smaller share are the same: a caret blinks.
const SAME: f64 = 0.001;

/// A running screen.
pub(crate) struct Screen {
    server: Child,
    name: String,
    memory: File,
    /// Where the pixels begin in its memory.
    begin: u64,
}

/// A part of the pixels, evenly spread over the screen.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Picture(Vec<[u8; DEPTH]>);

/// A screen that came to rest.
pub(crate) struct Finished {
    /// When anything changed for the first time.
    pub(crate) first: Duration,
    /// When it showed for good what it shows now.
    pub(crate) last: Duration,
    /// What it shows now.
    pub(crate) picture: Picture,
}

impl Screen {
    /// Starts one; its memory lies in `place`.
    pub(crate) fn start(place: &Path) -> Result<Self, MeasureError> {
        std::fs::create_dir_all(place).map_err(file(place))?;
        let unable = |error| MeasureError::Program("Xvfb", error);
        let size = format!("{WIDTH}x{HEIGHT}x24");
        let mut command = ended_with_us(Path::new("Xvfb"));
        command.args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0", &size, "-fbdir"]);
        command.arg(place).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().map_err(unable)?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number).map_err(unable)?;
        }
        let path = place.join("Xvfb_screen0");
        let memory = File::open(&path).map_err(file(&path))?;
        let pixels = (WIDTH * HEIGHT * DEPTH) as u64;
        let begin = memory.metadata().map_err(file(&path))?.len().saturating_sub(pixels);
        Ok(Self { server, name: format!(":{}", number.trim()), memory, begin })
    }

    /// Its name, such as ":3".
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Presses keys in the words of xdotool.
    pub(crate) fn keys(&self, words: &[&str]) -> Result<(), MeasureError> {
        let unable = |error| MeasureError::Program("xdotool", error);
        Command::new("xdotool").args(words).env("DISPLAY", &self.name).output().map_err(unable)?;
        Ok(())
    }

    /// Watches until the screen shows letters and has not changed for `rest`; times count from `begun`.
    pub(crate) fn finished(
        &self,
        begun: Instant,
        rest: Duration,
        what: &'static str,
    ) -> Result<Finished, MeasureError> {
        let mut seen: Vec<(Duration, Picture)> = vec![(begun.elapsed(), self.look()?)];
        let mut changed = Instant::now();
        loop {
            std::thread::sleep(PAUSE);
            let at = begun.elapsed();
            let picture = self.look()?;
            let before = seen.last().map(|(_, picture)| picture);
            if before.is_some_and(|before| picture.share_unlike(before) > 0.0) {
                if before.is_some_and(|before| picture.share_unlike(before) >= SAME) {
                    changed = Instant::now();
                }
                seen.push((at, picture));
            }
            let rests = changed.elapsed() >= rest;
            if rests && seen.last().is_some_and(|(_, picture)| picture.has_letters()) {
                return Ok(settled(seen));
            }
            if begun.elapsed() > PATIENCE {
                return Err(MeasureError::NotShown(what));
            }
        }
    }

    fn look(&self) -> Result<Picture, MeasureError> {
        let mut line = vec![0; WIDTH * DEPTH];
        let mut pixels = Vec::with_capacity((WIDTH / STEP) * (HEIGHT / STEP));
        for y in (0..HEIGHT).step_by(STEP) {
            let at = self.begin + (y * WIDTH * DEPTH) as u64;
            self.memory.read_exact_at(&mut line, at).map_err(file(Path::new("Xvfb_screen0")))?;
            let (all, _) = line.as_chunks::<DEPTH>();
            pixels.extend(all.iter().step_by(STEP));
        }
        Ok(Picture(pixels))
    }
}

/// When the first change came, and when the last picture came to stay.
fn settled(mut seen: Vec<(Duration, Picture)>) -> Finished {
    let (mut last, picture) = seen.pop().unwrap_or_default();
    let first = seen.get(1).map_or(last, |(at, _)| *at);
    for (at, before) in seen.iter().rev() {
        if before.share_unlike(&picture) >= SAME {
            break;
        }
        last = *at;
    }
    Finished { first, last, picture }
}

impl Picture {
    /// The share of pixels that differ, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "64,000 pixels")]
    pub(crate) fn share_unlike(&self, other: &Self) -> f64 {
        let unlike = self.0.iter().zip(&other.0).filter(|(a, b)| a != b).count();
        unlike as f64 / self.0.len().max(1) as f64
    }

    /// Whether it shows more than plain surfaces: smooth letters have many colours.
    fn has_letters(&self) -> bool {
        let mut colours = BTreeSet::new();
        self.0.iter().any(|pixel| colours.insert(pixel) && colours.len() > 8)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::{Picture, settled};
    use std::time::Duration;

    /// A picture whose pixels have these colours.
    fn picture(colours: [u8; 4]) -> Picture {
        Picture(colours.iter().flat_map(|colour| [[*colour; 4]; 1000]).collect())
    }

    fn at(moment: u64, picture: &Picture) -> (Duration, Picture) {
        (Duration::from_millis(moment), picture.clone())
    }

    #[test]
    fn a_blinking_caret_does_not_make_the_screen_later() {
        let (dark, half, door) = (picture([0; 4]), picture([1, 0, 0, 0]), picture([1, 2, 3, 4]));
        let mut caret = door.clone();
        caret.0[0] = [9; 4];
        let seen = vec![at(0, &dark), at(200, &half), at(500, &door), at(1000, &caret), at(1500, &door)];
        let finished = settled(seen);
        assert_eq!((finished.first.as_millis(), finished.last.as_millis()), (200, 500));
    }

    #[test]
    fn a_picture_that_comes_back_counts_from_when_it_stayed() {
        let (door, message) = (picture([1, 2, 3, 4]), picture([5, 6, 7, 8]));
        let finished = settled(vec![at(0, &door), at(100, &message), at(900, &door)]);
        assert_eq!((finished.first.as_millis(), finished.last.as_millis()), (100, 900));
    }
}
