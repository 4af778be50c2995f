/** gongkai, loaded as the options of a command say. */

import { load } from '../node.js'

/** @param {import('./arguments.js').Call} call */
export function loadFor({ values, lang }) {
  return load({ profile: values.profile, asOf: values['as-of'], lang })
}
