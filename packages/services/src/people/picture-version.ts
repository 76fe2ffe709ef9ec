import { sql } from "drizzle-orm";
import { picture } from "@treeline/db/schema/picture";

/** The first hex digits of a picture's hash: they change with the picture, so its address may be cached for good. */
export const pictureVersion = sql<string | null>`left(${picture.hash}, 4)`;
