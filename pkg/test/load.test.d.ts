/** The built package, loaded the two ways that Node has, and its command line. */
export {};
