/** `first.last@domain` in plain letters; the id where the name has none. */
export function splitEmail(firstName: string, lastName: string, id: number, domain: string): string {
  const plain = [firstName, lastName].map(plainLetters).filter((part) => part !== "").join(".");
  return `${plain === "" ? `colleague.${id}` : plain}@${domain}`;
}

const LETTERS: Record<string, string> = {
  ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "oe", å: "aa", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", œ: "oe",
};

/** Lower case a–z and 0–9 only; German umlauts as in German e-mail addresses. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæøåłđðþıœ]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}
