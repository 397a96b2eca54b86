# syntax=docker/dockerfile:1

# --- build ---------------------------------------------------------------------------------
FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
# The caches stay with the builder, not in a layer; so the binary is copied out at once.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked --bin kreisrunde \
    && install -D target/release/kreisrunde /out/kreisrunde

# --- run -----------------------------------------------------------------------------------
FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="Kreisrunde" \
      org.opencontainers.image.description="JSON REST service for networks of regional offices that meet again and again" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0" \
      org.opencontainers.image.source="https://github.com/kreisrunde/kreisrunde"

# Certificates for TLS to a database elsewhere. Security updates come with a new build.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin kreisrunde \
    && install --directory --owner=kreisrunde --group=kreisrunde --mode=0700 /data

COPY --from=build /out/kreisrunde /usr/local/bin/kreisrunde
COPY LICENSE-MIT LICENSE-APACHE /usr/share/doc/kreisrunde/

# By number, so that an orchestrator can see that it is not root.
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV KREISRUNDE_DATA_DIR=/data \
    KREISRUNDE_LISTEN=0.0.0.0:8080
EXPOSE 8080

# The binary asks itself: no curl in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["kreisrunde", "health"]

ENTRYPOINT ["kreisrunde"]
CMD ["serve"]
