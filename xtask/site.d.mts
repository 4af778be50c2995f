/**
 * The site as a server shows it: www/ at the root, the built package and the examples beside it. Serves
 * this machine only.
 */
/**
 * Starts a server.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0: one that is free
 * @param {Record<string, string>} [options.mediaTypes] other types than the right ones, by ending
 * @param {Record<string, string>} [options.headers] sent with every answer
 * @param {Record<string, string>} [options.pages] pages that are no files: path → HTML
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the url ends without a slash
 */
export declare function serve({ port, mediaTypes, headers, pages }?: {
    port?: number;
    mediaTypes?: Record<string, string>;
    headers?: Record<string, string>;
    pages?: Record<string, string>;
}): Promise<{
    url: string;
    close: () => Promise<void>;
}>;
