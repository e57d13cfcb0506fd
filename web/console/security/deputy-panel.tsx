import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { roleName } from '../names.ts'
import { useDeed } from '../parts/use-deed.ts'

/** Who stands in for me while I am away, and for whom I do. */
export function DeputyPanel() {
  const { t } = useTranslation('console')
  const deputies = useQuery({
    queryKey: ['deputies'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/deputies', { signal })),
  })
  const end = useDeed(
    ['deputies'],
    (id: string) => answer(api.DELETE('/api/v1/me/deputies/{id}', { params: { path: { id } } })),
    t('deputies.ended'),
  )
  if (deputies.isPending) return <Skeleton active />
  if (!deputies.data) return <FetchFailure error={deputies.error} onRetry={deputies.refetch} />
  const { mine, forOthers, candidates } = deputies.data
  return (
    <section className="panel security-part" aria-label={t('deputies.title')}>
      <h2>{t('deputies.title')}</h2>
      <p>{t('deputies.lead')}</p>
      <ul>
        {mine.map(({ id, ...period }) => (
          <li key={id}>
            {t('deputies.mine', period)}{' '}
            <Button size="small" loading={end.isPending} onClick={() => end.mutate(id)}>
              {t('deputies.end')}
            </Button>
          </li>
        ))}
        {forOthers.map(({ id, ...period }) => (
          <li key={id}>{t('deputies.forOthers', period)}</li>
        ))}
      </ul>
      <DeputyForm candidates={candidates} />
    </section>
  )
}

function DeputyForm({ candidates }: { candidates: Schemas['Deputies']['candidates'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [deputyId, setDeputy] = useState<string | null>(null)
  const [days, setDays] = useState({ from: '', to: '' })
  const name = useDeed(
    ['deputies'],
    (body: { deputyId: string; from: string; to: string }) => answer(api.POST('/api/v1/me/deputies', { body })),
    t('deputies.added'),
  )
  const clear = () => {
    setDeputy(null)
    setDays({ from: '', to: '' })
  }
  return (
    <div className="work-tools">
      <Select
        className="work-search"
        aria-label={t('deputies.person')}
        placeholder={t('deputies.person')}
        showSearch={{ optionFilterProp: 'label' }}
        value={deputyId}
        options={candidates.map(({ id, name: who, role }) => ({ value: id, label: `${who} · ${roleName(role, language)}` }))}
        onChange={(value: string) => setDeputy(value)}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="deputy-day" htmlFor={`deputy-${end}`}>
          {t(`deputies.${end}`)}
          <Input
            id={`deputy-${end}`}
            type="date"
            style={{ width: 160 }}
            value={days[end]}
            onChange={({ target }) => setDays((before) => ({ ...before, [end]: target.value }))}
          />
        </label>
      ))}
      <Button
        type="primary"
        loading={name.isPending}
        disabled={!deputyId || !days.from || !days.to}
        onClick={() => deputyId && name.mutate({ deputyId, ...days }, { onSuccess: clear })}
      >
        {t('deputies.add')}
      </Button>
    </div>
  )
}
