/** The form of a document. */

import { createForm } from './form.js'
import { start } from './site.js'

start([createForm()])
