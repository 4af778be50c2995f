/** The demo: the examples checked in the terminal, then the page. `SERVE=0` ends after the report. */
export {};
