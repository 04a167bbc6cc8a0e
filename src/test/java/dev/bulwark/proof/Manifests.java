package dev.bulwark.proof;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.TLSRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads manifests as an API server with strict field validation does: no unknown and no repeated
 * field, no number where a text belongs.
 */
final class Manifests {
  /**
   * YAML 1.1, which Kubernetes reads, takes a leading zero for octal; the parser here would take it
   * for a text.
   */
  private static final Pattern OCTAL_MODE = Pattern.compile("(?m)^( *defaultMode: )0([0-7]{3})$");

  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Stream.of(
              Namespace.class,
              ServiceAccount.class,
              Service.class,
              PersistentVolumeClaim.class,
              Deployment.class,
              HorizontalPodAutoscaler.class,
              PodDisruptionBudget.class,
              NetworkPolicy.class,
              Ingress.class,
              Gateway.class,
              HTTPRoute.class,
              TLSRoute.class,
              BackendTLSPolicy.class)
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> HasMetadata.getApiVersion(type) + " " + HasMetadata.getKind(type),
                  type -> type));

  private static final ObjectMapper MAPPER = mapper();

  private Manifests() {}

  /** The one object of a manifest. Throws where a strict API server would refuse it. */
  static HasMetadata read(String yaml) {
    var tree = tree(yaml);
    var kind = tree.path("apiVersion").asString() + " " + tree.path("kind").asString();
    var type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("no such kind of object: " + kind);
    }
    return read(yaml, type);
  }

  /** The one object of a manifest whose type is known. */
  static <T> T read(String yaml, Class<T> type) {
    return MAPPER.readValue(octalAsDecimal(yaml), type);
  }

  /** The document as it stands. */
  static JsonNode tree(String yaml) {
    return MAPPER.readTree(octalAsDecimal(yaml));
  }

  private static String octalAsDecimal(String yaml) {
    return OCTAL_MODE
        .matcher(yaml)
        .replaceAll(mode -> mode.group(1) + Integer.parseInt(mode.group(2), 8));
  }

  private static ObjectMapper mapper() {
    return YAMLMapper.builder(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .annotationIntrospector(new NoUnknownFields())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  /** The model keeps unknown fields in a map beside the known ones; here they are to be refused. */
  private static final class NoUnknownFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
      return false;
    }
  }
}
