import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Section } from '#policy/reports/sections.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { ScrollFrame } from '../parts/scroll-frame.tsx'
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
          title={pick(table)}
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

const signs = { count: '', yuan: ' ¥', percent: '%' } as const

function Figures({ section, report }: { section: Section; report: Report }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const values = new Map(report.figures.figures.map((figure) => [figure.id, figure]))
  return (
    <ScrollFrame label={pick(section)}>
      <table className="work-table">
        <thead>
          <tr>
            <th scope="col">{t('reports.report.figure')}</th>
            {(['now', 'before', 'yearAgo'] as const).map((when) => (
              <th scope="col" key={when} className="is-number">
                {t(`reports.report.${when}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{pick(figure)}</th>
              {(['now', 'before', 'yearAgo'] as const).map((when) => {
                const value = values.get(figure.id)?.[when]
                return (
                  <td key={when} className="is-number" data-figure={`${figure.id}-${when}`}>
                    {value === null || value === undefined ? '–' : `${formatCount(value, language)}${signs[figure.unit]}`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

type Rows = Report['figures']['tables'][number]['rows']

function SmallTable({ title, rows }: { title: string; rows: Rows }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const withBreaches = rows.some(({ breaches }) => breaches !== undefined)
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="work-none">{t('reports.report.nothing')}</p>
      ) : (
        <ScrollFrame label={title}>
          <table className="work-table">
            <thead>
              <tr>
                <th scope="col">{t('reports.report.item')}</th>
                <th scope="col" className="is-number">
                  {t('reports.report.count')}
                </th>
                {withBreaches && (
                  <th scope="col" className="is-number">
                    {t('reports.report.breaches')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.zh}>
                  <th scope="row">{pick(row)}</th>
                  <td className="is-number">{row.count}</td>
                  {withBreaches && <td className="is-number">{row.breaches ?? '–'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </div>
  )
}
