/** Under what a worker finds what its second script brings, once that has run. */
export const MORE = Symbol.for('gongkai.more')
