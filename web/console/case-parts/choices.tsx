import { useTranslation } from 'react-i18next'

interface ChoicesProps {
  title: string
  /** `from`: where it stands, when several lines read alike */
  lines: readonly { id: string; text: string; from?: string | undefined }[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** A list of things with a box each. */
export function Choices({ title, lines, chosen, onChange }: ChoicesProps) {
  const { t } = useTranslation('console')
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="same-choice panel">
      <legend>{title}</legend>
      {lines.length === 0 && <p className="work-none">{t('same.parts.none')}</p>}
      {lines.map(({ id, text, from }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {text}
          {from && <small> {from}</small>}
        </label>
      ))}
    </fieldset>
  )
}
