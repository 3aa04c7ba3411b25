//! Support plans: one a case, with goals and steps in their order.

use crate::OfficeError;
use domain::CaseId;
use rusqlite::{Connection, OptionalExtension};
use wire::{PlanFields, PlanGoal, PlanStep};

/// Number and content of the plan of a case.
pub(crate) fn of_case(conn: &Connection, case: CaseId) -> Result<Option<(i64, PlanFields)>, OfficeError> {
    let found = conn
        .prepare_cached("SELECT id, needs, agreed_on, coalesce(review_on, '') FROM plan WHERE casefile = ?1")?
        .query_row([case.0], |row| {
            let plan = PlanFields {
                needs: row.get(1)?,
                agreed_on: row.get(2)?,
                review_on: row.get(3)?,
                goals: Vec::new(),
            };
            Ok((row.get::<_, i64>(0)?, plan))
        })
        .optional()?;
    let Some((id, mut plan)) = found else { return Ok(None) };
    let mut goals = conn.prepare_cached(
        "SELECT position, goal, progress, coalesce(due_on, '') FROM plan_goal WHERE plan = ?1 ORDER BY position",
    )?;
    let rows = goals.query_map([id], |row| {
        let goal =
            PlanGoal { goal: row.get(1)?, progress: row.get(2)?, due_on: row.get(3)?, steps: Vec::new() };
        Ok((row.get::<_, i64>(0)?, goal))
    })?;
    for row in rows {
        let (position, goal) = row?;
        plan.goals.push(PlanGoal { steps: steps(conn, id, position)?, ..goal });
    }
    Ok(Some((id, plan)))
}

fn steps(conn: &Connection, plan: i64, goal: i64) -> Result<Vec<PlanStep>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT step, doer, doer_name, coalesce(due_on, ''), coalesce(done_on, '') FROM plan_step
         WHERE plan = ?1 AND goal = ?2 ORDER BY position",
    )?;
    let rows = query.query_map((plan, goal), |row| {
        Ok(PlanStep {
            step: row.get(0)?,
            doer: row.get(1)?,
            doer_name: row.get(2)?,
            due_on: row.get(3)?,
            done_on: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn insert(conn: &Connection, case: CaseId, agreed_on: &str) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO plan (casefile, agreed_on) VALUES (?1, ?2)")?
        .execute((case.0, agreed_on))?;
    Ok(conn.last_insert_rowid())
}

/// Writes a plan anew; days are ISO 8601 or empty.
pub(crate) fn write(conn: &Connection, id: i64, plan: &PlanFields) -> Result<(), OfficeError> {
    let day = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    conn.prepare_cached("UPDATE plan SET needs = ?2, agreed_on = ?3, review_on = ?4 WHERE id = ?1")?
        .execute((id, &plan.needs, &plan.agreed_on, day(&plan.review_on)))?;
    conn.prepare_cached("DELETE FROM plan_goal WHERE plan = ?1")?.execute([id])?;
    let mut goal_row = conn.prepare_cached(
        "INSERT INTO plan_goal (plan, position, goal, progress, due_on) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut step_row = conn.prepare_cached(
        "INSERT INTO plan_step (plan, goal, position, step, doer, doer_name, due_on, done_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (position, goal) in (0i64..).zip(&plan.goals) {
        goal_row.execute((id, position, &goal.goal, &goal.progress, day(&goal.due_on)))?;
        for (place, step) in (0i64..).zip(&goal.steps) {
            step_row.execute((
                id,
                position,
                place,
                &step.step,
                &step.doer,
                &step.doer_name,
                day(&step.due_on),
                day(&step.done_on),
            ))?;
        }
    }
    Ok(())
}
