// Generated from pkg/src by `make update`. Do not edit.

/** gongkai in Node. */
import { Gongkai } from './api.js';
import { GongkaiError } from './error.js';
export { Gongkai, GongkaiError };
export type Options = import('./options.js').Options;
/**
 * Loads gongkai. Loading it again, with other options or the same, costs nothing.
 *
 * @param {Options} [options]
 * @returns {Promise<Gongkai>}
 * @throws {GongkaiError} `BAD_DATE`, `BAD_PROFILE`, `UNKNOWN_RULE` (in a profile), `WASM_UNAVAILABLE`
 */
export declare function load(options?: Options): Promise<Gongkai>;
export * from './wire.js';
export * from './rule-id.js';
