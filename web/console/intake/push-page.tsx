import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Popconfirm, Select, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { useSourceName } from '../parts/use-source-name.ts'

type Source = Schemas['PushSource']
const key = ['push-sources']
const channels = ['hotline-12345', 'hotline-12315', 'web'] as const
type NewSource = { name: string; channel: (typeof channels)[number]; perMinute: number }

/** Systems that may send complaints by themselves: each has a key, shown once, and a quota; each is revoked alone. */
export function PushPage() {
  const { t } = useTranslation('console')
  useTitle(t('push.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/push-sources')) })
  if (!may('user.manage')) return <NotAllowed />
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('push.title')}</h1>
      </div>
      <p className="work-lead">{t('push.lead')}</p>
      <NewSourceForm />
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('push.none')} />}
      {data && data.items.length > 0 && <SourceTable sources={data.items} />}
    </div>
  )
}

function NewSourceForm() {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const sourceName = useSourceName()
  const [form] = Form.useForm<NewSource>()
  const create = useMutation({
    mutationFn: (body: NewSource) => answer(api.POST('/api/v1/push-sources', { body })),
    onSuccess: () => {
      form.resetFields()
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <section className="panel work-panel">
      <h2>{t('push.new')}</h2>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ channel: 'hotline-12345', perMinute: 600 }}
        onFinish={(told) => create.mutate(told)}
      >
        <Form.Item
          name="name"
          label={t('push.name')}
          rules={[{ required: true, min: 2, max: 100, message: t('push.nameMissing') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="channel" label={t('push.channel')}>
          <Select options={channels.map((value) => ({ value, label: sourceName.channel(value) }))} />
        </Form.Item>
        <Form.Item name="perMinute" label={t('push.perMinute')}>
          <InputNumber min={1} max={60_000} precision={0} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('push.create')}
        </Button>
      </Form>
      {create.error && <Alert type="error" title={failureText(create.error)} />}
      {create.data && (
        <Alert
          type="success"
          title={t('push.once', { name: create.data.source.name })}
          description={
            <Typography.Text copyable code data-testid="push-key">
              {create.data.key}
            </Typography.Text>
          }
        />
      )}
    </section>
  )
}

function SourceTable({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sourceName = useSourceName()
  return (
    <DataTable
      label={t('push.title')}
      heads={(['name', 'channel', 'perMinute', 'created', 'used', 'act'] as const).map((column) => t(`push.${column}`))}
    >
      {sources.map((source) => (
        <tr key={source.id}>
          <td className="is-words">{source.name}</td>
          <td>{sourceName.channel(source.channel)}</td>
          <td className="is-number">{formatCount(source.perMinute, language)}</td>
          <td>{formatTime(source.createdAt)}</td>
          <td>{source.lastUsedAt ? formatTime(source.lastUsedAt) : t('push.never')}</td>
          <td>
            <Revoke source={source} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function Revoke({ source }: { source: Source }) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/push-sources/{id}/revoke', { params: { path: { id: source.id } } })),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (source.revokedAt) return <span className="badge is-bad">{t('push.revoked', { time: formatTime(source.revokedAt) })}</span>
  return (
    <Popconfirm title={t('push.sure')} onConfirm={() => revoke.mutate()}>
      <Button size="small" danger loading={revoke.isPending}>
        {t('push.revoke')}
      </Button>
    </Popconfirm>
  )
}
