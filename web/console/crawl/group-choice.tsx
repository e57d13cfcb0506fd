import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useMay } from '../me.ts'
import { useAct } from './use-act.ts'
import { useGroups } from './use-groups.ts'

/** To which group a source belongs; whoever manages sources moves it. */
export function GroupChoice({ source: { id, group } }: { source: Pick<Schemas['SourceRow'], 'id' | 'group'> }) {
  const { t } = useTranslation('console')
  const field = useId()
  const mayManage = useMay()('source.manage')
  const groups = useGroups()
  const move = useAct(
    (key: string) =>
      answer(api.POST('/api/v1/sources/{id}/group', { params: { path: { id } }, body: { group: key === '' ? null : key } })),
    () => t('crawl.source.moved'),
  )
  if (!mayManage) return group && <p>{`${t('crawl.source.group')}: ${group.name}`}</p>
  return (
    <p className="crawl-window">
      <label htmlFor={field}>{t('crawl.source.group')}</label>
      <Select
        id={field}
        style={{ maxWidth: 260 }}
        loading={move.isPending}
        value={group?.key ?? ''}
        options={[
          { value: '', label: t('crawl.source.noGroup') },
          ...(groups.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={(key) => move.mutate(key)}
      />
    </p>
  )
}
