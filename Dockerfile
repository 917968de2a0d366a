# The API and its pages in a container: the web built in one stage, the wheel in another from hash-locked requirements,
# run in a third without tools or root.

FROM node:20-slim AS web
WORKDIR /source/web

COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund --loglevel=error

COPY web ./
RUN npm run build -- --outDir /built --emptyOutDir


FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /source

# What changes seldom comes first, so that a change of ours does not install everything again.
COPY requirements/build.txt requirements/runtime.txt requirements/
RUN python -m pip install --require-hashes -r requirements/build.txt \
    && python -m venv /opt/liantu \
    && /opt/liantu/bin/python -m pip install --require-hashes -r requirements/runtime.txt

COPY . .
COPY --from=web /built api/pages/built
RUN python -m pip wheel --no-deps --no-build-isolation --wheel-dir /wheel . \
    && /opt/liantu/bin/python -m pip install --no-deps /wheel/*.whl


FROM python:3.11-slim
LABEL org.opencontainers.image.title="Liantu" org.opencontainers.image.licenses="Apache-2.0"

RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin liantu \
    && install --directory --owner=liantu --group=liantu --mode=0700 /var/lib/liantu
COPY --from=build /opt/liantu /opt/liantu

ENV PATH="/opt/liantu/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LIANTU_DATA_DIR=/var/lib/liantu \
    LIANTU_HOST=0.0.0.0 \
    LIANTU_PORT=8000

USER 10001:10001
WORKDIR /var/lib/liantu
VOLUME /var/lib/liantu
EXPOSE 8000

# Python is what the image has; urlopen raises on any status that is an error.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"LIANTU_PORT\"]}/api/v1/health/live', timeout=4)"]

CMD ["liantu", "serve"]
