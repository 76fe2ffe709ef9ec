/** What one call may take of the process that answers it. */
export interface Cost {
  /** About as many milliseconds of one core, for an organization of ten thousand people. */
  points: number;
  /** Heavy work waits for its turn: few pieces at the same time, fewer of one organization. */
  heavy: boolean;
}

const light = (points: number): Cost => ({ points, heavy: false });
const heavy = (points: number): Cost => ({ points, heavy: true });

/** The classes of cost. Every verb and every route names one. */
export const COSTS = {
  /** Probes, which are never refused. */
  free: light(0),
  /** A static file, a stored picture. */
  file: light(1),
  /** A few rows that are found by key. */
  look: light(1),
  /** A page of a list. */
  list: light(5),
  /** A change to one person, member or setting. */
  edit: light(10),
  /** The stored bytes of the whole chart. */
  chart: light(2),
  /** Packs the whole chart; the result is kept until the next change. */
  packChart: heavy(100),
  /** A search among everybody. */
  search: heavy(5),
  /** Everybody as rows, or the chart of a past day, or what differs between two days. */
  everybody: heavy(100),
  /** A whole run as CSV. */
  csv: heavy(100),
  /** Asks a worker for a file of the chart. */
  exportRequest: light(100),
  /** Reads a whole file that a worker made. */
  download: heavy(50),
  /** Reads a request of several megabytes. */
  largeBody: light(100),
  /** Decodes a picture. */
  upload: heavy(300),
  /** Asks Personio while a person waits. */
  personio: light(100),
  /** Queues a run. */
  sync: light(50),
  /** Has a mail sent. */
  mail: light(20),
  /** Computes or compares the hash of a password. */
  password: light(100),
} as const satisfies Record<string, Cost>;
