//! What codes are called. An office's own codes come from the office; the shipped ones from crate `schema`.

use crate::counted::{Head, HeadLabel};
use schema::codes::{Lang, ListName};

/// Names codes.
pub trait Labels {
    /// What `code` of `list` is called; `None` if it is not known.
    fn label(&self, list: ListName, code: &str, language: Lang) -> Option<String>;
}

/// The names of the shipped code lists.
#[derive(Debug, Clone, Copy, Default)]
pub struct ShippedLabels;

impl Labels for ShippedLabels {
    fn label(&self, list: ListName, code: &str, language: Lang) -> Option<String> {
        let shipped = schema::codes::shipped();
        if list == ListName::Language {
            return shipped.language(code).map(|code| code.label(language).to_owned());
        }
        shipped.list(list).resolve(code).map(|code| code.label(language).to_owned())
    }
}

impl Head {
    /// What the row or column is called; its code, if nobody knows better.
    #[must_use]
    pub fn text(&self, labels: &dyn Labels, language: Lang) -> String {
        match &self.label {
            HeadLabel::Own(label) => label.text(language).to_owned(),
            HeadLabel::OfCode(attribute) => attribute
                .list()
                .and_then(|list| labels.label(list, &self.code, language))
                .unwrap_or_else(|| self.code.clone()),
            HeadLabel::NotStated if language == Lang::En => "not stated".to_owned(),
            HeadLabel::NotStated => "keine Angabe".to_owned(),
            HeadLabel::Code => self.code.clone(),
        }
    }
}
