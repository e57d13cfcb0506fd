/** Numbers of licences to run a school, as the ministry composes them (M19.6). What does not fit is looked at by a person. */

/** Characters before the digits, number of digits, and which of them says what kind of body it is; a setting, for the plan does not say. */
const shape = { prefix: /^(?:教民|人社民)?/, digits: 15, natureAt: 8, converted: '8' }

const digitsOf = (number: string): string | null => {
  const digits = number.replace(/[\s()（）号-]/g, '').replace(shape.prefix, '')
  return /^\d+$/.test(digits) && digits.length === shape.digits ? digits : null
}

/** Whether the number is one of a licence at all. */
export const isLicenceNumber = (number: string): boolean => digitsOf(number) !== null

/** Whether it is that of an institution which became a non-profit body. */
export const isConvertedLicence = (number: string): boolean => digitsOf(number)?.charAt(shape.natureAt - 1) === shape.converted
