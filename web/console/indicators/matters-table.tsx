import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { alone, districtName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'

type Matter = Schemas['IndicatorMatter']

function addressOf({ page, id, unit, day }: NonNullable<Matter['opens']>): string {
  if (page === 'case') return `/console/cases/${id}`
  if (page === 'institution') return `/console/institutions/${id}`
  if (page === 'report') return `/console/reports/${id}`
  const row = [
    ...(unit ? [['unit', unit]] : []),
    ...(day
      ? [
          ['from', day],
          ['to', day],
        ]
      : []),
  ]
  return `/console/ledgers/${id}?${new URLSearchParams(row)}`
}

export function MattersTable({ items, first }: { items: Matter[]; first: Schemas['IndicatorMatters'] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const isShare = first.kind === 'share' || first.kind === 'rate'
  const hasParts = first.partName === null && items.some(({ part }) => part !== null)
  return (
    <DataTable
      label={t('indicators.matters')}
      heads={[
        t('indicators.matter'),
        t('indicators.unit'),
        ...(hasParts ? [t('indicators.parts')] : []),
        ...numbers(
          t('indicators.counts'),
          ...(isShare ? [t('indicators.measured')] : []),
          ...(first.alsoName ? [pick(first.alsoName)] : []),
        ),
      ]}
      className="indicator-matters"
    >
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a matter may stand here twice, and the list only grows at its end
        <tr key={at}>
          <td>
            <Name item={item} />
          </td>
          <td>{item.districtCode ? districtName(item.districtCode, language) : t('analytics.unknown')}</td>
          {hasParts && <td>{item.part && alone(pick(item.part))}</td>}
          <td className="is-number">{formatCount(item.n, language)}</td>
          {isShare && <td className="is-number">{formatCount(item.d, language)}</td>}
          {first.alsoName && (
            <td className="is-number">{item.t === null ? null : formatCount(Math.round(item.t * 10) / 10, language)}</td>
          )}
        </tr>
      ))}
    </DataTable>
  )
}

function Name({ item: { kind, title, about, opens } }: { item: Matter }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const name = title || t('indicators.restricted')
  return (
    <>
      <small>{t(`indicators.kinds.${kind}`)}</small>
      {opens ? <Link to={addressOf(opens)}>{name}</Link> : name}
      {about && <small>{alone(pick(about))}</small>}
    </>
  )
}
