// Runs in the browser, inlined into the page as it stands.
const $ = (selector) => document.querySelector(selector);
const cell = (text) => Object.assign(document.createElement("td"), { textContent: text ?? "" });

function say(text) {
  $("#say").textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => ($("#say").textContent = ""), 4000 + 50 * text.length);
}

/** `done` is what to say then, or what to make of the answer. */
async function act(action, body, done) {
  const response = await fetch(`/_emulator/${action}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const answer = await response.json();
  say(!response.ok ? answer.error : typeof done === "string" ? done : done(answer));
  await Promise.all([showPeople(), showState()]);
}

/** Asks for a manager by name or id; undefined when called off, null for none. */
async function askManager(current) {
  const typed = prompt("New manager: a name or an id. Empty for nobody.", current ?? "");
  if (typed === null) return undefined;
  if (typed.trim() === "") return null;
  const { people } = await (await fetch(`/_emulator/company?limit=5&query=${encodeURIComponent(typed)}`)).json();
  const exact = people.find((person) => String(person.id) === typed.trim() || person.name === typed.trim());
  if (exact || people.length === 1) return (exact ?? people[0]).id;
  say(people.length === 0 ? "Nobody found." : `Several fit: ${people.map((person) => `${person.name} (${person.id})`).join(", ")}`);
  return undefined;
}

const ACTIONS = {
  Promote: (person) => {
    const title = prompt(`New title for ${person.name}`, person.title ?? "");
    if (title !== null) act("promote", { id: person.id, title: title || null }, `${person.name} is now ${title}.`);
  },
  Move: async (person) => {
    const managerId = await askManager(person.manager);
    if (managerId !== undefined) act("move", { id: person.id, managerId }, `${person.name} has a new manager.`);
  },
  "Let go": (person) => {
    const date = prompt(`Last day of ${person.name}`, new Date().toISOString().slice(0, 10));
    if (date) act("leave", { id: person.id, date }, `${person.name} leaves on ${date}.`);
  },
  Delete: (person) => {
    if (confirm(`Delete the record of ${person.name}? The list will not name them any more.`)) act("remove", { id: person.id }, `${person.name} was deleted.`);
  },
};

function row(person) {
  const tr = document.createElement("tr");
  tr.dataset.status = person.status;
  tr.dataset.employee = person.id;
  const actions = Object.assign(document.createElement("td"), { className: "actions" });
  for (const [name, run] of Object.entries(ACTIONS)) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: name, onclick: () => run(person) });
    button.setAttribute("aria-label", `${name} ${person.name}`);
    actions.append(button, " ");
  }
  const status = person.terminationDate ? `${person.status}, last day ${person.terminationDate}` : person.status;
  tr.append(...[person.id, person.name, person.title, person.manager ?? person.managerId, person.hireDate, status].map(cell), actions);
  return tr;
}

async function showPeople() {
  const query = encodeURIComponent(new FormData($("#find")).get("query"));
  const { total, found, people } = await (await fetch(`/_emulator/company?limit=100&query=${query}`)).json();
  $("#count").textContent = people.length < found ? `(the first ${people.length} of ${found}${found < total ? `, ${total} in all` : ""})` : `(${found} of ${total})`;
  $("#people").replaceChildren(...people.map(row));
}

async function showState() {
  const state = await (await fetch("/_emulator/state")).json();
  $("#limits").checked = state.limits;
  for (const button of document.querySelectorAll("[data-fault]")) button.ariaPressed = String(state.faults.some((fault) => fault.kind === button.dataset.fault));
  $("#requests").textContent = `${state.requests} so far, ${state.refused} answered 429. The latest:`;
  $("#latest").replaceChildren(...state.latest.reverse().map((request) => {
    const tr = document.createElement("tr");
    tr.append(...[new Date(request.at).toLocaleTimeString(), request.method, decodeURIComponent(request.url).slice(0, 90), request.status ?? "hung up"].map(cell));
    return tr;
  }));
}

$("#find").addEventListener("submit", (event) => event.preventDefault());
$("#find").addEventListener("input", showPeople);
$("#limits").addEventListener("change", (event) => act("limits", { enabled: event.target.checked }, event.target.checked ? "Limits are enforced." : "Limits are off."));
$("#hire").addEventListener("click", async () => {
  const name = prompt("Name of the new colleague", "Robin Sommer");
  if (!name) return;
  const title = prompt("Title", "Engineer") || null;
  const managerId = await askManager("");
  if (managerId === undefined) return;
  const [firstName, ...rest] = name.trim().split(/\s+/);
  act("hire", { firstName, lastName: rest.join(" ") || "–", title, managerId }, `${name} was hired.`);
});
for (const button of document.querySelectorAll("[data-fault]")) {
  button.addEventListener("click", () => {
    const kind = button.dataset.fault;
    if (button.ariaPressed === "true") act("clear-faults", { kind }, `${kind} is off.`);
    else act("fault", { kind }, `${kind} strikes now.`);
  });
}
for (const button of document.querySelectorAll("[data-scenario]")) {
  button.addEventListener("click", () => act("scenario", { name: button.dataset.scenario }, (answer) => answer.say));
}
setInterval(showState, 3000);
await Promise.all([showPeople(), showState()]);
