/** A small believable set of ledger rows: what schools, counties, institutions and the city keep, on the day of the demo. */
import type { DemoInstitution } from '../types.ts'
import { citySheets } from './city.ts'
import { countySheets } from './counties.ts'
import { institutionRecords } from './institution-records.ts'
import { institutionSheets } from './institutions.ts'
import { officeRecords } from './office-records.ts'
import { schoolRecords } from './school-records.ts'
import { schoolSheets } from './schools.ts'
import { Days, type DemoSheet } from './sheet.ts'

/** `today`: day (YYYY-MM-DD) on which the rows were last kept. */
export function makeLedgers(institutions: DemoInstitution[], today: string): DemoSheet[] {
  const days = new Days(today)
  return [
    ...citySheets(days),
    ...countySheets(days),
    ...officeRecords(days),
    ...schoolSheets(days),
    ...schoolRecords(days),
    ...institutionSheets(days, institutions),
    ...institutionRecords(days, institutions),
  ]
}
