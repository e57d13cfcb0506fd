import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { PagesEnd } from '../parts/pages-end.tsx'
import { useCrawlWords } from './crawl-words.ts'
import { useAct } from './use-act.ts'
import { usePages } from './use-pages.ts'

const kinds = ['fetch', 'listing', 'complaint'] as const

/** What was given up after several attempts, and trying it again. */
export function DeadLetters() {
  const { t } = useTranslation('console')
  const may = useMay()
  const words = useCrawlWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('fetch')
  const letters = usePages(['dead', kind], (cursor) =>
    answer(api.GET('/api/v1/dead-letters', { params: { query: { kind, limit: 20, ...cursor } } })),
  )
  const replay = useAct(
    (ids: string[] | null) => answer(api.POST('/api/v1/dead-letters/replay', { body: { kind, ...(ids ? { ids } : {}) } })),
    ({ replayed }) => t('crawl.fleet.replayed', { count: replayed }),
  )
  const total = letters.first?.total ?? 0
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.fleet.dead')}</h2>
      <div className="work-tools">
        <Segmented
          className="crawl-segments"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`crawl.fleet.deadKind.${value}`) }))}
          onChange={setKind}
        />
        {total > 0 && may('source.manage') && (
          <Button loading={replay.isPending} onClick={() => replay.mutate(null)}>
            {t('crawl.fleet.replayAll')} ({total})
          </Button>
        )}
      </div>
      {letters.error && <FetchFailure error={letters.error} onRetry={() => letters.refetch()} />}
      {letters.first && total === 0 && <p>{t('crawl.fleet.noDead')}</p>}
      <ul className="hosts">
        {letters.items.map(({ id, subject, reason, detail, at }) => (
          <li key={id} data-dead={id}>
            <div>
              <b>{subject}</b>
              <small>
                {kind === 'fetch' && `${words.reason(reason)} · `}
                {detail}
              </small>
            </div>
            <small>{formatTime(at)}</small>
            {may('source.manage') && (
              <Button size="small" onClick={() => replay.mutate([id])}>
                {t('crawl.fleet.replay')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <PagesEnd pages={letters} />
    </section>
  )
}
