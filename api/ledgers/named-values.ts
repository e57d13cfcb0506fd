/** `grade:P3,kind:final` as pairs. */
import { Refusal } from '#api/errors.ts'

/** Refuses names that are not among the allowed. `parameter` is what the caller wrote them in. */
export function namedValues(parameter: string, words = '', allowed: readonly string[] = []): [name: string, value: string][] {
  return words.split(',').flatMap((pair) => {
    if (pair === '') return []
    const [name = '', value = ''] = pair.split(':')
    if (!allowed.includes(name)) {
      const message = `${name.slice(0, 40)}: ${allowed.join(', ') || '-'}`
      throw new Refusal('validation-failed', { errors: [{ path: parameter, message }] })
    }
    return [[name, value]]
  })
}
