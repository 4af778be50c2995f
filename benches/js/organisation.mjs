/** Codes of organisations as GB 11714-1997 makes them, with the right check characters. */

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The code of a made-up office.
 *
 * @param {number} number below 100,000,000
 */
export function organisation(number) {
  const digits = String(number).padStart(8, '0')
  const sum = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)
  return digits + '0123456789X0'[(11 - (sum % 11)) % 11]
}
