// Generated from pkg/src by `make update`. Do not edit.

/** What Node and pages share: the API on top of the WebAssembly core. */
export type Finding = import('./wire.js').Finding;
export type Report = import('./wire.js').Report;
export type RuleInfo = import('./wire.js').RuleInfo;
export type Summary = import('./wire.js').Summary;
export type DateAfter = import('./wire.js').DateAfter;
export type DaysBetween = import('./wire.js').DaysBetween;
export type DayInfo = import('./wire.js').DayInfo;
export type DueDate = import('./wire.js').DueDate;
export type Mention = import('./wire.js').Mention;
export type CatalogueDifference = import('./wire.js').CatalogueDifference;
export type ParsedDocumentNumber = import('./wire.js').ParsedDocumentNumber;
export type ParsedTimeLimit = import('./wire.js').ParsedTimeLimit;
export type PageInput = import('./page.js').PageInput;
export type PageRead = import('./page.js').PageRead;
export type RecordFields = Record<string, unknown>;
export type TableInput = Uint8Array | ArrayBuffer | string | readonly (readonly unknown[])[] | readonly object[] | Tables | Element;
export type Tables = {
    sheets: import('./sheets.js').Sheet[];
};
export type Tools = {
    parseHtml: (html: string, url?: string) => import('./page.js').PageOutline;
    /**
     * where files are read at once
     */
    sheetsOf?: (bytes: Uint8Array, lang: 'zh' | 'en') => import('./sheets.js').Sheet[] | undefined;
    readSheets: (bytes: Uint8Array, lang: 'zh' | 'en') => Promise<import('./sheets.js').Sheet[] | undefined>;
    tablesOfElement?: (element: Element) => import('./sheets.js').Sheet[];
};
