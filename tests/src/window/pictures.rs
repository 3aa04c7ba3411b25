//! Pictures of the window, and what an accessibility checker finds on the page.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::Window;
use super::error::WindowError;
use crate::programs;

/// One rule of the accessibility checker that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, such as "color-contrast".
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// The places, as CSS selectors with the checker's explanation.
    pub places: Vec<String>,
}

/// Answers once the page's letters are loaded, what moves has come to rest and two frames are drawn; after three
/// seconds anyway. The letters are asked for by name: `fonts.ready` is already true before the first is wanted.
const DRAWN: &str = "const done = arguments[0];
    const letters = () => Promise.allSettled([...document.fonts].map((face) => face.load()));
    const rest = () => Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const frames = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const patience = new Promise((over) => setTimeout(over, 3000));
    Promise.race([patience, letters().then(rest).then(frames)]).then(() => done(null));";

impl Window {
    /// A picture of the page in `target/pictures`, called after the test and `moment`. Returns its path.
    ///
    /// # Errors
    /// When the window does not answer or the disk is full.
    pub fn picture(&self, moment: &str) -> Result<PathBuf, WindowError> {
        let file = picture_file(&self.name, moment)?;
        self.script_async(DRAWN, &[])?;
        let answer = self.driver.get("/screenshot")?;
        let bytes = from_base64(answer.as_str().unwrap_or_default())
            .ok_or_else(|| WindowError::Asked("the driver sent no picture".to_owned()))?;
        fs::write(&file, bytes).map_err(WindowError::system("writing a picture"))?;
        Ok(file)
    }

    /// A picture of the whole screen, with dialogs of the system. Returns its path.
    ///
    /// # Errors
    /// When no picture can be taken.
    pub fn picture_of_screen(&self, moment: &str) -> Result<PathBuf, WindowError> {
        let file = picture_file(&self.name, moment)?;
        self.display.picture(&file)?;
        Ok(file)
    }

    /// What axe-core finds against WCAG 2.2 A and AA on the page as it stands; empty when nothing.
    ///
    /// # Errors
    /// When the checker is not among the UI's packages or the window does not answer.
    pub fn accessibility_findings(&self) -> Result<Vec<Finding>, WindowError> {
        let source = programs::project().join("ui/node_modules/axe-core/axe.min.js");
        let checker = fs::read_to_string(&source).map_err(WindowError::system(format!(
            "reading {} (run `cargo xtask setup`)",
            source.display()
        )))?;
        self.script(&format!("if (!window.axe) {{ {checker} }}"), &[])?;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } }).then(
              (result) => done({ violations: result.violations.map((rule) => ({ rule: rule.id, help: rule.help,
                places: rule.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`) })) }),
              (error) => done({ error: String(error) }));";
        let tags = json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
        let answer = self.script_async(run, &[tags])?;
        let rules = answer
            .get("violations")
            .and_then(Value::as_array)
            .ok_or_else(|| WindowError::Asked(format!("the accessibility checker failed: {answer}")))?;
        Ok(rules.iter().map(finding).collect())
    }

    /// A picture for the reader of a failed test; never fails itself.
    pub(crate) fn picture_of_trouble(&self) -> PathBuf {
        let file = self.picture("trouble").or_else(|_| self.picture_of_screen("trouble")).unwrap_or_default();
        *self.trouble.borrow_mut() = Some(file.clone());
        file
    }
}

/// The file for a picture of the window `name` at `moment`; its folder is made.
pub(crate) fn picture_file(name: &str, moment: &str) -> Result<PathBuf, WindowError> {
    let folder =
        std::env::var_os("PICTURES").map_or_else(|| programs::target().join("pictures"), PathBuf::from);
    fs::create_dir_all(&folder).map_err(WindowError::system("making the folder for pictures"))?;
    Ok(folder.join(format!("{name}-{moment}.png")))
}

fn finding(rule: &Value) -> Finding {
    let word = |name: &str| rule.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let places = rule.get("places").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Finding {
        rule: word("rule"),
        help: word("help"),
        places: places.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
    }
}

/// The bytes that `text` spells in base 64; nothing when it is not base 64.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !letter.is_ascii_whitespace() && *letter != b'=') {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::from_base64;

    #[test]
    fn base_64_is_read_with_and_without_padding() {
        assert_eq!(from_base64("QmVyYXR1bmc=").as_deref(), Some(b"Beratung".as_slice()));
        assert_eq!(from_base64("QmVyYXR1bmc").as_deref(), Some(b"Beratung".as_slice()));
        assert_eq!(from_base64("/+8A").as_deref(), Some([0xff, 0xef, 0x00].as_slice()));
        assert_eq!(from_base64("nicht!"), None, "'!' is no letter of base 64");
    }
}
