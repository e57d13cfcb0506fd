import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { grades } from '#policy/stages.ts'
import { useLanguage } from '../../lib/language.ts'
import type { Draft } from './draft.ts'

/** Everything that is about to be sent, with a way back to each part. */
export function Review({ draft, onEdit }: { draft: Draft; onEdit: (step: 1 | 2) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const grade = grades.find(({ code }) => code === draft.grade)
  const district = districts.find(({ code }) => code === draft.districtCode)
  const place = [district && (language === 'zh' ? district.name : district.en), draft.address.trim()].filter(Boolean).join(' ')
  return (
    <section className="review">
      <h2>{t('report.review.title')}</h2>
      <dl>
        <Line label={t('report.review.text')} onEdit={() => onEdit(1)}>
          <span className="review-text">{draft.text.trim()}</span>
        </Line>
        <Line label={t('report.review.files')} onEdit={() => onEdit(1)}>
          {draft.files.length > 0 ? t('report.review.filesCount', { count: draft.files.length }) : t('report.review.none')}
        </Line>
        <Line label={t('report.review.who')} onEdit={() => onEdit(2)}>
          {draft.unknownInstitution ? t('report.review.unknownWho') : draft.institutionName}
        </Line>
        {draft.kind === 'school' && (grade || draft.className.trim()) && (
          <Line label={t('report.review.class')} onEdit={() => onEdit(2)}>
            {[grade?.[language], draft.className.trim()].filter(Boolean).join(' ')}
          </Line>
        )}
        <Line label={t('report.review.where')} onEdit={() => onEdit(2)}>
          {place || t('report.review.none')}
        </Line>
      </dl>
    </section>
  )
}

function Line({ label, onEdit, children }: { label: string; onEdit: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="review-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>
        <button type="button" aria-label={`${t('report.review.edit')} ${label}`} onClick={onEdit}>
          {t('report.review.edit')}
        </button>
      </dd>
    </div>
  )
}
