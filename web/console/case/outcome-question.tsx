import { Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { bases, basesFor, citationText } from '#policy/basis.ts'
import { measureNames, type Outcome, outcomeKindNames } from '#policy/case-flow.ts'
import { useLanguage } from '../../lib/language.ts'
import { FineHint } from './fine-hint.tsx'

type Kind = Outcome['kind']
type Measure = Outcome['measures'][number]

interface OutcomeQuestionProps {
  outcome: Partial<Outcome>
  violations: readonly string[]
  onAnswer: (outcome: Partial<Outcome>) => void
}

/** Clauses in force; those behind what is alleged come first. */
function clauses(violations: readonly string[]) {
  const today = new Date().toISOString().slice(0, 10)
  const near = new Set(violations.flatMap((code) => basesFor(code, today)))
  return [...near, ...bases.filter((basis) => basis.to === null && !near.has(basis))]
}

/** What is decided, on which clause, with which measures; money is asked for where it is due. */
export function OutcomeQuestion({ outcome, violations, onAnswer }: OutcomeQuestionProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const measures = outcome.measures ?? []
  const nameOf = (kind: Measure['kind']) => measureNames[kind][language]
  const choose = (kinds: Measure['kind'][]) =>
    onAnswer({ ...outcome, measures: kinds.map((kind) => measures.find((one) => one.kind === kind) ?? { kind }) })
  const price = (kind: Measure['kind'], amount: number | null) =>
    onAnswer({ ...outcome, measures: measures.map((one) => (one.kind === kind ? { kind, ...(amount ? { amount } : {}) } : one)) })
  return (
    <>
      <Form.Item label={t('file.move.outcome.kind')} required htmlFor="outcome-kind">
        <Select<Kind>
          id="outcome-kind"
          {...(outcome.kind ? { value: outcome.kind } : {})}
          options={(Object.keys(outcomeKindNames) as Kind[]).map((value) => ({
            value,
            label: outcomeKindNames[value][language],
          }))}
          onChange={(kind) => onAnswer({ ...outcome, kind })}
        />
      </Form.Item>
      <Form.Item label={t('file.move.outcome.clause')} required htmlFor="outcome-clause">
        <Select<string>
          id="outcome-clause"
          showSearch={{ optionFilterProp: 'label' }}
          {...(outcome.clause ? { value: outcome.clause } : {})}
          options={clauses(violations).map((basis) => ({ value: basis.id, label: citationText(basis)[language] }))}
          onChange={(clause) => onAnswer({ ...outcome, clause })}
        />
      </Form.Item>
      {outcome.kind === 'punish' && <FineHint violations={violations} />}
      <Form.Item label={t('file.move.outcome.measures')} htmlFor="outcome-measures">
        <Select<Measure['kind'][]>
          id="outcome-measures"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={measures.map(({ kind }) => kind)}
          options={(Object.keys(measureNames) as Measure['kind'][]).map((value) => ({ value, label: nameOf(value) }))}
          onChange={choose}
        />
      </Form.Item>
      {measures
        .filter(({ kind }) => measureNames[kind].amount)
        .map(({ kind, amount }) => (
          <Form.Item
            key={kind}
            label={t('file.move.outcome.amount', { measure: nameOf(kind) })}
            required
            htmlFor={`outcome-amount-${kind}`}
          >
            <InputNumber
              id={`outcome-amount-${kind}`}
              min={0}
              max={1_000_000_000}
              precision={2}
              {...(amount === undefined ? {} : { value: amount })}
              onChange={(value) => price(kind, value)}
            />
          </Form.Item>
        ))}
    </>
  )
}
