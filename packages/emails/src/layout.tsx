import type { Language } from "@treeline/org/language";
import { unisolated } from "@treeline/org/text/isolate";
import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from "react-email";
import { Spoken, useLanguage } from "./spoken.ts";

const ACCENT = "#1a7554";
const INK = "#1c1f1d";
const MUTED = "#5b625e";
const FONT = 'Inter, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** A word longer than the column breaks; mail programs know one or the other. */
const breaking = { overflowWrap: "anywhere", wordBreak: "break-word" } as const;
const text = { margin: "0 0 16px", color: INK, fontSize: 16, lineHeight: "26px", ...breaking };
const small = { ...text, color: MUTED, fontSize: 13, lineHeight: "20px" };

/**
 * The one column that all mails share: 560 px, no pictures, no links of its own.
 * @param preview the line that mail programs show beside the subject
 * @param reason why the reader gets this mail, and what to do if it is not for them
 */
export function Layout({ language, preview, title, reason, children }: { language: Language; preview: string; title: string; reason: ReactNode; children: ReactNode }) {
  return (
    <Spoken.Provider value={language}>
      <Html lang={language} dir="ltr">
        <Head>
          <meta name="color-scheme" content="light" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
        </Head>
        <Preview>{preview}</Preview>
        <Body style={{ margin: 0, padding: "24px 12px", backgroundColor: "#f4f5f3", fontFamily: FONT }}>
          <Container style={{ width: "100%", maxWidth: 560, margin: "0 auto", backgroundColor: "#ffffff", border: "1px solid #e3e6e3", borderRadius: 10 }}>
            <Section style={{ padding: "32px 32px 16px" }}>
              <Text style={{ margin: "0 0 24px", color: ACCENT, fontSize: 15, fontWeight: 700, lineHeight: "20px" }}>Treeline</Text>
              <Heading as="h1" style={{ margin: "0 0 16px", color: INK, fontSize: 24, fontWeight: 600, lineHeight: "32px", ...breaking }}>
                {title}
              </Heading>
              {children}
              <Hr style={{ margin: "24px 0 16px", borderColor: "#e3e6e3" }} />
              <Text style={small}>{reason}</Text>
            </Section>
          </Container>
        </Body>
      </Html>
    </Spoken.Provider>
  );
}

const HELLO: Record<Language, string> = { en: "Hello", de: "Guten Tag" };
const COPY: Record<Language, string> = { en: "Or copy this address into your browser:", de: "Oder diese Adresse in den Browser kopieren:" };

/** "Hello Ada,": without the name where it could be read as a link, since anybody can sign up a stranger's address. */
export function Greeting({ name }: { name: string }) {
  const plain = unisolated(name).trim();
  const linkLike = /[/:@\\]|\.[\p{L}\d]/u.test(plain) || plain.length > 60;
  const hello = HELLO[useLanguage()];
  return <Words>{plain === "" || linkLike ? `${hello},` : `${hello} ${name},`}</Words>;
}

/** A paragraph. */
export function Words({ children }: { children: ReactNode }) {
  return <Text style={text}>{children}</Text>;
}

/** The mail's one action, with its address in full below, for programs that show no buttons. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: "24px 0" }}>
      <Button href={href} style={{ padding: "12px 20px", backgroundColor: ACCENT, borderRadius: 8, color: "#ffffff", fontSize: 16, fontWeight: 600, lineHeight: "20px", textDecoration: "none" }}>
        {children}
      </Button>
      <Text data-skip-in-text="true" style={{ ...small, margin: "16px 0 0", wordBreak: "break-all" }}>
        {COPY[useLanguage()]}
        <br />
        {href}
      </Text>
    </Section>
  );
}

/** A link in running text. */
export function Anchor({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} style={{ color: ACCENT, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

/** A list of short items. */
export function List({ items }: { items: readonly string[] }) {
  return (
    <ul style={{ ...text, padding: "0 0 0 24px" }}>
      {items.map((item, index) => (
        <li key={`${index} ${item}`}>{item}</li>
      ))}
    </ul>
  );
}
