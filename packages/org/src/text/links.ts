/** A scheme, "www.", an address of a mailbox, or a domain with a path: what names nobody and leads somewhere. */
const ADDRESS = /[a-z][a-z\d+.-]*:\/\/|\bwww\.|\S@\S|[\p{L}\d-]\.\p{L}{2,}[/?#:]\S/iu;

/** Signs within a word at which mail programs see an address: "example.com", "kim@example", "https://". */
const SEAM = /[.@](?=[\p{L}\p{N}])|:(?=\/)|\/(?=\/)|\\(?=\\)/gu;
const WORD_JOINER = "\u2060";

/** Whether a text holds the address of a page or a mailbox. A company may be called Booking.com, so a bare domain is none. */
export const holdsAddress = (text: string): boolean => ADDRESS.test(text);

/**
 * A name for a mail, in which no program finds an address to make a link of: an invisible word joiner (U+2060) follows
 * each sign that addresses are made of. It looks the same.
 */
export const unlinked = (text: string): string => text.replace(SEAM, `$&${WORD_JOINER}`);
