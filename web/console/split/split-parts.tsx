import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { UndoDialog } from '../merging/undo-dialog.tsx'
import type { SplitView } from './split-page.tsx'

/** Into what an order was split, where each matter stands, and the way back. */
export function SplitParts({ view }: { view: SplitView }) {
  const { t } = useTranslation('console')
  const [undoing, setUndoing] = useState(false)
  return (
    <section className="panel work-panel" aria-label={t('same.split.parts')}>
      <h2>{t('same.split.parts')}</h2>
      <ul className="master-list">
        {view.parts.map((part) => (
          <li key={part.id} data-part={part.number}>
            <b>{part.number}</b>{' '}
            {part.case ? (
              <Link to={`/console/cases/${part.case.id}`}>{part.case.number}</Link>
            ) : (
              <small>{t('same.split.noCase')}</small>
            )}
            <br />
            {part.text}
            {part.institutionName && <small> · {part.institutionName}</small>}
          </li>
        ))}
      </ul>
      {view.decisionId && (
        <div className="work-tools">
          <Button onClick={() => setUndoing(true)}>{t('same.split.undo')}</Button>
        </div>
      )}
      {undoing && view.decisionId && (
        <UndoDialog decision={{ id: view.decisionId, from: view.number }} onClose={() => setUndoing(false)} />
      )}
    </section>
  )
}
