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
/**
 * A report as one page that needs nothing else. `gongkai.reportHtml` gives it its language and the names of
 * rules.
 *
 * @param {import('./api.js').Report} report
 * @param {import('./report/html.js').HtmlOptions} [options]
 * @returns {Promise<string>} HTML
 */
export declare function reportHtml(report: import('./api.js').Report, options?: import('./report/html.js').HtmlOptions): Promise<string>;
export * from './wire.js';
export * from './rule-id.js';
