/** Under what the fallback is found once its script has run. */
export const FALLBACK = Symbol.for('gongkai.fallback')
