/** What the tags of gongkai.js say in their attributes: a page may have several, one of its template and one of a bookmark. */

/**
 * What the first tag says that has the attribute.
 *
 * @param {'profile' | 'lang' | 'as-of' | 'forms'} name
 * @returns {string | undefined} nothing where none has it; empty where it has no value
 */
export function saidByTags(name) {
  const attribute = `data-gongkai-${name}`
  return document.querySelector(`script[${attribute}]`)?.getAttribute(attribute) ?? undefined
}

/** What they say that `load` takes. @returns {import('./options.js').Options} */
export function optionsOfTags() {
  const lang = saidByTags('lang')
  const said = {
    profile: saidByTags('profile'),
    asOf: saidByTags('as-of'),
    lang: lang && (lang === 'en' ? 'en' : 'zh'),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
