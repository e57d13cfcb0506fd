import { PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { GroupDialog } from './group-dialog.tsx'
import { useGroups } from './use-groups.ts'
import { useShownSettings } from './use-shown-settings.ts'
import './crawl.css'

type Group = Schemas['SourceGroup']

/** Settings that many sources share, changed in one place. */
export function GroupsPage() {
  const { t } = useTranslation('console')
  useTitle(t('crawl.groups.title'))
  const may = useMay()
  const { data, error, refetch } = useGroups()
  const [editing, setEditing] = useState<Group | 'new' | null>(null)
  if (!may('source.read')) return <NotAllowed />
  return (
    <div className="work crawl">
      <Link to="/console/sources">{t('crawl.source.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{t('crawl.groups.title')}</h1>
        {may('source.manage') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing('new')}>
            {t('crawl.groups.add')}
          </Button>
        )}
      </div>
      <p className="work-lead">{t('crawl.groups.lead')}</p>
      {error && <FetchFailure error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <section className="panel work-panel" aria-label={t('crawl.groups.title')}>
          {data.items.length === 0 && <p>{t('crawl.groups.none')}</p>}
          {data.items.map((group) => (
            <GroupLine key={group.key} group={group} onEdit={() => setEditing(group)} />
          ))}
        </section>
      )}
      {data && editing && (
        <GroupDialog group={editing === 'new' ? null : editing} usual={data.usual} onClose={() => setEditing(null)} />
      )}
    </div>
  )
}

function GroupLine({ group: { key, name, sources, settings }, onEdit }: { group: Group; onEdit: () => void }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const shown = useShownSettings()(settings)
  return (
    <article className="crawl-group" data-group={key}>
      <div className="crawl-group-head">
        <b>{name}</b>
        <small>{key}</small>
        <Link to={`/console/sources?group=${encodeURIComponent(key)}`}>{t('crawl.groups.sources', { count: sources })}</Link>
        {may('source.manage') && (
          <Button size="small" onClick={onEdit}>
            {t('crawl.groups.edit')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <small>{t('crawl.groups.asUsual')}</small>
      ) : (
        <dl className="crawl-facts">
          {shown.map(({ name: setting, words }) => (
            <div key={setting}>
              <dt>{t(`crawl.source.setting.${setting}`)}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
