/** What a page builds with: the elements, and the parts that they are made of. */

export { GongkaiCatalogue } from './catalogue/element.js'
export { GongkaiDeadline } from './deadline/element.js'
export { button, element, fill } from './dom.js'
export { edited } from './excerpt.js'
export { GongkaiFindings } from './findings/element.js'
export { createFindingsList } from './findings-list.js'
export { apart, pieces } from './marks.js'
export { badge, count, heaviest, icon, SEVERITIES, sorted } from './severity.js'
export { plainDay, wordsOf } from './words.js'
