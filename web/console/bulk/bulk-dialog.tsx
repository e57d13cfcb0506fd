import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import { caseQuery, type Filters } from '../cases/filters.ts'
import { RecentRuns } from './recent-runs.tsx'
import { useRefresh, useUndo } from './use-undo.ts'

const nobody = ''

function useOfficers() {
  const { data } = useQuery({ queryKey: ['officers'], queryFn: () => answer(api.GET('/api/v1/officers')) })
  return data?.items ?? []
}

const assign = (filters: Filters, officer: string, dryRun: boolean) =>
  answer(
    api.POST('/api/v1/bulk/assignments', {
      body: { filters: caseQuery(filters), assigneeId: officer === nobody ? null : officer, dryRun },
    }),
  )

/** Gives every case of the filtered queue to one officer: counted first, then done, and undone from the message. */
export function BulkDialog({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const officers = useOfficers()
  const [officer, setOfficer] = useState<string | null>(null)
  const count = useQuery({
    queryKey: ['bulk-count', filters, officer],
    enabled: officer !== null,
    queryFn: () => assign(filters, officer ?? nobody, true),
    staleTime: 0,
  })
  const refresh = useRefresh()
  const undo = useUndo()
  const run = useMutation({
    mutationFn: () => assign(filters, officer ?? nobody, false),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: async ({ runId, changed, refused }) => {
      onClose()
      const words = t('bulk.done', { count: changed, refused: refused.length })
      const content = runId ? (
        <>
          {words}{' '}
          <Button size="small" type="link" onClick={() => undo.mutate(runId)}>
            {t('bulk.undo')}
          </Button>
        </>
      ) : (
        words
      )
      message.open({ type: 'success', content, duration: 20, key: runId ?? 'bulk' })
      await refresh()
    },
  })
  return (
    <Modal
      open
      title={t('bulk.title')}
      okText={t('bulk.run')}
      cancelText={t('file.cancel')}
      okButtonProps={{ disabled: !count.data || count.data.changed === 0 }}
      confirmLoading={run.isPending}
      onOk={() => run.mutate()}
      onCancel={onClose}
    >
      <p className="dialog-lead">{t('bulk.lead')}</p>
      <Form layout="vertical">
        <Form.Item label={t('bulk.officer')} htmlFor="bulk-officer">
          <Select
            id="bulk-officer"
            showSearch={{ optionFilterProp: 'label' }}
            {...(officer === null ? {} : { value: officer })}
            options={[
              { value: nobody, label: t('bulk.nobody') },
              ...officers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setOfficer}
          />
        </Form.Item>
      </Form>
      {count.error && <Alert type="error" showIcon title={failureText(count.error)} />}
      {count.data && (
        <Alert
          type={count.data.total > count.data.cap ? 'warning' : 'info'}
          showIcon
          title={t('bulk.would', { count: count.data.changed, same: count.data.same, refused: count.data.refused.length })}
          description={
            count.data.total > count.data.cap ? t('bulk.cap', { total: count.data.total, cap: count.data.cap }) : undefined
          }
        />
      )}
      <RecentRuns />
    </Modal>
  )
}
