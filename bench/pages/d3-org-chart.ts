import { OrgChart } from "d3-org-chart";
import { zoomIdentity, type ZoomBehavior } from "d3-zoom";
import { belowTop, levelsOf, type Person } from "./company.ts";
import type { Side } from "./side.ts";

let people: Person[] = [];
let levels = new Map<string, number>();

/** As its examples have it; without motion, and everybody at once rather than in pages. */
const chart = new OrgChart<Person>()
  .container("#root")
  .svgHeight(800)
  .duration(0)
  .minPagingVisibleNodes(() => Infinity)
  .nodeWidth(() => 220)
  .nodeHeight(() => 64)
  .nodeContent(({ data: { name, title, photo } }) => `
    <div style="display:flex;gap:12px;align-items:center;width:218px;height:62px;border:1px solid #e3e6e3;border-radius:10px;background:#fff">
      ${photo === null ? "" : `<img src="${photo}" alt="" style="width:44px;height:44px;border-radius:50%;margin-left:12px">`}
      <div><div style="font-weight:600;font-size:14px">${name}</div><div style="font-size:12.5px;color:#5f6662">${title}</div></div>
    </div>`);

function show(isOpen: (id: string) => boolean): void {
  chart.data(people.map((person) => ({ ...person, _expanded: isOpen(person.id) }))).render();
}

/** The behaviour was called on this very selection; only their types differ. */
const asZoomed = (svg: unknown) => svg as Parameters<ZoomBehavior<Element, Person>["transform"]>[0];

export const side: Side = {
  async prepare(company) {
    people = belowTop(company.people);
    levels = levelsOf(people);
  },
  async showAll() {
    show(() => true);
  },
  /** The one that holds the roots together is a level of its own. */
  async showTop() {
    show((id) => (levels.get(id) ?? 0) <= 2);
  },
  async expandAll() {
    chart.expandAll();
  },
  view() {
    const { x, y, k } = chart.getChartState().lastTransform;
    return { x, y, zoom: k };
  },
  moveTo({ x, y, zoom }) {
    const { svg, zoomBehavior } = chart.getChartState();
    zoomBehavior.transform(asZoomed(svg), zoomIdentity.translate(x, y).scale(zoom));
  },
  /** Up to the click that would download it. */
  exportSvg() {
    const { click } = HTMLAnchorElement.prototype;
    const clicked: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(this);
    };
    chart.exportSvg();
    HTMLAnchorElement.prototype.click = click;
    return () => decodeURIComponent(clicked[0]?.getAttribute("href")?.replace(/^[^,]*,/, "") ?? "");
  },
};
