/** The package is loaded in a page, as a module and as a script, whatever media type wasm is sent with. */
export {};
