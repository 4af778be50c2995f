// Writes down what the page's policy refuses, for the test that reads window.violations.
/** @type {string[]} */
const refused = []
Object.assign(window, { violations: refused })
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  refused.push(`${violatedDirective} ${blockedURI}`)
})
