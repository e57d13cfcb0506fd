import { useTranslation } from 'react-i18next'
import { visitAnswerKeys, visitAnswers, visitItemKeys, visitItems } from '#policy/visits/checklist.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import type { Draft } from './on-phone.ts'

type Given = Draft['fields']['checklist']

/** Three answers a line, large enough for a thumb. */
export function Checklist({ given, onChange }: { given: Given; onChange: (given: Given) => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <section className="visits-checks" aria-label={t('visits.field.checklist')}>
      <h2>{t('visits.field.checklist')}</h2>
      {visitItemKeys.map((item) => (
        <fieldset key={item}>
          <legend>
            {alone(pick(visitItems[item]))} <small>{visitItems[item].measure}</small>
          </legend>
          <div className="visits-answers">
            {visitAnswerKeys.map((answer) => (
              <label key={answer} className={`visits-answer is-${answer}`}>
                <input
                  type="radio"
                  name={`check-${item}`}
                  checked={given[item] === answer}
                  onChange={() => onChange({ ...given, [item]: answer })}
                />
                <span>{alone(pick(visitAnswers[answer]))}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}
