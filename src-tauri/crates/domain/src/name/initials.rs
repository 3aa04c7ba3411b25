//! A name as its initials, for a screen that others see and for files that leave the office.

/// `Haimanot Tesfay` → `H. T.`, `Al-Hussein` → `A.-H.`; of a name without letters its first sign.
pub fn initials(name: &str) -> String {
    let first = |part: &str| {
        let sign = part.chars().find(|c| c.is_alphanumeric()).or_else(|| part.chars().next())?;
        Some(format!("{}.", sign.to_uppercase()))
    };
    name.split_whitespace()
        .map(|word| word.split('-').filter_map(first).collect::<Vec<_>>().join("-"))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_name_becomes_its_initials_in_any_script() {
        assert_eq!(initials("Haimanot Tesfay"), "H. T.");
        assert_eq!(initials("familie al-hussein"), "F. A.-H.");
        assert_eq!(initials("ሃይማኖት ተስፋይ"), "ሃ. ተ.");
        assert_eq!(initials("محمد علي"), "م. ع.");
        assert_eq!(initials("(ohne Namen)"), "O. N.");
        assert_eq!(initials("  "), "");
    }
}
