import { DeleteOutlined, DownOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'

type Views = { items: Schemas['SavedView'][] }
const key = ['views']

export const useViews = () => useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/views')) })

function useViewAct<In>(act: (input: In) => Promise<Views>) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: act,
    onSuccess: (views) => queries.setQueryData(key, views),
    onError: (error) => void message.error(failureText(error)),
  })
}

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
        {data?.items.map(({ id, name, query, shared, mine }) => (
          <li key={id}>
            <Link to={`/console/cases?${query}`} onClick={onChoose}>
              {name}
            </Link>
            {shared && <span className="badge">{t('bulk.shared')}</span>}
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
        ))}
      </ul>
      <KeepView />
    </div>
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
