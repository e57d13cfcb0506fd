/**
 * One query a feed (policy/ledgers/define.ts). It reads `src`, the rows of the ledgers that the feed names (`unit`, `school` by name,
 * `id`, `day`, `data`, `violations`; of a school that was merged under the one that remains), and `schools` of the county (`unit`, `school`).
 * `strangers` are the institutions of the county first met in the period that are in no register of licences (`name`, `address` or null,
 * `source`, `day`). It answers `data`, fields of a row, and what was counted: `n` of `d`.
 */
import { overHomework, shortService } from '../breaks.ts'

/** `sql` selects `school, n, d`; schools of the same name share one line, as the sheet names them by name. */
const score = (sql: string): string => `
SELECT jsonb_build_object('school', school, 'score', round(least(100, 100 * sum(n)::numeric / sum(d)::numeric), 1)) AS data,
  sum(n)::float8 AS n, sum(d)::float8 AS d
FROM (${sql}) AS counted WHERE school IS NOT NULL GROUP BY school HAVING sum(d) > 0`

/** A class on a day, as K31 counts it. */
const classDays = `
SELECT unit, school, data ->> 'grade' AS grade, data ->> 'class' AS class, day, NOT bool_or(${overHomework('src')}) AS good
FROM src GROUP BY 1, 2, 3, 4, 5`

export const feedQueries: Record<string, string> = {
  'homework-within': score(`SELECT school, good::int AS n, 1 AS d FROM (${classDays}) AS days`),
  'homework-classes': score(
    `SELECT school, bool_and(good)::int AS n, 1 AS d FROM (${classDays}) AS days GROUP BY unit, school, grade, class`,
  ),
  'homework-published': score(`SELECT school, (data ->> 'published' IS NOT NULL)::int AS n, 1 AS d FROM src`),
  'homework-satisfaction': score(`
SELECT school, greatest(0, (data ->> 'asked')::numeric - (data ->> 'tooMuch')::numeric) AS n, (data ->> 'asked')::numeric AS d FROM src`),
  'homework-inspected': score(`
SELECT s.school, (r.data ->> 'problem' = 'none')::int AS n, 1 AS d FROM src r JOIN schools s ON s.school = r.data ->> 'school'`),
  'service-weeks-met': score(`SELECT school, (NOT ${shortService('src')})::int AS n, 1 AS d FROM src`),
  'service-pupils': score(`SELECT school, (data ->> 'pupils')::numeric AS n, (data ->> 'enrolled')::numeric AS d FROM src`),
  'exams-within': score(`SELECT school, (NOT 'H03' = ANY(violations))::int AS n, 1 AS d FROM src`),
  'lessons-held': score(`SELECT school, (NOT 'H11' = ANY(violations))::int AS n, 1 AS d FROM src`),
  'sport-held': score(`
SELECT school, (NOT 'H11' = ANY(violations))::int AS n, 1 AS d FROM src WHERE data ->> 'subject' LIKE '%体育%'`),
  'classes-balanced': score(`SELECT school, (NOT 'H09' = ANY(violations))::int AS n, 1 AS d FROM src`),
  strangers: `
SELECT jsonb_build_object('name', left(name, 200), 'foundOn', min(day), 'address', left(coalesce(min(address), '待核实'), 200),
  'source', min(source)) AS data, 1::float8 AS n, 1::float8 AS d
FROM strangers GROUP BY name`,
  'homework-report': `
SELECT jsonb_strip_nulls(jsonb_build_object(
  'inScope', (SELECT count(*) FROM schools),
  'monitored', (SELECT count(DISTINCT unit) FROM src JOIN schools USING (unit)),
  'withinLimits', round(100 * avg(good::int), 1),
  'overLimit', count(DISTINCT (unit, grade, class)) FILTER (WHERE NOT good))) AS data,
  count(*) FILTER (WHERE good)::float8 AS n, count(*)::float8 AS d
FROM (${classDays}) AS days`,
}
