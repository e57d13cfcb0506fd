import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useAct } from './use-act.ts'

/** Switch a source on or off, or walk a few of its pages at once. */
export function SourceActions({ source }: { source: Pick<Schemas['SourceRow'], 'id' | 'name' | 'enabled'> }) {
  const { t } = useTranslation('console')
  const params = { path: { id: source.id } }
  const turn = useAct((enabled: boolean) => answer(api.POST('/api/v1/sources/{id}/enabled', { params, body: { enabled } })))
  const test = useAct(
    () => answer(api.POST('/api/v1/sources/{id}/test', { params })),
    () => t('crawl.sources.tested'),
  )
  const word = source.enabled ? t('crawl.sources.disable') : t('crawl.sources.enable')
  const of = <span className="visually-hidden"> {source.name}</span>
  return (
    <>
      <Button size="small" loading={test.isPending} onClick={() => test.mutate(undefined)}>
        {t('crawl.sources.test')}
        {of}
      </Button>
      <Button size="small" loading={turn.isPending} onClick={() => turn.mutate(!source.enabled)}>
        {word}
        {of}
      </Button>
    </>
  )
}
