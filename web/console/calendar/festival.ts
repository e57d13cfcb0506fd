import type { TFunction } from 'i18next'

/** A festival in the reader's language; what the official list calls otherwise stays as it is. Two that fall together are joined by an ideographic comma. */
export const festival = (t: TFunction<'console'>, name: string): string =>
  name
    .split('\u3001')
    .map((one) => t(`calendar.names.${one}`, { defaultValue: one }))
    .join(' · ')
