import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** Response headers that keep the pages to themselves. Mantine writes styles at run time, hence 'unsafe-inline' for those. */
export async function security(app: FastifyInstance, publicUrl: string): Promise<void> {
  const encrypted = publicUrl.startsWith("https:");
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(encrypted && { "upgrade-insecure-requests": [] }),
      },
    },
    // Of this host alone: the services below it are not ours.
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
  });
}
