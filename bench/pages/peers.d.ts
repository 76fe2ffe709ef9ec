declare module "@dabeng/react-orgchart" {
  import type { ComponentType, Ref } from "react";

  export interface ChartNode {
    id: string;
  }

  export interface ChartHandle {
    expandAllNodes(): void;
  }

  interface Props<D extends ChartNode> {
    ref?: Ref<ChartHandle>;
    datasource: D;
    NodeTemplate: ComponentType<{ nodeData: D }>;
    collapsible: boolean;
    pan: boolean;
    zoom: boolean;
  }

  const exported: { default: <D extends ChartNode>(props: Props<D>) => React.ReactNode };
  export default exported;
}
