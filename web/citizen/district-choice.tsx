import { districts } from '#policy/districts/units.ts'
import { useLanguage } from '../lib/language.ts'
import './district-choice.css'

/** The whole city or one of its counties. `all` is what the whole city is called; its value is the empty text. */
export function DistrictChoice(props: { label: string; all: string; value: string; onChange: (code: string) => void }) {
  const { label, all, value, onChange } = props
  const language = useLanguage()
  return (
    <label className="district-choice">
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{all}</option>
        {districts.map(({ code, name, en }) => (
          <option key={code} value={code}>
            {language === 'zh' ? name : en}
          </option>
        ))}
      </select>
    </label>
  )
}
