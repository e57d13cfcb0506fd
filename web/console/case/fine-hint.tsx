import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { degreesOf, type FineFacts, fineRange, hasFine } from '#policy/violations/fine-range.ts'
import { violationByCode } from '#policy/violations.ts'
import { useLanguage } from '../../lib/language.ts'

const amounts = ['adCost', 'fees', 'refunded'] as const

/** What fine the law provides, counted from the amounts that the officer knows: a hint, nothing is filled in by it. */
export function FineHint({ violations }: { violations: readonly string[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const fined = violations.filter(hasFine)
  const [code, setCode] = useState(fined[0])
  const [facts, setFacts] = useState<FineFacts>({ degree: 'ordinary' })
  if (!code) return null
  const range = fineRange(code, facts)
  const yuan = (amount: number) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en').format(amount)
  return (
    <fieldset className="fine-hint">
      <legend>{t('file.fine.title')}</legend>
      <div className="fine-hint-facts">
        <Form.Item label={t('file.fine.violation')} htmlFor="fine-violation">
          <Select
            id="fine-violation"
            value={code}
            options={fined.map((value) => ({ value, label: `${value} ${violationByCode(value)?.[language] ?? ''}` }))}
            onChange={(next) => {
              setCode(next)
              setFacts({ ...facts, degree: degreesOf(next)[0] ?? 'ordinary' })
            }}
          />
        </Form.Item>
        <Form.Item label={t('file.fine.degree')} htmlFor="fine-degree">
          <Select
            id="fine-degree"
            value={facts.degree}
            options={degreesOf(code).map((value) => ({ value, label: t(`file.fine.degrees.${value}`) }))}
            onChange={(degree) => setFacts({ ...facts, degree })}
          />
        </Form.Item>
        {amounts.map((name) => (
          <Form.Item key={name} label={t(`file.fine.${name}`)} htmlFor={`fine-${name}`}>
            <InputNumber
              id={`fine-${name}`}
              min={0}
              max={1_000_000_000}
              precision={2}
              onChange={(value) => setFacts({ ...facts, [name]: value ?? undefined })}
            />
          </Form.Item>
        ))}
      </div>
      <output htmlFor={['fine-violation', 'fine-degree', ...amounts.map((name) => `fine-${name}`)].join(' ')}>
        {range ? (
          <>
            <strong>{t('file.fine.range', { from: yuan(range.from), to: yuan(range.to) })}</strong>
            {range.by && (
              <span>{t('file.fine.by', { from: range.by.times[0], to: range.by.times[1], amount: yuan(range.by.amount) })}</span>
            )}
            {range.confiscate > 0 && <span>{t('file.fine.confiscate', { amount: yuan(range.confiscate) })}</span>}
          </>
        ) : (
          <strong>{t('file.fine.none')}</strong>
        )}
        <small>{violationByCode(code)?.penalty?.[language]}</small>
        <small>{t('file.fine.note')}</small>
      </output>
    </fieldset>
  )
}
