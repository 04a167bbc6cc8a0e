package dev.bulwark.rules;

import java.util.Set;

/** Images that everybody knows and nobody here builds. */
final class KnownImages {
  private static final Set<String> NAMES =
      Set.of(
          "adminer",
          "alertmanager",
          "alpine",
          "azurite",
          "busybox",
          "cassandra",
          "consul",
          "couchdb",
          "curl",
          "dapr",
          "daprd",
          "elasticsearch",
          "envoy",
          "etcd",
          "fluentbit",
          "fluentd",
          "grafana",
          "haproxy",
          "jaeger",
          "allinone",
          "kafka",
          "keycloak",
          "kibana",
          "logstash",
          "loki",
          "mailhog",
          "mariadb",
          "memcached",
          "minio",
          "mongo",
          "mongodb",
          "mssql",
          "mysql",
          "nats",
          "nginx",
          "node",
          "openzipkin",
          "zipkin",
          "otelcol",
          "opentelemetrycollector",
          "opentelemetrycollectorcontrib",
          "papercut",
          "pgadmin",
          "pgadmin4",
          "postgres",
          "postgresql",
          "prometheus",
          "python",
          "rabbitmq",
          "redis",
          "seq",
          "smtp4dev",
          "sqlserver",
          "traefik",
          "ubuntu",
          "vault",
          "zookeeper");

  private KnownImages() {}

  /** Whether an image, without its tag, is one of them, from whatever registry. */
  static boolean contains(String image) {
    return image.endsWith("mssql/server")
        || NAMES.contains(ImageNames.plain(image.substring(image.lastIndexOf('/') + 1)));
  }
}
