# The server alone. Its Postgres is elsewhere, named by DATABASE_URL: see docker-compose.yml.

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The server's own packages, as the lock file has them. The embedded Postgres and Node itself are optional, and of no use here.
RUN npm pkg delete workspaces devDependencies && npm install --omit=optional --no-audit --no-fund

FROM node:24-slim AS explorer
WORKDIR /app
COPY package.json package-lock.json ./
COPY explorer/package.json ./explorer/
# With what is optional: the bundler's own binaries are.
RUN npm ci --omit=dev
COPY schema ./schema
COPY src ./src
COPY explorer ./explorer
RUN node src/main.ts build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY schema ./schema
COPY seeds ./seeds
COPY src ./src
COPY --from=explorer /app/explorer/dist ./explorer/dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npm in between, so that the signal to stop reaches node.
CMD ["node", "--max-semi-space-size=8", "src/main.ts"]
