/** Working memory that the next layout may use again: to get and to give back as much takes about as long as a layout. */
export class LayoutMemory {
  /** Of the items while they grow. */
  parent = new Int32Array();
  first = new Int32Array();
  team = new Int32Array();
  start = new Int32Array();
  rows = new Int32Array();
  /** By item. */
  width = new Int32Array();
  height = new Int32Array();
  where = new Float64Array();
  links = new Int32Array();
  middle = new Float64Array();
  lowLeft = new Int32Array();
  lowRight = new Int32Array();
  lowLeftAt = new Float64Array();
  lowRightAt = new Float64Array();
  /** Moves that siblings share, all 0 but while their team is settled. */
  moves = new Float64Array();

  /** Room for so many items. */
  fit(items: number): void {
    if (this.width.length >= items) return;
    this.parent = new Int32Array(items);
    this.first = new Int32Array(items);
    this.team = new Int32Array(items);
    this.start = new Int32Array(items + 1);
    this.rows = new Int32Array(items);
    this.width = new Int32Array(items);
    this.height = new Int32Array(items);
    this.where = new Float64Array(2 * items);
    this.links = new Int32Array(4 * items);
    this.middle = new Float64Array(items);
    this.lowLeft = new Int32Array(items);
    this.lowRight = new Int32Array(items);
    this.lowLeftAt = new Float64Array(items);
    this.lowRightAt = new Float64Array(items);
    this.moves = new Float64Array(2 * items);
  }
}
