import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Outcome, type PauseReason, pauseReasonNames } from '#policy/case-flow.ts'
import { departments } from '#policy/departments.ts'
import { useLanguage } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { closingGrounds, notFiledGrounds } from './guard-facts.ts'
import { OutcomeQuestion } from './outcome-question.tsx'

export interface Answers {
  note: string
  notFiledGround?: (typeof notFiledGrounds)[number]
  closingGround?: (typeof closingGrounds)[number]
  transferTo?: string
  reviewer?: string
  outcome?: Partial<Outcome>
  pauseReason?: PauseReason
}

const pauseReasons = Object.keys(pauseReasonNames) as PauseReason[]

interface MoveQuestionsProps {
  guards: readonly string[]
  answers: Answers
  /** codes of what is alleged */
  violations: readonly string[]
  officers: readonly { id: string; name: string }[]
  onAnswer: (part: Partial<Answers>) => void
}

/** What a step of the procedure asks beyond ticks: a ground, an office, a person, a note. */
export function MoveQuestions({ guards, answers, violations, officers, onAnswer }: MoveQuestionsProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <>
      {guards.includes('notFiledGround') && (
        <Question
          id="not-filed-ground"
          label={t('file.move.notFiledGround')}
          value={answers.notFiledGround}
          options={notFiledGrounds.map((value) => ({ value, label: t(`file.move.grounds.${value}`) }))}
          onChange={(notFiledGround) => onAnswer({ notFiledGround })}
        />
      )}
      {guards.includes('closingGround') && (
        <Question
          id="closing-ground"
          label={t('file.move.closingGround')}
          value={answers.closingGround}
          options={closingGrounds.map((value) => ({ value, label: t(`file.move.closing.${value}`) }))}
          onChange={(closingGround) => onAnswer({ closingGround })}
        />
      )}
      {guards.includes('transferTarget') && (
        <Question
          id="transfer-to"
          label={t('file.move.transferTo')}
          value={answers.transferTo}
          options={departments.map(({ code, ...names }) => ({ value: code, label: names[language] }))}
          onChange={(transferTo) => onAnswer({ transferTo })}
        />
      )}
      {guards.includes('reviewerIndependent') && (
        <Question
          id="reviewer"
          label={t('file.move.reviewer')}
          value={answers.reviewer}
          options={officers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(reviewer) => onAnswer({ reviewer })}
        />
      )}
      {guards.includes('pauseReason') && (
        <Question
          id="pause-reason"
          label={t('file.move.pauseReason')}
          value={answers.pauseReason}
          options={pauseReasons.map((value) => ({ value, label: alone(pauseReasonNames[value][language]) }))}
          onChange={(pauseReason) => onAnswer({ pauseReason })}
        />
      )}
      {guards.includes('outcome') && (
        <OutcomeQuestion outcome={answers.outcome ?? {}} violations={violations} onAnswer={(outcome) => onAnswer({ outcome })} />
      )}
      <Form.Item
        label={t('file.move.note')}
        extra={t('file.move.noteHint')}
        required={guards.includes('note')}
        htmlFor="move-note"
      >
        <Input.TextArea
          id="move-note"
          rows={3}
          maxLength={2000}
          value={answers.note}
          onChange={(event) => onAnswer({ note: event.target.value })}
        />
      </Form.Item>
    </>
  )
}

interface QuestionProps<V extends string> {
  id: string
  label: string
  value: V | undefined
  options: { value: V; label: string }[]
  onChange: (value: V) => void
}

function Question<V extends string>({ id, label, value, options, onChange }: QuestionProps<V>) {
  return (
    <Form.Item label={label} required htmlFor={id}>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value ? { value } : {})}
        options={options}
        onChange={onChange}
      />
    </Form.Item>
  )
}
