/** What went wrong, in words for a person and a code for a program. */

/**
 * Every error that gongkai throws. Bad data is never one: it is a finding.
 *
 * The codes are stable: `BAD_ARGUMENT`, `BAD_DATE`, `BAD_ENCODING`, `BAD_LIMIT`, `BAD_NUMBER`, `BAD_PROFILE`, `BAD_RECORD`,
 * `BAD_TABLE`, `FILE_TOO_LARGE`, `INTERNAL`, `NEEDS_FULL`, `UNKNOWN_FIELD`, `UNKNOWN_KIND`,
 * `UNKNOWN_RULE`, `UNSUPPORTED_FILE`, `WASM_UNAVAILABLE`.
 */
export class GongkaiError extends Error {
  /**
   * @param {string} code a stable code, such as `BAD_DATE`
   * @param {string} message what happened and what to do
   * @param {unknown} [cause] what was caught, where something was
   */
  constructor(code, message, cause) {
    super(message)
    this.name = 'GongkaiError'
    /**
     * A stable code, such as `BAD_DATE`.
     *
     * @readonly
     */
    this.code = code
    /**
     * What was caught, where something was.
     *
     * @readonly
     */
    this.cause = cause
  }
}

/**
 * Runs what calls the core, and makes a {@link GongkaiError} of what it throws.
 *
 * @internal
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
export function guard(run) {
  try {
    return run()
  } catch (error) {
    throw asGongkaiError(error)
  }
}

/**
 * @param {unknown} error
 * @returns {GongkaiError}
 */
function asGongkaiError(error) {
  if (error instanceof GongkaiError) return error
  if (error instanceof Error) {
    const { code } = /** @type {Error & { code?: string }} */ (error)
    if (code) return new GongkaiError(code, error.message, error)
  }
  // The core itself has no types to get wrong: what it was given has.
  if (error instanceof TypeError) {
    const words = `参数的类型不对，要文字的请给文字 (wrong type of argument): ${error.message}`
    return new GongkaiError('BAD_ARGUMENT', words, error)
  }
  return new GongkaiError('INTERNAL', `gongkai 内部出错，请报告 (please report): ${error}`, error)
}

/**
 * @internal
 * @param {'zh' | 'en'} lang
 * @param {{ zh: string, en: string }} words
 */
export function inLanguage(lang, words) {
  return lang === 'en' ? words.en : words.zh
}
