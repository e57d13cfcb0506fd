import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type InspectionResult, inspectionResultKeys, inspectionResults } from '#policy/draws/results.ts'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { dayOf } from '../../lib/format.ts'
import { usePick } from '../../lib/language.ts'
import { useMe } from '../me.ts'
import { alone } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'

type Task = Schemas['InspectionTask']

/** The inspections in the order of the draw; who was drawn records what was found. */
export function TaskTable({ draw }: { draw: Schemas['Draw'] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const { data: me } = useMe()
  const [open, setOpen] = useState<Task | null>(null)
  return (
    <>
      <DataTable
        label={t('inspections.list')}
        heads={(['institution', 'inspectors', 'result', 'state'] as const).map((key) => t(`inspections.${key}`))}
      >
        {draw.tasks.map((task) => (
          <tr key={task.id}>
            <td className="is-words">{task.institution.name}</td>
            <td>{task.inspectors.map(({ name }) => name).join(' ') || '–'}</td>
            <td>{task.result ? alone(pick(inspectionResults[task.result])) : '–'}</td>
            <td>
              <TaskState task={task} />{' '}
              {!task.publishedAt && task.inspectors.some(({ id }) => id === me?.id) && (
                <Button size="small" onClick={() => setOpen(task)}>
                  {t('inspections.record')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {open && <RecordDialog drawId={draw.id} task={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function TaskState({ task }: { task: Task }) {
  const { t } = useTranslation('console')
  if (task.publishedAt) return <span className="badge is-good">{t('inspections.published')}</span>
  if (task.overdue) return <span className="badge is-bad">{t('inspections.overdue')}</span>
  return task.publishBy ? <small>{t('inspections.publishBy', { day: task.publishBy })}</small> : null
}

function RecordDialog({ drawId, task, onClose }: { drawId: string; task: Task; onClose: () => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [result, setResult] = useState<InspectionResult>(task.result ?? 'none')
  const [inspectedOn, setDay] = useState(task.inspectedOn ?? dayOf(new Date()))
  const [note, setNote] = useState(task.note)
  const [publish, setPublish] = useState(false)
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/inspections/{id}/result', {
          params: { path: { id: task.id } },
          body: { result, inspectedOn, note, publish },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['draw', drawId] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={task.institution.name}
      okText={t('inspections.save')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="work-panel">
        <Select
          aria-label={t('inspections.result')}
          value={result}
          options={inspectionResultKeys.map((value) => ({ value, label: alone(pick(inspectionResults[value])) }))}
          onChange={setResult}
        />
        <label>
          {t('inspections.day')}{' '}
          <input type="date" value={inspectedOn} onChange={({ target }) => target.value && setDay(target.value)} />
        </label>
        <Input.TextArea
          aria-label={t('inspections.note')}
          placeholder={t('inspections.note')}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Checkbox checked={publish} onChange={({ target }) => setPublish(target.checked)}>
          {t('inspections.publish')}
        </Checkbox>
        {save.error && <Alert type="error" title={failureText(save.error)} />}
      </div>
    </Modal>
  )
}
