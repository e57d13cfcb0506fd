import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import type { paths } from '../../lib/api-schema.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { useDeed } from '../parts/use-deed.ts'
import { MergingNav } from './merging-nav.tsx'
import { Reasons } from './reasons.tsx'
import './merging.css'

type Answer = paths['/api/v1/unknown-institutions']['get']['responses'][200]['content']['application/json']
type Waiting = Answer['items'][number]
type Said = { institutionId: string } | { name: string } | 'nobody' | 'again'

/** What is on file of which nobody knows whom it is about, each with who could be meant. */
export function UnknownPage() {
  const { t } = useTranslation('console')
  useTitle(t('same.nav.unknown'))
  const [search] = useSearchParams()
  const givenUp = search.has('given-up')
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['merging', 'unknown', givenUp],
    queryFn: () =>
      answer(api.GET('/api/v1/unknown-institutions', { params: { query: { givenUp: givenUp ? 'true' : 'false' } } })),
  })
  return (
    <div className="work">
      <h1 className="console-title">{t('same.title')}</h1>
      <MergingNav />
      <p className="work-lead">{t('same.unknown.lead')}</p>
      <p>
        <Link to={givenUp ? '/console/merging/unknown' : '/console/merging/unknown?given-up'}>
          {t(givenUp ? 'same.unknown.toWaiting' : 'same.unknown.toGivenUp')}
        </Link>
      </p>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('same.unknown.none')} />}
      {data?.items.map((item) => (
        <Unknown key={item.id} item={item} givenUp={givenUp} />
      ))}
    </div>
  )
}

function Unknown({ item, givenUp }: { item: Waiting; givenUp: boolean }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const [said, setSaid] = useState<Said | null>(null)
  const deed = useDeed(
    ['merging', 'institution', 'institutions'],
    (note: string) =>
      answer(
        api.POST('/api/v1/unknown-institutions/{id}', {
          params: { path: { id: item.id } },
          body: { kind: item.kind, to: said ?? 'nobody', note },
        }),
      ),
    t('same.done'),
  )
  const isNew = said !== null && typeof said === 'object' && 'name' in said
  return (
    <article className="panel work-panel" data-unknown={item.id}>
      <p className="same-meta">
        <span className="badge is-brand">{t(`same.unknown.kind.${item.kind}`)}</span>
        <b>{item.title}</b>
        <span>{formatTime(item.at)}</span>
      </p>
      <p className="same-text">{item.text}</p>
      {item.candidates.length === 0 && <p className="work-none">{t('same.unknown.nobody')}</p>}
      {item.candidates.map(({ institution, score, reasons }) => (
        <div key={institution.id} className="same-candidate">
          <div>
            <b>{institution.name}</b> <small>{t('same.unknown.score', { score })}</small>
            <Reasons reasons={reasons} />
          </div>
          <Button onClick={() => setSaid({ institutionId: institution.id })}>{t('same.unknown.this')}</Button>
        </div>
      ))}
      <div className="work-tools">
        <Button onClick={() => setSaid({ name: '' })}>{t('same.unknown.new')}</Button>
        {item.kind === 'complaint' && may('complaint.handle') && (
          <Link to={`/console/complaints/${item.id}/split`}>{t('same.split.title')}</Link>
        )}
        <Button onClick={() => setSaid(givenUp ? 'again' : 'nobody')}>
          {t(givenUp ? 'same.unknown.again' : 'same.unknown.giveUp')}
        </Button>
      </div>
      {said && (
        <NoteDialog
          title={t(
            said === 'nobody'
              ? 'same.unknown.giveUp'
              : said === 'again'
                ? 'same.unknown.again'
                : isNew
                  ? 'same.unknown.new'
                  : 'same.unknown.this',
          )}
          okText={t('same.confirm')}
          busy={deed.isPending}
          ready={!isNew || said.name.trim().length >= 2}
          onOk={(note) => deed.mutate(note, { onSuccess: () => setSaid(null) })}
          onClose={() => setSaid(null)}
        >
          {isNew && (
            <>
              <label htmlFor="new-name">{t('same.unknown.name')}</label>
              <Input id="new-name" maxLength={100} value={said.name} onChange={({ target }) => setSaid({ name: target.value })} />
            </>
          )}
        </NoteDialog>
      )}
    </article>
  )
}
