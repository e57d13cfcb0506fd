import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Failure } from '../components/failure.tsx'
import { describedBy, Field } from '../components/field.tsx'

interface SearchFormProps {
  /** id of the input */
  id: string
  label: string
  hint: string
  submit: string
  tooShort: string
  maxLength: number
  onSearch: (text: string) => Promise<void>
}

const fewest = 2

/** One line of words in, whatever `onSearch` shows out. What fails is said below and can be tried again. */
export function SearchForm({ id, label, hint, submit, tooShort, maxLength, onSearch }: SearchFormProps) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>()
  const [failure, setFailure] = useState<unknown>(null)
  const input = useRef<HTMLInputElement>(null)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim().length < fewest) {
      setWrong(tooShort)
      input.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    await onSearch(text.trim()).catch(setFailure)
    setBusy(false)
  }
  return (
    <form className="card" noValidate onSubmit={onSubmit}>
      <Field id={id} label={label} hint={hint} error={wrong}>
        <input
          ref={input}
          id={id}
          className="input"
          maxLength={maxLength}
          enterKeyHint="search"
          autoComplete="off"
          value={text}
          aria-describedby={describedBy(id, wrong)}
          aria-invalid={Boolean(wrong)}
          onChange={(event) => {
            setWrong(undefined)
            setText(event.target.value)
          }}
        />
      </Field>
      <Button type="submit" look="primary" busy={busy}>
        {submit}
      </Button>
      {failure !== null && <Failure error={failure} />}
    </form>
  )
}
