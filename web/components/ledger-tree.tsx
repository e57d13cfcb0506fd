import { useTranslation } from 'react-i18next'
import { type Branch, treeOf } from '#policy/ledgers/tree.ts'
import type { Schemas } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { ledgerValue } from './ledger-value.ts'
import './ledger-tree.css'

type Data = Record<string, unknown>
type Stood = { name: string; parent?: string; says: string }

interface LedgerTreeProps {
  ledger: Pick<Schemas['PublicLedger'], 'fields' | 'tree'>
  /** all rows, newest first */
  rows: readonly { data: Data }[]
}

/** Rows that stand under one another, as nested lists: the oldest of each list first, those that hang nowhere at the end. */
export function LedgerTree({ ledger: { fields, tree }, rows }: LedgerTreeProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!tree || rows.length === 0) return null
  const told = fields.filter(({ name }) => tree.says.includes(name))
  const stood = rows.map(({ data }): Stood => {
    const said = told
      .filter(({ name }) => data[name] !== undefined)
      .map((field) => ledgerValue(field, data[field.name], language))
    const parent = data[tree.parent]
    return { name: String(data[tree.name]), ...(parent ? { parent: String(parent) } : {}), says: said.join(' · ') }
  })
  const { heads, adrift } = treeOf(stood.reverse())
  return (
    <section className="ledger-tree" aria-label={t('open.tree')}>
      <Branches of={heads} />
      {adrift.length > 0 && (
        <div className="ledger-tree-adrift">
          <p>{t('open.adrift')}</p>
          <Branches of={adrift.map((row) => ({ row, below: [] }))} />
        </div>
      )}
    </section>
  )
}

function Branches({ of }: { of: Branch<Stood>[] }) {
  return (
    <ul>
      {of.map(({ row, below }) => (
        <li key={row.name} className={below.length > 0 ? 'has-below' : undefined}>
          <span className="ledger-tree-name">{row.name}</span>
          {row.says && <small>{row.says}</small>}
          {below.length > 0 && <Branches of={below} />}
        </li>
      ))}
    </ul>
  )
}
