/** A run whose workers ended again and again, whichever took it up. */
export class WorkersLost extends Error {
  readonly code = "workers-lost";
}
