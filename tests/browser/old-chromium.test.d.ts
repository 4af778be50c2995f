/** The package in Chromium 80. */
export {};
