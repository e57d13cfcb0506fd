import { useCallback, useEffect, useRef, useState } from 'react'
import { maxFiles, type Refusal, refusalOf, type SentFile, upload } from './upload.ts'

/** A file on its way, or one that did not arrive. */
export interface Sending {
  key: number
  file: File
  preview: string | null
  percent: number
  error: unknown
}

export interface Refused {
  name: string
  why: Refusal | 'tooMany'
}

const previewOf = (file: File) => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null)

/** How the list of those that arrived changes. */
type ChangeFiles = (next: (files: SentFile[]) => SentFile[]) => void

/** Uploads files as they are chosen; those that arrived are kept by the caller. `change` stays the same function over renders. */
export function useFiles(files: readonly SentFile[], change: ChangeFiles) {
  const [sending, setSending] = useState<Sending[]>([])
  const [refused, setRefused] = useState<Refused[]>([])
  const previews = useRef(new Map<string, string>())
  const cancels = useRef(new Map<number, () => void>())
  const nextKey = useRef(0)

  useEffect(() => {
    const running = cancels.current
    return () => {
      for (const cancel of running.values()) cancel()
    }
  }, [])

  const patch = useCallback(
    (key: number, part: Partial<Sending>) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  )
  const forget = useCallback((key: number) => {
    cancels.current.get(key)?.()
    cancels.current.delete(key)
    setSending((all) => all.filter((one) => one.key !== key))
  }, [])

  const send = useCallback(
    ({ key, file, preview }: Sending) => {
      patch(key, { percent: 0, error: null })
      const { done, cancel } = upload(file, (percent) => patch(key, { percent }))
      cancels.current.set(key, cancel)
      done.then(
        (sent) => {
          if (preview) previews.current.set(sent.id, preview)
          change((files) => [...files, sent])
          cancels.current.delete(key)
          forget(key)
        },
        (error) => patch(key, { error }),
      )
    },
    [change, forget, patch],
  )

  const add = (chosen: File[]) => {
    const room = maxFiles - files.length - sending.length
    const wrong: Refused[] = []
    for (const [at, file] of chosen.entries()) {
      const why = at >= room ? 'tooMany' : refusalOf(file)
      if (why) {
        wrong.push({ name: file.name, why })
        continue
      }
      const one: Sending = { key: nextKey.current++, file, preview: previewOf(file), percent: 0, error: null }
      setSending((all) => [...all, one])
      send(one)
    }
    setRefused(wrong)
  }

  const remove = (id: string) => change((files) => files.filter((file) => file.id !== id))
  return { sending, refused, add, retry: send, forget, remove, previewOf: (id: string) => previews.current.get(id) ?? null }
}

/** Nothing is sent off while a file is under way or did not arrive. */
export function unsent(sending: readonly { error: unknown }[]): 'wait' | 'failedLeft' | null {
  if (sending.length === 0) return null
  return sending.some(({ error }) => error) ? 'failedLeft' : 'wait'
}
