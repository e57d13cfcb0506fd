import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, Section, TableOf } from '#policy/reports/sections.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { Behind } from '../indicators/behind.tsx'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { daysOf } from './days-behind.ts'
import type { Report } from './use-reports.ts'

interface SectionPanelProps {
  section: Section
  number: number
  report: Report
  texts: Record<string, string>
  onChange: (field: string, text: string) => void
}

/** A section: its figures, its tables, its words. */
export function SectionPanel({ section, number, report, texts, onChange }: SectionPanelProps) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const mayWrite = report.may.includes('write')
  return (
    <section className="panel work-panel" aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`}>
        {number}. {pick(section)}
      </h2>
      {section.figures.length > 0 && <Figures section={section} report={report} />}
      {section.tables.map((table) => (
        <SmallTable
          key={table.id}
          table={table}
          report={report}
          rows={report.figures.tables.find(({ id }) => id === table.id)?.rows ?? []}
        />
      ))}
      {section.texts.map((field) => (
        <div key={field.id} className="report-text">
          <label htmlFor={`text-${field.id}`}>
            {pick(field)} {field.required && <small>({t('reports.report.required')})</small>}
          </label>
          {mayWrite ? (
            <Input.TextArea
              id={`text-${field.id}`}
              autoSize={{ minRows: 2, maxRows: 16 }}
              maxLength={8000}
              value={texts[field.id] ?? ''}
              onChange={({ target }) => onChange(field.id, target.value)}
            />
          ) : (
            <output id={`text-${field.id}`} className="report-words">
              {texts[field.id] ?? '–'}
            </output>
          )}
        </div>
      ))}
    </section>
  )
}

const signs = { count: ['', ''], yuan: ['¥', ''], percent: ['', '%'], 'per-hundred': ['', '/100'], minutes: ['', '′'] } as const

function Figures({ section, report }: { section: Section; report: Report }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const values = new Map(report.figures.figures.map((figure) => [figure.id, figure]))
  return (
    <DataTable
      label={pick(section)}
      heads={[
        t('reports.report.figure'),
        ...numbers(...(['now', 'before', 'yearAgo'] as const).map((when) => t(`reports.report.${when}`))),
      ]}
      panel={false}
    >
      {section.figures.map((figure) => (
        <tr key={figure.id}>
          <th scope="row">{pick(figure)}</th>
          {(['now', 'before', 'yearAgo'] as const).map((when) => {
            const value = values.get(figure.id)?.[when]
            return (
              <td key={when} className="is-number" data-figure={`${figure.id}-${when}`}>
                {value === null || value === undefined ? (
                  '–'
                ) : (
                  <FigureBehind figure={figure} report={report} when={when}>
                    {signs[figure.unit].join(formatCount(value, language))}
                  </FigureBehind>
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </DataTable>
  )
}

type Rows = Report['figures']['tables'][number]['rows']

interface FigureBehindProps {
  figure: Figure
  report: Report
  when: 'now' | 'before' | 'yearAgo'
  children: ReactNode
}

function FigureBehind({ figure: { of, part, take, kind }, report, when, children }: FigureBehindProps) {
  const side = take === 'value' ? undefined : take
  return (
    <Behind id={of} unit={report.districtCode} part={part} side={side} {...daysOf(report, when, kind)}>
      {children}
    </Behind>
  )
}

function SmallTable({ table, report, rows }: { table: TableOf; report: Report; rows: Rows }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const title = pick(table)
  if (table.ledgers && rows.length === 0) return null
  const withBreaches = rows.some(({ breaches }) => breaches !== undefined)
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="work-none">{t('reports.report.nothing')}</p>
      ) : (
        <DataTable
          label={title}
          heads={[
            t('reports.report.item'),
            ...numbers(t('reports.report.count'), ...(withBreaches ? [t('reports.report.breaches')] : [])),
          ]}
          panel={false}
        >
          {rows.map((row) => (
            <tr key={row.zh}>
              <th scope="row">{pick(row)}</th>
              <td className="is-number">
                {row.part === undefined ? (
                  row.count
                ) : (
                  <Behind id={table.of} unit={report.districtCode} part={row.part} {...daysOf(report, 'now')}>
                    {row.count}
                  </Behind>
                )}
              </td>
              {withBreaches && <td className="is-number">{row.breaches ?? '–'}</td>}
            </tr>
          ))}
        </DataTable>
      )}
    </div>
  )
}
