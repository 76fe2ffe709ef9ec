/** What we use of d3-flextree, which ships no types. */
declare module "d3-flextree" {
  /** A node; `x` is its middle and `y` its top once laid out. */
  interface FlexNode<T> {
    data: T;
    x: number;
    y: number;
    parent: FlexNode<T> | null;
    children: FlexNode<T>[] | null;
    each(callback: (node: FlexNode<T>) => void): this;
  }
  interface FlexLayout<T> {
    (root: FlexNode<T>): FlexNode<T>;
    hierarchy(data: T): FlexNode<T>;
  }
  interface FlexOptions<T> {
    children(data: T): T[] | null;
    nodeSize(node: FlexNode<T>): [width: number, height: number];
    spacing(a: FlexNode<T>, b: FlexNode<T>): number;
  }
  function flextree<T>(options: FlexOptions<T>): FlexLayout<T>;
}
