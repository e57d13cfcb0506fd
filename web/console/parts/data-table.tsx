import type { ReactNode } from 'react'
import { ScrollFrame } from './scroll-frame.tsx'

/** What the cells of a column are: figures stand to the right, times are not broken, wide ones take what they can. */
export type Look = 'is-number' | 'is-time' | 'is-wide' | undefined

/** A column's heading: its words alone, or with how its cells look, or with what it means at length. */
type Head = string | { text: string; as?: Look; hint?: string | undefined }

/** Columns of figures. */
export const numbers = (...texts: string[]): Head[] => texts.map((text) => ({ text, as: 'is-number' }))

interface DataTableProps {
  /** what the table tells, for those who do not see it */
  label: string
  heads: readonly Head[]
  /** rows, each a `<tr>` */
  children: ReactNode
  panel?: boolean
  /** on a phone each row is a card: cells name their column by `data-label` */
  cards?: boolean
  className?: string
}

export function DataTable({ label, heads, children, panel = true, cards = false, className = '' }: DataTableProps) {
  return (
    <ScrollFrame label={label} panel={panel}>
      <table className={['work-table', cards && 'is-cards', className].filter(Boolean).join(' ')}>
        <thead>
          <tr>
            {heads
              .map((head) => (typeof head === 'string' ? { text: head, as: undefined, hint: undefined } : head))
              .map(({ text, as, hint }) => (
                <th key={text} scope="col" className={as} title={hint}>
                  {text}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollFrame>
  )
}
