# The image of one service: docker build --build-arg MODULE=intake-service .
# Needs BuildKit, the default builder of Docker since version 23, and a way to Maven Central.

# Builds all services at once. The stage is the same for each image, so it runs once for all of them.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -ntp -DskipTests -Dspotless.check.skip=true \
        -pl issuer,intake-service,validation-service,publication-service -am package

# What changes seldom (libraries) apart from what changes with every commit (our classes).
FROM build AS layers
ARG MODULE
RUN cp ${MODULE}/target/${MODULE}-*-exec.jar service.jar \
    && java -Djarmode=tools -jar service.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin gongkai \
    && install -d -o 10001 -m 700 /var/lib/gongkai
WORKDIR /app
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001
# The same port in every image, so that one health check fits all.
ENV SERVER_PORT=8080
EXPOSE 8080
# The image has no curl; bash can open a connection by itself.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/localhost/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# More options for the JVM go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-jar", "service.jar"]
