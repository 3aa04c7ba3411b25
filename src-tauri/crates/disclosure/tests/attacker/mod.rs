//! An attacker for small tables who tries every set of counts: knows the printed figures and the relations, nothing else.
//! Shares no code with the crate.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::{Audited, CellId, Counted, Figure, Relation};

/// Every value each hidden cell has in some set of counts that fits everything printed, up to `reach` per cell.
pub type Possible = BTreeMap<CellId, BTreeSet<u64>>;

/// What a reader of the tables starts from.
pub struct Reader {
    printed: BTreeMap<CellId, u64>,
    hidden: Vec<CellId>,
    relations: Vec<Relation>,
    reach: u64,
}

impl Reader {
    /// A reader of audited tables; the exact counts are asked only for their names.
    pub fn of(audited: &Audited, counted: &Counted, reach: u64) -> Self {
        let printed = audited
            .figures()
            .filter_map(|(id, figure)| match figure {
                Figure::Published(value) => Some((id.clone(), value)),
                Figure::Hidden => None,
            })
            .collect();
        Self::knowing(printed, counted, reach)
    }

    /// A reader who knows these figures.
    pub fn knowing(printed: BTreeMap<CellId, u64>, counted: &Counted, reach: u64) -> Self {
        let relations: Vec<Relation> =
            counted.relations().filter(|r| !matches!(r, Relation::Determines { .. })).cloned().collect();
        let calculated: BTreeSet<&CellId> = counted
            .relations()
            .filter_map(|r| if let Relation::Determines { derived, .. } = r { Some(derived) } else { None })
            .collect();
        let hidden = counted
            .exact_cells()
            .map(|cell| cell.id.clone())
            .filter(|id| !printed.contains_key(id) && !calculated.contains(id))
            .collect();
        Self { printed, hidden, relations, reach }
    }

    /// The same reader, who knows some counts besides.
    pub fn who_also_knows(&self, known: &BTreeMap<CellId, u64>) -> Self {
        let mut printed = self.printed.clone();
        printed.extend(known.clone());
        let hidden = self.hidden.iter().filter(|id| !known.contains_key(id)).cloned().collect();
        Self { printed, hidden, relations: self.relations.clone(), reach: self.reach }
    }

    /// How many cells there are to guess.
    pub fn unknowns(&self) -> usize {
        self.hidden.len()
    }

    /// Tries everything. None if that would take too many steps.
    pub fn guess(&self) -> Option<Possible> {
        let names: Vec<&CellId> = self.printed.keys().chain(&self.hidden).collect();
        let number =
            |id: &CellId| names.iter().position(|name| *name == id).expect("every cell is known by name");
        let rules = self.relations.iter().flat_map(|relation| match relation {
            Relation::Sum { total, parts } => {
                vec![(number(total), parts.iter().map(number).collect(), Kind::Sum)]
            }
            Relation::Union { whole, parts } => {
                vec![(number(whole), parts.iter().map(number).collect(), Kind::Union)]
            }
            Relation::AtMost { part, whole } => vec![(number(whole), vec![number(part)], Kind::AtMost)],
            Relation::Determines { .. } => vec![],
        });
        let mut search = Search {
            rules: rules.collect(),
            table: names.iter().map(|id| self.printed.get(*id).copied()).collect(),
            seen: vec![BTreeSet::new(); names.len()],
            reach: self.reach,
            steps: 100_000,
        };
        let done = search.fill();
        let possible = self.hidden.iter().map(|id| (id.clone(), search.seen[number(id)].clone())).collect();
        done.then_some(possible)
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Sum,
    Union,
    AtMost,
}

struct Search {
    /// Head, parts, and how they hang together.
    rules: Vec<(usize, Vec<usize>, Kind)>,
    table: Vec<Option<u64>>,
    seen: Vec<BTreeSet<u64>>,
    reach: u64,
    steps: u64,
}

impl Search {
    /// Tries every completion of the table; false if the steps ran out.
    fn fill(&mut self) -> bool {
        if self.steps == 0 {
            return false;
        }
        self.steps -= 1;
        let mut forced = None;
        for rule in &self.rules {
            match judge(rule, &self.table) {
                Judgement::Broken => return true,
                Judgement::Forces(number, value) => forced = Some((number, value)),
                Judgement::Open => {}
            }
        }
        if let Some((number, value)) = forced {
            return self.attempt(number, value);
        }
        let Some(open) = self.table.iter().position(Option::is_none) else {
            for (seen, value) in self.seen.iter_mut().zip(&self.table) {
                seen.extend(*value);
            }
            return true;
        };
        (0..=self.reach).all(|value| self.attempt(open, value))
    }

    fn attempt(&mut self, number: usize, value: u64) -> bool {
        self.table[number] = Some(value);
        let done = self.fill();
        self.table[number] = None;
        done
    }
}

enum Judgement {
    Broken,
    Forces(usize, u64),
    Open,
}

fn judge((head, parts, kind): &(usize, Vec<usize>, Kind), table: &[Option<u64>]) -> Judgement {
    let broken = |is: bool| if is { Judgement::Broken } else { Judgement::Open };
    let sum: u64 = parts.iter().filter_map(|part| table[*part]).sum();
    let mut missing = parts.iter().filter(|part| table[**part].is_none());
    match (kind, table[*head], missing.next(), missing.next()) {
        (Kind::Sum, None, None, _) => Judgement::Forces(*head, sum),
        (_, None, _, _) => Judgement::Open,
        (Kind::Sum, Some(total), None, _) => broken(total != sum),
        (Kind::Sum, Some(total), Some(last), None) if total >= sum => Judgement::Forces(*last, total - sum),
        (Kind::Sum | Kind::AtMost, Some(total), _, _) => broken(total < sum),
        (Kind::Union, Some(whole), first, _) => {
            let greatest = parts.iter().filter_map(|part| table[*part]).max().unwrap_or(0);
            broken(greatest > whole || first.is_none() && sum < whole)
        }
    }
}

/// The cells that consist of the same single person as this one: linked to it through cells of one person.
pub fn same_person(counted: &Counted, id: &CellId) -> BTreeSet<CellId> {
    let alone: BTreeSet<CellId> =
        counted.exact_cells().filter(|cell| cell.contributors == 1).map(|cell| cell.id.clone()).collect();
    let mut same = BTreeSet::from([id.clone()]);
    loop {
        let before = same.len();
        for relation in counted.relations() {
            let (whole, parts) = match relation {
                Relation::Sum { total, parts } => (total, parts.clone()),
                Relation::Union { whole, parts } => (whole, parts.clone()),
                Relation::AtMost { part, whole } => (whole, vec![part.clone()]),
                Relation::Determines { .. } => continue,
            };
            for part in parts.iter().filter(|part| alone.contains(*part) && alone.contains(whole)) {
                if same.contains(part) || same.contains(whole) {
                    same.extend([part.clone(), whole.clone()]);
                }
            }
        }
        if same.len() == before {
            return same;
        }
    }
}
