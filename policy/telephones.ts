/** Telephone numbers of offices as people write them. */

/** Landlines with their area code, mobiles, 400 and 800 numbers, service numbers such as 12345. */
const telephone =
  /^(?:(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:[-转]\d{1,6})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1\d{2}|1[02]\d{3}|9\d{4,5})$/

export const isTelephone = (text: string): boolean => telephone.test(text)

/** Several stand apart by 、 or ; */
export const telephonesOf = (text: string): string[] =>
  text
    .split(/[、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What a telephone dials: digits alone, an extension after a pause. 028-85000000转12 → 02885000000,12 */
export const dialled = (text: string): string => {
  const [number = '', extension] = text.split(/转|(?<=\d{7})-(?=\d{1,6}$)/)
  const digits = number.replace(/\D/g, '')
  return extension ? `${digits},${extension}` : digits
}
