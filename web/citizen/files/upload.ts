/** Sends one file with progress. XMLHttpRequest, because fetch cannot tell how much has gone out. */
import { NoAnswer, Problem } from '../../lib/api.ts'

/** A file that reached the server: the token attaches it for 24 hours. */
export interface SentFile {
  id: string
  token: string
  name: string
  size: number
  mediaType: string
}

export const maxFiles = 20
const mega = 1024 * 1024
const recording = /^(audio|video)\//
/** bytes; recordings may be longer than pictures */
const mostOf = (type: string): number => (recording.test(type) ? 30 : 10) * mega
const accepted = /^(image\/(jpeg|png|webp)|application\/pdf|audio\/.+|video\/.+)$/
/** Phones turn their own picture formats into JPEG when only these are asked for. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,application/pdf,audio/*,video/*'

export type Refusal = 'tooBig' | 'tooLong' | 'empty' | 'wrongType'

export function refusalOf(file: { size: number; type: string }): Refusal | null {
  if (file.size === 0) return 'empty'
  if (file.size > mostOf(file.type)) return recording.test(file.type) ? 'tooLong' : 'tooBig'
  return accepted.test(file.type) ? null : 'wrongType'
}

interface Upload {
  done: Promise<SentFile>
  cancel: () => void
}

export function upload(file: File, onProgress: (percent: number) => void): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<SentFile>((resolve, reject) => {
    request.open('POST', `/api/v1/public/attachments?name=${encodeURIComponent(file.name.slice(-200) || 'file')}`)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / Math.max(total, 1)) * 100))
    request.onload = () =>
      request.status === 201 ? resolve(request.response) : reject(new Problem(request.status, request.response))
    request.onerror = () => reject(new NoAnswer())
    request.ontimeout = () => reject(new NoAnswer())
    // thirty megabytes on a slow line
    request.timeout = 900_000
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}
