// Generated from pkg/src by `make update`. Do not edit.

/** What went wrong, in words for a person and a code for a program. */
/**
 * Every error that gongkai throws. Bad data is never one: it is a finding.
 *
 * The codes are stable: `BAD_ARGUMENT`, `BAD_DATE`, `BAD_ENCODING`, `BAD_LIMIT`, `BAD_NUMBER`, `BAD_PROFILE`, `BAD_RECORD`,
 * `BAD_TABLE`, `FILE_TOO_LARGE`, `INTERNAL`, `NEEDS_FULL`, `UNKNOWN_FIELD`, `UNKNOWN_KIND`,
 * `UNKNOWN_RULE`, `UNSUPPORTED_FILE`, `WASM_UNAVAILABLE`.
 */
export declare class GongkaiError extends Error {
    /**
     * A stable code, such as `BAD_DATE`.
     *
     * @readonly
     */
    code: string;
    /**
     * What was caught, where something was.
     *
     * @readonly
     */
    cause: unknown;
    /**
     * @param {string} code a stable code, such as `BAD_DATE`
     * @param {string} message what happened and what to do
     * @param {unknown} [cause] what was caught, where something was
     */
    constructor(code: string, message: string, cause?: unknown);
}
