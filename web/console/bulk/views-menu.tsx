import { DeleteOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Popover, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { alertView, useViewAct, useViews, type View } from './use-views.ts'

/** Queues kept under a name: one's own, and those that the district shares. */
export function ViewsMenu() {
  const { t } = useTranslation('console')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={<Views onChoose={() => setOpen(false)} />}
      title={t('bulk.views')}
    >
      <Button>
        {t('bulk.views')} <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  )
}

function Views({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation('console')
  const { data } = useViews()
  const remove = useViewAct((id: string) => answer(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })))
  return (
    <div className="views">
      {data?.items.length === 0 && <p className="side-quiet">{t('bulk.noViews')}</p>}
      <ul>
        {data?.items.map((view) => {
          const { id, name, query, shared, mine } = view
          return (
            <li key={id}>
              <Link to={`/console/cases?${query}`} onClick={onChoose}>
                {name}
              </Link>
              {shared && <span className="badge">{t('bulk.shared')}</span>}
              <AlertChoice view={view} />
              {mine && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('bulk.forget', { name })}
                  icon={<DeleteOutlined aria-hidden="true" />}
                  onClick={() => remove.mutate(id)}
                />
              )}
            </li>
          )
        })}
      </ul>
      <KeepView />
    </div>
  )
}

/** From how many new cases on; what stands in between is nobody's wish. */
const alertSteps = [1, 5, 10, 20, 50]

function AlertChoice({ view: { id, name, alert } }: { view: View }) {
  const { t } = useTranslation('console')
  const change = useViewAct((atLeast: number | null) => alertView(id, atLeast))
  const never = { value: 0, label: t('bulk.alert.never') }
  return (
    <Select
      size="small"
      className="views-alert"
      aria-label={t('bulk.alert.label', { name })}
      popupMatchSelectWidth={false}
      value={alert?.atLeast ?? 0}
      loading={change.isPending}
      options={[never, ...alertSteps.map((count) => ({ value: count, label: t('bulk.alert.from', { count }) }))]}
      onChange={(atLeast) => change.mutate(atLeast === 0 ? null : atLeast)}
    />
  )
}

function KeepView() {
  const { t } = useTranslation('console')
  const [search] = useSearchParams()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useViewAct(() =>
    answer(api.POST('/api/v1/views', { body: { name: name.trim(), query: search.toString(), shared } })),
  )
  return (
    <form
      className="views-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) save.mutate(undefined, { onSuccess: () => setName('') })
      }}
    >
      <Input
        aria-label={t('bulk.viewName')}
        placeholder={t('bulk.viewName')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
        {t('bulk.share')}
      </Checkbox>
      <Button htmlType="submit" disabled={!name.trim()} loading={save.isPending}>
        {t('bulk.keep')}
      </Button>
    </form>
  )
}
