import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { ScrollFrame } from '../parts/scroll-frame.tsx'
import { MergingNav } from './merging-nav.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import '../parts/work.css'
import './merging.css'

type Decision = Schemas['MergeDecision']
const kinds = [
  'merge-institutions',
  'move-between-institutions',
  'keep-apart',
  'merge-cases',
  'move-between-cases',
  'split-order',
  'undo',
] as const

/** Every judgement about sameness, who made it and why; each can be taken back. */
export function DecisionsPage() {
  const { t } = useTranslation('console')
  useTitle(t('same.nav.log'))
  const [search, setSearch] = useSearchParams()
  const before = Number(search.get('before')) || undefined
  const about = search.get('about') ?? undefined
  const query = { ...(before ? { before } : {}), ...(about ? { about } : {}) }
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['merging', 'log', query],
    queryFn: () => answer(api.GET('/api/v1/merging/decisions', { params: { query } })),
  })
  return (
    <div className="work">
      <h1 className="console-title">{t('same.title')}</h1>
      <MergingNav />
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <div className="panel queue-empty">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('same.log.none')} />
        </div>
      )}
      {data && data.items.length > 0 && <Log decisions={data.items} />}
      {data?.next && (
        <div className="work-tools">
          <Button onClick={() => setSearch({ before: String(data.next), ...(about ? { about } : {}) })}>
            {t('same.log.older')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Log({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation('console')
  const [undoing, setUndoing] = useState<Decision | null>(null)
  const nameOf = (kind: string) => {
    const known = kinds.find((one) => one === kind)
    return known ? t(`same.log.kind.${known}`) : kind
  }
  return (
    <ScrollFrame panel label={t('same.nav.log')}>
      <table className="work-table">
        <thead>
          <tr>
            {(['at', 'what', 'why', 'act'] as const).map((key) => (
              <th scope="col" key={key}>
                {t(`same.log.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.id} data-decision={decision.id}>
              <td className="is-time">
                {formatTime(decision.at)}
                <br />
                <small>{decision.actor ?? t('same.log.system')}</small>
              </td>
              <td className="is-words">
                <b>{nameOf(decision.kind)}</b>
                <br />
                {[decision.from, decision.into].filter(Boolean).join(' → ')}
                {decision.items > 0 && <small> {t('same.log.items', { count: decision.items })}</small>}
              </td>
              <td className="is-words">{decision.note}</td>
              <td>
                {decision.undone ? (
                  <span className="badge">{t('same.log.undone')}</span>
                ) : (
                  decision.kind !== 'undo' &&
                  decision.partOfId === null && (
                    <Button size="small" onClick={() => setUndoing(decision)}>
                      {t('same.log.undo')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {undoing && <UndoDialog decision={undoing} onClose={() => setUndoing(null)} />}
    </ScrollFrame>
  )
}
