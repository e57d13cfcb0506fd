/** A declaration as the console needs it to draw forms and tables. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { ledgerField, ledgerView } from '#api/contract/ledgers.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { isRequired, metaOf } from '#policy/ledgers/field.ts'
import { measureById } from '#policy/measures.ts'
import { decidedFields } from './decided.ts'
import { mayReadFiles, mayWrite, shownFields } from './visible.ts'

export function fieldViews(ledger: Ledger, names: string[], decided: string[] = []): z.input<typeof ledgerField>[] {
  return names.flatMap((name) => {
    const field = ledger.schema.shape[name]
    if (!field) return []
    const { zh, en, kind, help, unit, sensitive, options } = metaOf(field)
    return {
      name,
      zh,
      en,
      kind,
      required: isRequired(field),
      sensitive: sensitive === true,
      decided: decided.includes(name),
      ...(help ? { help } : {}),
      ...(unit ? { unit } : {}),
      ...(options
        ? { options: options.map(({ value, zh, en, also }) => ({ value, zh, en, ...(also ? { also: [...also] } : {}) })) }
        : {}),
    }
  })
}

export const treeView = ({ tree }: Ledger) => (tree ? { tree: { ...tree, says: [...tree.says] } } : {})

export const partOf = ({ measures }: Ledger) => measureById(measures[0] ?? '')?.part ?? 'organisation'

export function viewOfLedger(ledger: Ledger, staff: Staff): z.input<typeof ledgerView> {
  const { id, zh, en, measures, of, period, retention } = ledger
  return {
    id,
    zh,
    en,
    part: partOf(ledger),
    measures,
    of,
    period,
    retention,
    expected: ledger.expected === true,
    restricted: ledger.readers !== undefined,
    public: ledger.public !== undefined,
    fed: ledger.feeds !== undefined,
    mayWrite: mayWrite(staff, ledger),
    mayReadFiles: mayReadFiles(staff, ledger),
    fields: fieldViews(ledger, shownFields(staff, ledger), decidedFields(staff, ledger)),
    decidedAnew: ledger.office?.anew === true,
    filters: ledger.filters,
    ...treeView(ledger),
  }
}
