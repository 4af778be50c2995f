/**
 * Finds and starts a Chromium of today. `node tests/browser/chromium.js` prints where it is.
 */
/**
 * The program, from the environment, the path, or what playwright has downloaded.
 *
 * @returns {string | undefined}
 */
export declare function findChromium(): string | undefined;
/** Starts Chromium without a window. */
export declare function launch(): Promise<import("playwright-core").Browser>;
