// Generated from pkg/src by `make update`. Do not edit.

/** The tables of a file, whatever program has written it. */
export type Sheet = {
    /**
     * none where the file is the table
     */
    name?: string;
    /**
     * its cells apart by commas, or
     */
    csv?: string;
    /**
     * its cells
     */
    rows?: string[][];
    /**
     * the cells that it joins: top, left, bottom, right, counted from 0. Only files
     * that can join cells have it
     */
    merges?: number[][];
    /**
     * whether the workbook hides it
     */
    hidden?: boolean;
    /**
     * counted from 0
     */
    hiddenRows?: number[];
    /**
     * counted from 0
     */
    hiddenColumns?: number[];
    /**
     * the lines above and below a table, which may say something of all its rows
     */
    around?: string[];
    /**
     * the cells that are more than text: row, column, form
     */
    forms?: (number | string)[][];
};
export type Readers = {
    /**
     * for each sheet what the file says of it as JSON, then
     * its cells as CSV; throws the code of a failure, a colon, and what it is about
     */
    readWorkbook: (bytes: Uint8Array) => string[];
    tablesOfHtml: (html: string) => Sheet[];
};
/**
 * A table of a file: a sheet of a workbook, or a table of a document or page.
 *
 * @typedef {object} Sheet
 * @property {string} [name] none where the file is the table
 * @property {string} [csv] its cells apart by commas, or
 * @property {string[][]} [rows] its cells
 * @property {number[][]} [merges] the cells that it joins: top, left, bottom, right, counted from 0. Only files
 *   that can join cells have it
 * @property {boolean} [hidden] whether the workbook hides it
 * @property {number[]} [hiddenRows] counted from 0
 * @property {number[]} [hiddenColumns] counted from 0
 * @property {string[]} [around] the lines above and below a table, which may say something of all its rows
 * @property {(number | string)[][]} [forms] the cells that are more than text: row, column, form
 */
/**
 * What reads files, beside what this module does itself.
 *
 * @typedef {object} Readers
 * @property {(bytes: Uint8Array) => string[]} readWorkbook for each sheet what the file says of it as JSON, then
 *   its cells as CSV; throws the code of a failure, a colon, and what it is about
 * @property {(html: string) => Sheet[]} tablesOfHtml
 */
/**
 * The tables of a file. Formulas are the values that they had when the file was saved; macros and links are
 * never followed.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang of errors
 * @param {Readers} readers
 * @returns {Sheet[] | undefined} nothing where it is text, such as CSV
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`, `BAD_TABLE` where there is no table
 */
export declare function sheetsOf(bytes: Uint8Array, lang: 'zh' | 'en', { readWorkbook, tablesOfHtml }: Readers): Sheet[] | undefined;
/**
 * Tables by their number, where there are several.
 *
 * @param {Sheet[]} sheets
 * @returns {Sheet[]}
 */
export declare function numbered(sheets: Sheet[]): Sheet[];
