import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { complaintStateNames, complaintTicks } from '#policy/complaint-flow.ts'
import { type ComplaintGround, complaintGrounds } from '#policy/complaint-grounds.ts'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import type { CourseAction } from './complaint-course.tsx'

interface ComplaintMoveProps {
  action: CourseAction
  complaint: Schemas['ComplaintView']
  state: string
  onClose: () => void
}

type Tick = keyof typeof complaintTicks
const isTick = (guard: string): guard is Tick => guard in complaintTicks
const isGround = (guard: string): guard is ComplaintGround => guard === 'rejectReason' || guard === 'terminationReason'

/** One step with a complaint: what has to be recorded with it, a ground where the law lists some, and a note. */
export function ComplaintMove({ action, complaint, state, onClose }: ComplaintMoveProps) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const [ticked, setTicked] = useState<string[]>([])
  const [reason, setReason] = useState<number>()
  const [recovered, setRecovered] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const move = useMoveComplaint(complaint.id, state, onClose)
  const guards = action.blockedBy.map(({ guard }) => guard)
  const ticks = guards.filter(isTick)
  const ground = guards.find(isGround)
  const ready = ticks.every((guard) => ticked.includes(guard)) && (!ground || reason !== undefined)
  const submit = () => {
    const facts = {
      ...Object.assign({}, ...ticks.map((guard) => complaintTicks[guard])),
      ...(ground ? { [ground]: reason } : {}),
      ...(recovered === null ? {} : { recoveredYuan: recovered }),
    }
    move.mutate({ action: action.action, facts, ...(note.trim() ? { note: note.trim() } : {}) })
  }
  const target = complaintStateNames[action.to as keyof typeof complaintStateNames]
  return (
    <Modal
      open
      title={t('file.complaint.course.title', { action: alone(pick(action)), number: complaint.number })}
      okText={t('file.complaint.course.submit')}
      cancelText={t('file.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={move.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <p className="dialog-lead">{t('file.complaint.course.to', { state: alone(pick(target)) })}</p>
      <Form layout="vertical">
        {ground && <GroundQuestion ground={ground} day={groundDay(complaint)} reason={reason} onChoose={setReason} />}
        {ticks.length > 0 && (
          <Form.Item label={t('file.complaint.course.record')}>
            <Checkbox.Group
              className="dialog-radios"
              value={ticked}
              onChange={(values) => setTicked(values.map(String))}
              options={ticks.map((guard) => ({ value: guard, label: t(`file.complaint.course.ticks.${guard}`) }))}
            />
          </Form.Item>
        )}
        {action.to === 'AGREED' && (
          <Form.Item label={t('file.complaint.course.recovered')} htmlFor="complaint-recovered">
            <InputNumber
              id="complaint-recovered"
              min={0}
              max={100_000_000}
              precision={2}
              value={recovered}
              onChange={setRecovered}
            />
          </Form.Item>
        )}
        <Form.Item label={t('file.complaint.course.note')} htmlFor="complaint-note">
          <Input.TextArea
            id="complaint-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The clock of the complaint runs since the day whose rules hold for it. */
const groundDay = ({ course, filedAt }: Schemas['ComplaintView']): string => course?.clock?.since ?? filedAt.slice(0, 10)

interface GroundQuestionProps {
  ground: ComplaintGround
  day: string
  reason: number | undefined
  onChoose: (reason: number) => void
}

function GroundQuestion({ ground, day, reason, onChoose }: GroundQuestionProps) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const { grounds } = complaintGrounds(ground, day)
  const options = Object.entries(grounds).map(([key, names]) => ({ value: Number(key), label: `${key}. ${alone(pick(names))}` }))
  return (
    <Form.Item label={t('file.complaint.course.ground')} required htmlFor="complaint-ground">
      <Select id="complaint-ground" {...(reason === undefined ? {} : { value: reason })} options={options} onChange={onChoose} />
    </Form.Item>
  )
}

type Step = { action: string; note?: string; facts: Record<string, never> }

/** What comes back is the whole case, with the step in its history. A complaint moved by somebody else is read again. */
function useMoveComplaint(id: string, state: string, onDone: () => void) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  return useMutation({
    mutationFn: (step: Step) =>
      answer(api.POST('/api/v1/complaints/{id}/moves', { params: { path: { id } }, body: { ...step, state } })),
    onSuccess: (fresh) => {
      queries.setQueryData(['case', fresh.case.id], fresh)
      onDone()
    },
    onError: (error) => {
      const isStale = error instanceof Problem && error.code === 'stale-version'
      message.error(isStale ? t('file.complaint.course.stale') : failureText(error), 8)
      if (!isStale) return
      void queries.invalidateQueries({ queryKey: ['case'] })
      onDone()
    },
  })
}
