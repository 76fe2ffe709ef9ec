import { QueryCache } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@treeline/api/router";
import { inferAdditionalFields, magicLinkClient } from "better-auth/client/plugins";
import { createAuthClient } from "better-auth/react";
import { FreshQueryClient } from "./fresh-query-client.ts";
import { i18n, languageNow } from "./i18n/i18n.ts";
import { fetchAnswer, outageBehind } from "./outage.ts";

const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      false: httpBatchLink({ url: "/trpc", fetch: (input, init) => fetchAnswer(input, init as RequestInit | undefined), headers: () => ({ "accept-language": languageNow() }) }),
    }),
  ],
});

export type ApiError = TRPCClientError<AppRouter>;

export const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;

/** What failed outside of tRPC, in words for whoever asked. */
export class Failure extends Error {
  readonly code: string | null;
  readonly action: string | null;
  readonly requestId: string | null;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter: number | null;
  constructor(message: string, { code = null, action = null, requestId = null, retryAfter = null }: Partial<Pick<Failure, "code" | "action" | "requestId" | "retryAfter">>) {
    super(message);
    this.code = code;
    this.action = action;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

const codeOf = (error: unknown) => (isApiError(error) ? (error.data?.code ?? null) : error instanceof Failure ? error.code : null);

const waitOf = (error: unknown): number | null => {
  const wait = isApiError(error) ? (error.data?.retryAfter ?? null) : error instanceof Failure ? error.retryAfter : null;
  // A page that waits longer in silence looks broken.
  return wait !== null && wait <= 15 ? wait : null;
};

/**
 * Whether a read is worth another try. An answer with a code is an answer, and what is too large stays so; only the network may work the
 * next time, and Treeline itself where it says when.
 */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  if (waitOf(error) !== null) return failures < 3;
  return codeOf(error) === null && outageBehind(error)?.kind !== "tooLarge" && failures < 2;
}

/** Milliseconds until a read is tried again: as long as the answer says, and a little more, so that pages don't come back all at once. */
export function retryDelay(failures: number, error: unknown): number {
  const wait = waitOf(error);
  return wait === null ? Math.min(1_000 * 2 ** failures, 30_000) : (wait + Math.random()) * 1_000;
}

/** Called when an answer says that the session is over; the router sets it. */
export const session = { onLost: () => {} };

export const queryClient = new FreshQueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (codeOf(error) === "UNAUTHORIZED") session.onLost();
    },
  }),
  defaultOptions: {
    // Without a network a request fails at once and says so, instead of waiting for one in silence.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 10_000,
      retry: isWorthRetrying,
      retryDelay,
    },
  },
});

// Much of what the server tells is in words.
i18n.on("languageChanged", () => void queryClient.invalidateQueries());

/** `useQuery(trpc.chart.get.queryOptions({ organizationId }))` and so on. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** Sign-up, sign-in and passwords. */
export const auth = createAuthClient({ basePath: "/api/auth", fetchOptions: { customFetchImpl: fetchAnswer }, plugins: [magicLinkClient(), inferAdditionalFields({ user: { language: { type: "string", required: false }, keysOff: { type: "string", required: false } } })] });
