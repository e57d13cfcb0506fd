import './choice.css'

interface Option<V extends string> {
  value: V
  title: string
  text: string
}

interface ChoiceProps<V extends string> {
  name: string
  label: string
  hint?: string
  value: V
  /** long texts: one card a line on phones */
  wide?: boolean
  options: readonly Option<V>[]
  onChange: (value: V) => void
}

/** Radio buttons as cards: the whole card can be tapped. */
export function Choice<V extends string>({ name, label, hint, value, wide = false, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint && <p className="field-hint choice-hint">{hint}</p>}
      <div className={wide ? 'choices is-wide' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'choice is-chosen' : 'choice'}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              <span className="choice-title">{option.title}</span>
              <span className="choice-text">{option.text}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
