/** SQLSTATE 08 and 57P: connection lost, shutdown, crash; 25P03: silent in a transaction for too long. The others are the driver's and Node's. */
const LOST = /^(08...|57P0[1-5]|25P03|CONNECTION_(CLOSED|DESTROYED|ENDED)|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE)$/;

/** Whether the database went away, as at its restart; Drizzle wraps what the driver says. */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && LOST.test(String(error.code))) || isDatabaseLost(error.cause);
}
