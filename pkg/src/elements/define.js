/** Defines the elements, once a page. */

import { GongkaiCatalogue } from './catalogue/element.js'
import { GongkaiDeadline } from './deadline/element.js'
import { GongkaiFindings } from './findings/element.js'

/** By their names. */
export const ELEMENTS = {
  'gongkai-catalogue': GongkaiCatalogue,
  'gongkai-deadline': GongkaiDeadline,
  'gongkai-findings': GongkaiFindings,
}

/** @param {import('./catalogue/engine.js').Parts} parts where the rest of the package is */
export function define(parts) {
  GongkaiCatalogue.parts = parts
  GongkaiDeadline.parts = parts
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element)
  }
}
