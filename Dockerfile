FROM node:22-slim
WORKDIR /opt/jianfu
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# what the first start would make: the database client and the web app
RUN node scripts/jianfu.mjs --version && mkdir -p /srv/jianfu && chown node:node /srv/jianfu && chown -R node:node /opt/jianfu
USER node
ENTRYPOINT ["node", "scripts/jianfu.mjs"]
CMD ["start", "--no-demo"]
