// Generated from pkg/src by `make update`. Do not edit.

/** What `load` takes. */
export type Options = {
    /**
     * the name of a profile that comes with gongkai, or a profile as
     * an object or as its JSON; in Node also the path of one, which ends in `.json`. Default: `national`
     */
    profile?: string | object;
    /**
     * the day as of which to check, `YYYY-MM-DD`. Default: today in China
     */
    asOf?: string | Date;
    /**
     * of messages. Default: `zh`
     */
    lang?: 'zh' | 'en';
    /**
     * in a page: load the larger module, which has the manual pages of the rules
     * and checks NDJSON. In Node it always is
     */
    full?: boolean;
    /**
     * in a page: where core.wasm lies, with full.wasm beside it,
     * or the bytes of either. Default: beside the script
     */
    wasm?: string | URL | BufferSource;
};
export type Settings = {
    /**
     * a name, or a profile
     */
    profile: string | object;
    asOf: string;
    lang: 'zh' | 'en';
};
