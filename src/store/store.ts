/** The Store: an open database; its functions are named for the questions they answer. */
export interface Store {
  readonly path: string;
  close(): void;
}
