/**
 * One browser and one server for a test file, and a fresh page for each test.
 *
 *     const site = openSite()
 *     test('the page says what it is', async () => {
 *       const page = await site.open('/')
 *       assert.equal(await page.title(), '…')
 *     })
 *
 * A page that logs an error, throws, or asks for anything outside this machine fails its test.
 */
import { serve } from '../../xtask/site.mjs';
/**
 * @param {Parameters<typeof serve>[0]} [options] of the server
 */
export declare function openSite(options?: Parameters<typeof serve>[0]): {
    open: (path: string, settings?: import('playwright-core').BrowserContextOptions) => Promise<import("playwright-core").Page>;
    /** What pages have complained of in this test so far; a test that expects it empties the list. */
    complaints: () => string[];
    readonly url: string;
};
