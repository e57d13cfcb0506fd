import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { MergingNav } from './merging-nav.tsx'
import { UndoDialog } from './undo-dialog.tsx'
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
      {data?.items.length === 0 && <Nothing text={t('same.log.none')} />}
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
    <>
      <DataTable label={t('same.nav.log')} heads={(['at', 'what', 'why', 'act'] as const).map((key) => t(`same.log.${key}`))}>
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
      </DataTable>
      {undoing && <UndoDialog decision={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}
