import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Draft, Visit } from './on-phone.ts'

/** Why a record is not on the server: what it refused, or what a colleague wrote in the meantime, side by side. */
export function WhyNot({ draft, visit, onAgain }: { draft: Draft; visit: Visit; onAgain: () => void }) {
  const { t } = useTranslation('console')
  const isConflict = draft.state === 'conflict'
  if (draft.state === 'ready') return <Notice tone="info">{t('visits.readyHint')}</Notice>
  if (!isConflict && draft.state !== 'refused') return null
  const lines = draft.why.map(({ path, message }) => {
    const field = path.replace(/^record\./, '').split('.')[0] ?? ''
    return { field, name: field && t(`visits.field.${field}`, { defaultValue: field }), message }
  })
  return (
    <Notice tone="danger" title={t(isConflict ? 'visits.conflict' : 'visits.refused')} announce>
      <ul className="visits-why">
        {lines.map(({ field, name, message }) => (
          <li key={`${field} ${message}`}>
            {name && <b>{name}</b>} {message}
          </li>
        ))}
      </ul>
      {isConflict && visit.edition > draft.after && <Button onClick={onAgain}>{t('visits.again')}</Button>}
    </Notice>
  )
}
