export interface Gongkai {
  /** The version of the package. */
  readonly version: string
}

/** Loads gongkai. */
export declare function load(): Promise<Gongkai>
