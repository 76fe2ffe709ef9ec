import { Readable } from "node:stream";
import { ATTRIBUTES } from "../attributes.ts";
import { admit, readableKeys } from "../guard.ts";
import { pictureImage } from "../portrait.ts";
import { REFUSALS } from "../refusals.ts";
import { refuse } from "../reply.ts";
import type { FastifyInstance } from "fastify";
import type { State } from "../state.ts";

const MEGABYTE = Buffer.alloc(1024 * 1024, 0x4e);

/** GET /v1/company/employees/{id}/profile-picture[/{width}]. */
export function pictureRoutes(app: FastifyInstance, state: State): void {
  app.get<{ Params: { id: string; width?: string } }>("/v1/company/employees/:id/profile-picture/:width?", async (request, reply) => {
    const entry = admit(state, request);
    if ("refusal" in entry) return refuse(reply, entry.refusal);
    if (state.faults.take("picture-403", request.url)) return refuse(reply, REFUSALS.noRight);
    if (state.faults.take("html-picture", request.url)) return reply.type("text/html").send("<!doctype html><title>Log in</title>");
    if (state.faults.take("huge-picture", request.url)) return reply.type("image/png").send(Readable.from(Array.from({ length: 40 }, () => MEGABYTE)));

    const picture = state.company.find(request.params.id)?.picture ?? null;
    const may = readableKeys(entry.credential, ATTRIBUTES).has("profile_picture");
    if (picture === null || !may || state.faults.take("picture-404", request.url)) return refuse(reply, REFUSALS.noPicture);
    const image = await pictureImage(picture, readWidth(request.params.width));
    return reply.type(image.contentType).send(image.bytes);
  });
}

/** Allowed widths aren't documented. Our choice: 1 to 2,000; anything else means the original size. */
function readWidth(text: string | undefined): number | null {
  const width = Number(text || Number.NaN);
  return Number.isInteger(width) && width >= 1 && width <= 2_000 ? width : null;
}
